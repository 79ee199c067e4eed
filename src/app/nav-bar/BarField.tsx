import { Field } from "@zendeskgarden/react-forms";
import type { ReactNode } from "react";
import styled from "styled-components";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";

/** Garden leaves space below a label, which nobody sees here. */
const Narrow = styled(Field)`
  &&&& > *,
  &&&& input,
  &&&& select {
    margin-top: 0;
  }
`;

/** A field in a bar of fields: its label is read out and not drawn. */
export function BarField(props: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { label, className, children } = props;
  return (
    <Narrow className={className}>
      <Field.Label>
        <VisuallyHidden>{label}</VisuallyHidden>
      </Field.Label>
      {children}
    </Narrow>
  );
}
