import { useRef, useState } from "react";
import styled from "styled-components";
import type { CareCard } from "../load/care-card.ts";
import type { EvidenceView } from "../present/suggestions-of.ts";
import { Button } from "../ui/Button.ts";
import { DatedFact } from "../ui/DatedFact.tsx";
import { color } from "../ui/garden-theme.ts";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { useWords } from "./words-context.ts";

const Ask = styled(Button).attrs({ $kind: "plain" })`
  height: 20px;
  padding: 0 ${({ theme }) => theme.space.xxs};
  margin-inline-start: calc(-1px - ${({ theme }) => theme.space.xxs});
`;

const Region = styled.div`
  &:focus {
    outline: none;
  }
`;

const Said = styled.blockquote`
  margin: 2px 0;
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
  const region = useRef<HTMLDivElement>(null);
  const read = () => {
    if (said === "reading") return;
    setSaid("reading");
    readQuote(view.evidence).then(
      (quote) => {
        // The button that was pressed goes; the keyboard stays where the words come.
        if (region.current?.contains(document.activeElement)) region.current.focus();
        setSaid({ quote });
      },
      () => setSaid("failed"),
    );
  };
  return (
    <li>
      <DatedFact host={host} view={view} />
      {view.isQuotable ? (
        <Region ref={region} aria-live="polite" tabIndex={-1}>
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
        </Region>
      ) : null}
    </li>
  );
}
