import { useEffect, useState } from "react";
import styled from "styled-components";
import type { CareContext } from "../../care/care-context.ts";
import type { AidWords } from "../i18n/aids/en.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { CardAids, ProblemsReading } from "../load/care-card.ts";
import { problemsOf } from "../present/problems-of.ts";
import type { SidebarHost } from "../ticket-sidebar/TicketSidebar.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TicketLink } from "../ui/TicketLink.tsx";

export type ProblemNoticesProps = {
  readonly host: SidebarHost;
  readonly context: CareContext;
  /** What the card says of statuses and days. */
  readonly words: SidebarWords;
};

const Strong = styled.b`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Meta = styled.div`
  overflow-wrap: anywhere;
`;

/** The open problems that affect the customer, read from Zendesk once the card is there. */
export function ProblemNotices(
  props: ProblemNoticesProps & { readonly aidWords: AidWords; readonly acts: CardAids },
) {
  const { host, context, words, aidWords, acts } = props;
  const [read, setRead] = useState<{ ids: readonly string[]; reading: ProblemsReading } | null>(
    null,
  );
  const { problems } = context;
  useEffect(() => {
    if (problems.length === 0) return;
    let isOver = false;
    const ids = problems.map(({ ticketId }) => ticketId);
    void acts.readProblems(ids).then((reading) => {
      if (!isOver) setRead({ ids, reading });
    });
    return () => {
      isOver = true;
    };
  }, [problems, acts]);
  // Of one that came in since, nobody knows yet whether it may be seen.
  const isOfAll = problems.every(({ ticketId }) => read?.ids.includes(ticketId));
  const reading = isOfAll ? (read?.reading ?? null) : null;
  return problemsOf(problems, reading, words, aidWords).map(
    ({ ticketId, unread, subject, meta }) => (
      <Notice key={ticketId} tone="warning">
        {unread === "" ? (
          <>
            <Strong>{aidWords.translate("problem.title")}</Strong>{" "}
            <TicketLink host={host} ticketId={ticketId}>
              <bdi>{subject}</bdi>
            </TicketLink>
            <Meta>{meta}</Meta>
          </>
        ) : (
          unread
        )}
      </Notice>
    ),
  );
}
