import { Skeleton } from "@zendeskgarden/react-loaders";
import styled from "styled-components";
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
      {widths.map((width, index) => (
        <Skeleton key={width} width={width} height={index === 0 ? "16px" : "12px"} />
      ))}
    </Lines>
  );
}
