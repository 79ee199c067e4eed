import styled from "styled-components";
import type { Health } from "../../care/health-parts.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { PanelWords } from "../i18n/panels/en.ts";
import type { SeenHealth } from "../load/seen-health.ts";
import type { FactView } from "../present/fact-view.ts";
import { type ContributionView, healthDetailsOf } from "../present/health-details-of.ts";
import type { Tone } from "../present/tone.ts";
import type { SidebarHost } from "../ticket-sidebar/TicketSidebar.tsx";
import { DatedFact } from "../ui/DatedFact.tsx";
import { color } from "../ui/garden-theme.ts";
import { PlainList } from "../ui/PlainList.ts";
import { toneColor } from "../ui/tone-color.ts";

/** Below the label too: there is more to say than the column of values has room for. */
const Panel = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin: ${({ theme }) => theme.space.xxs} 0 ${({ theme }) => theme.space.xs};
  margin-inline-start: calc(-1 * (var(--label) + ${({ theme }) => theme.space.xs}));
  padding: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.recessed")};
  color: ${color("foreground.default")};
`;

const Text = styled.p`
  margin: 0;
`;

const QuietText = styled(Text)`
  color: ${color("foreground.subtle")};
`;

const Cap = styled.b`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Contribution = styled.li`
  display: grid;
  grid-template-columns: 28px minmax(0, 1fr);
  gap: 0 ${({ theme }) => theme.space.xs};
`;

const Points = styled.span<{ readonly $tone: Tone }>`
  color: ${toneColor};
  font-variant-numeric: tabular-nums;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  text-align: end;
`;

const QuietFact = styled.div`
  color: ${color("foreground.subtle")};
`;

export type HealthPanelProps = {
  readonly host: SidebarHost;
  readonly health: Health & { readonly known: true };
  readonly lastVisit: SeenHealth | null;
  readonly at: number;
  /** What the card says of facts and names. */
  readonly words: SidebarWords;
};

/** What makes a health what it is: its change, each signal, what caps it, and what is not known. */
export function HealthPanel(props: HealthPanelProps & { readonly sentences: PanelWords }) {
  const { host, health, lastVisit, at, words, sentences } = props;
  const details = healthDetailsOf(health, lastVisit, words, sentences, at);
  const { change, sum, contributions, caps, missing } = details;
  return (
    <Panel>
      {change === null ? null : <Text>{change}</Text>}
      <QuietText>{sum}</QuietText>
      <PlainList>
        {contributions.map((one) => (
          <ContributionItem key={one.name} host={host} contribution={one} />
        ))}
      </PlainList>
      {caps.length === 0 ? null : (
        <PlainList>
          {caps.map(({ words, fact }) => (
            <li key={words}>
              <Cap>{words}</Cap>
              <Fact host={host} fact={fact} />
            </li>
          ))}
        </PlainList>
      )}
      {missing === null ? null : <QuietText>{missing}</QuietText>}
    </Panel>
  );
}

function ContributionItem(props: {
  readonly host: SidebarHost;
  readonly contribution: ContributionView;
}) {
  const { name, points, tone, fact } = props.contribution;
  return (
    <Contribution>
      <Points $tone={tone}>{points}</Points>
      <div>
        {name}
        <Fact host={props.host} fact={fact} />
      </div>
    </Contribution>
  );
}

function Fact(props: { readonly host: SidebarHost; readonly fact: FactView | null }) {
  if (props.fact === null) return null;
  return (
    <QuietFact>
      <DatedFact host={props.host} view={props.fact} />
    </QuietFact>
  );
}
