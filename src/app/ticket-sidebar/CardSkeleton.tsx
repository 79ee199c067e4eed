import styled from "styled-components";
import { SkeletonLine } from "../ui/SkeletonLine.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { useWords } from "./words-context.ts";

const Lines = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

const widths = ["55%", "80%", "70%", "75%", "60%"];

/** The shape of the card while it is read. */
export function CardSkeleton() {
  const words = useWords();
  return (
    <Lines>
      <VisuallyHidden as="h1">{words.translate("app.name")}</VisuallyHidden>
      <VisuallyHidden role="status">{words.translate("app.loading")}</VisuallyHidden>
      {widths.map((width) => (
        <SkeletonLine key={width} style={{ width }} />
      ))}
    </Lines>
  );
}
