import styled from "styled-components";
import { Button } from "./Button.ts";

const Answers = styled.fieldset`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
  min-width: 0;
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0;
  }
`;

const Small = styled(Button)`
  height: 24px;
  padding: 0 ${({ theme }) => theme.space.xs};
`;

/** A question with a handful of answers, of which one click gives one. */
export function Choice<Answer extends string>(props: {
  readonly question: string;
  readonly answers: readonly { readonly key: Answer; readonly words: string }[];
  readonly isSending: boolean;
  readonly choose: (answer: Answer) => void;
}) {
  return (
    <Answers>
      <legend>{props.question}</legend>
      {props.answers.map(({ key, words }) => (
        <Small
          key={key}
          $kind="outline"
          aria-disabled={props.isSending}
          onClick={() => props.choose(key)}
        >
          {words}
        </Small>
      ))}
    </Answers>
  );
}
