import { useState } from "react";
import styled from "styled-components";
import type { Health } from "../../care/health-parts.ts";
import type { SeenHealth } from "../load/seen-health.ts";
import type { HealthView } from "../present/health-of.ts";
import type { Tone } from "../present/tone.ts";
import { Label, Value } from "../ui/fact-parts.ts";
import { focusRing } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import type { SidebarHost } from "./TicketSidebar.tsx";
import type { LaterPanels } from "./usePanels.ts";
import { useWords } from "./words-context.ts";

const Summary = styled.summary`
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  cursor: pointer;

  ${focusRing}
`;

const Strong = styled.b`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** On a line of its own rather than broken, where there is no room beside the rest. */
const Together = styled.span`
  white-space: nowrap;
`;

const Points = styled(Together)<{ readonly $tone: Tone }>`
  color: ${toneColor};
`;

/** How the relationship stands in one line, and what makes it so below, when asked. */
export function HealthRow(props: {
  readonly host: SidebarHost;
  /** A text says why it is unknown. */
  readonly view: HealthView | string;
  /** What the view is of, and what its panel needs besides. */
  readonly health: Health;
  readonly lastVisit: SeenHealth | null;
  readonly at: number;
  readonly later: LaterPanels;
}) {
  const { host, view, health, lastVisit, at, later } = props;
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const Panel = later.panels?.Health;
  return (
    <>
      <Label>{words.translate("health.label")}</Label>
      {typeof view === "string" ? (
        <Value $tone="quiet">{view}</Value>
      ) : (
        <Value $tone={view.tone}>
          <details
            onToggle={({ currentTarget: { open } }) => {
              setIsOpen(open);
              if (open) void later.fetchPanels();
            }}
          >
            <Summary>
              <HealthLine health={view} />
            </Summary>
            {isOpen && Panel !== undefined && health.known ? (
              <Panel host={host} health={health} lastVisit={lastVisit} at={at} words={words} />
            ) : null}
          </details>
        </Value>
      )}
    </>
  );
}

function HealthLine({ health }: { readonly health: HealthView }) {
  const words = useWords();
  const { score, word, from, change } = health;
  return (
    <>
      <Strong>{score}</Strong>
      {change === null ? null : (
        <>
          {" "}
          <Points $tone={change.tone} aria-hidden="true">
            ({change.points})
          </Points>
          <VisuallyHidden>
            {words.translate("health.changed", { points: change.points })}
          </VisuallyHidden>
        </>
      )}
      {` · ${word} · `}
      <Together>{from}</Together>
    </>
  );
}
