import { Field, Input } from "@zendeskgarden/react-forms";
import { type RefObject, useId } from "react";
import styled from "styled-components";
import { BarField } from "./BarField.tsx";

const Narrow = styled(BarField)`
  width: 140px;
`;

/** Where a tag is written; what is wrong with it is said below it. */
export function TagField(props: {
  readonly label: string;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly trouble: string | null;
  readonly input?: RefObject<HTMLInputElement>;
  /** Tags to choose from; any other can be written. */
  readonly suggestions?: readonly string[];
}) {
  const { label, text, write, trouble, input, suggestions = [] } = props;
  const listId = useId();
  const troubleId = useId();
  return (
    <Narrow label={label}>
      <Input
        {...(input === undefined ? {} : { ref: input })}
        isCompact
        dir="auto"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...(suggestions.length === 0 ? {} : { list: listId })}
        placeholder={label}
        value={text}
        onChange={(event) => write(event.target.value)}
        {...(trouble === null ? {} : { validation: "error", "aria-describedby": troubleId })}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      )}
      {trouble !== null && (
        <Field.Message validation="error" id={troubleId} role="alert">
          {trouble}
        </Field.Message>
      )}
    </Narrow>
  );
}
