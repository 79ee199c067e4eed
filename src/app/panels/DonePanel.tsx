import { useState } from "react";
import styled from "styled-components";
import { type FollowUpResult, followUpResults } from "../../care/follow-up-result.ts";
import type { PanelWords } from "../i18n/panels/en.ts";
import type { CareCard } from "../load/care-card.ts";
import { completionWordsOf } from "../present/completion-words.ts";
import type { Tone } from "../present/tone.ts";
import { Choice } from "../ui/Choice.tsx";
import { toneColor } from "../ui/tone-color.ts";

export type DonePanelProps = {
  readonly ticketId: string;
  readonly complete: CareCard["completeFollowUp"];
  /** What is said once it is done, where the panel itself is gone. */
  readonly say: (text: string) => void;
};

const Trouble = styled.p<{ readonly $tone: Tone }>`
  margin: 0;
  color: ${toneColor};
`;

/** Marks a follow-up as done, with what came of it. */
export function DonePanel(props: DonePanelProps & { readonly words: PanelWords }) {
  const { words, ticketId, complete, say } = props;
  const [isSending, setIsSending] = useState(false);
  const [trouble, setTrouble] = useState<{ text: string; tone: Tone } | null>(null);
  const choose = async (result: FollowUpResult) => {
    if (isSending) return;
    setIsSending(true);
    setTrouble(null);
    const outcome = await complete(ticketId, result);
    setIsSending(false);
    const said = completionWordsOf(outcome, ticketId, words);
    if (outcome.kind === "done") say(said.text);
    else setTrouble(said);
  };
  return (
    <div>
      <Choice
        question={words.translate(isSending ? "done.saving" : "done.choose")}
        answers={followUpResults.map((result) => ({
          key: result,
          words: words.translate(`done.${result}`),
        }))}
        isSending={isSending}
        choose={(result) => void choose(result)}
      />
      <Trouble role="status" $tone={trouble?.tone ?? "plain"}>
        {trouble?.text ?? ""}
      </Trouble>
    </div>
  );
}
