import styled from "styled-components";
import type { ContributionView, HealthView } from "../present/health-of.ts";
import type { FactView } from "../present/suggestions-of.ts";
import type { Tone } from "../present/tone.ts";
import { color } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";
import { DatedFact } from "./DatedFact.tsx";
import type { SidebarHost } from "./TicketSidebar.tsx";

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

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;
  padding: 0;
  list-style: none;
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

/** What makes a health what it is: its change, each signal, what caps it, and what is not known. */
export function HealthPanel(props: { readonly host: SidebarHost; readonly health: HealthView }) {
  const { host, health } = props;
  const { change, sum, contributions, caps, missing } = health;
  return (
    <Panel>
      {change === null ? null : <Text>{change.words}</Text>}
      <QuietText>{sum}</QuietText>
      <List>
        {contributions.map((one) => (
          <ContributionItem key={one.name} host={host} contribution={one} />
        ))}
      </List>
      {caps.length === 0 ? null : (
        <List>
          {caps.map(({ words, fact }) => (
            <li key={words}>
              <Cap>{words}</Cap>
              <Fact host={host} fact={fact} />
            </li>
          ))}
        </List>
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
