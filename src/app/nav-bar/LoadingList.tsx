import { Skeleton } from "@zendeskgarden/react-loaders";
import styled from "styled-components";
import { color } from "../ui/garden-theme.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";

const Row = styled.div`
  display: grid;
  grid-template-columns: 1fr 3fr 1.5fr 1.5fr 2fr;
  gap: ${({ theme }) => theme.space.lg};
  padding: ${({ theme }) => theme.space.sm} 0;
  border-bottom: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};
`;

const rows = ["80%", "65%", "90%", "70%", "75%", "60%"];

/** The shape of the list while it is on its way. */
export function LoadingList(props: { readonly words: string }) {
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{props.words}</VisuallyHidden>
      <div aria-hidden="true">
        {rows.map((width) => (
          <Row key={width}>
            <Skeleton width="70%" />
            <Skeleton width={width} />
            <Skeleton width="60%" />
            <Skeleton width="60%" />
            <Skeleton width="50%" />
          </Row>
        ))}
      </div>
    </div>
  );
}
