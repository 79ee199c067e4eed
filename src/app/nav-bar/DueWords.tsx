import styled from "styled-components";
import type { DueView } from "../present/team-due.ts";
import { color } from "../ui/garden-theme.ts";
import { Quiet } from "./Quiet.ts";

const Overdue = styled.div`
  width: max-content;
  max-width: 100%;
  padding: 0 ${({ theme }) => theme.space.xxs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.danger")};
  color: ${color("foreground.dangerEmphasis")};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** When a follow-up is due, or what came of it. */
export function DueWords({ due }: { readonly due: DueView }) {
  return (
    <>
      {due.isOverdue ? <Overdue>{due.words}</Overdue> : <div>{due.words}</div>}
      {due.exact !== null && <Quiet>{due.exact}</Quiet>}
    </>
  );
}
