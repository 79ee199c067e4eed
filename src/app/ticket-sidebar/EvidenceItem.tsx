import { useState } from "react";
import styled from "styled-components";
import type { CareCard } from "../load/care-card.ts";
import type { EvidenceView } from "../present/suggestions-of.ts";
import { Button } from "../ui/Button.ts";
import { color } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { useWords } from "./words-context.ts";

const Line = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  justify-content: space-between;

  time {
    flex: none;
    color: ${color("foreground.subtle")};
  }
`;

const Ask = styled(Button).attrs({ $kind: "plain" })`
  height: 20px;
  padding: 0 ${({ theme }) => theme.space.xxs};
  margin-inline-start: -${({ theme }) => theme.space.xxs};
`;

const Said = styled.blockquote`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.space.xs};
  border-inline-start: ${({ theme }) => theme.borders.md} ${color("border.default")};
  overflow-wrap: anywhere;
`;

const Quiet = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

type Words = "closed" | "reading" | "failed" | { readonly quote: string | null };

/** A dated fact; where it stands on somebody's words, they are read when they are asked for. */
export function EvidenceItem(props: {
  readonly host: SidebarHost;
  readonly view: EvidenceView;
  readonly readQuote: CareCard["readQuote"];
}) {
  const { host, view, readQuote } = props;
  const words = useWords();
  const [said, setSaid] = useState<Words>("closed");
  const read = () => {
    if (said === "reading") return;
    setSaid("reading");
    readQuote(view.evidence).then(
      (quote) => setSaid({ quote }),
      () => setSaid("failed"),
    );
  };
  return (
    <li>
      <Line>
        {view.ticketId === null ? (
          <span>{view.fact}</span>
        ) : (
          <TicketLink host={host} ticketId={view.ticketId}>
            {view.fact}
          </TicketLink>
        )}
        <time>{view.on}</time>
      </Line>
      {view.isQuotable ? (
        <div aria-live="polite">
          {typeof said === "object" ? (
            said.quote === null ? (
              <Quiet>{words.translate("quote.gone")}</Quiet>
            ) : (
              <Said dir="auto">{said.quote}</Said>
            )
          ) : (
            <>
              {said === "failed" ? <Quiet>{words.translate("quote.failed")}</Quiet> : null}
              <Ask aria-disabled={said === "reading"} onClick={read}>
                {words.translate(said === "reading" ? "quote.reading" : "quote.show")}
              </Ask>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}
