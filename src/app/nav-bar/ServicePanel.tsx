import styled from "styled-components";
import type { StatusReport } from "../present/status-report.ts";
import { color } from "../ui/garden-theme.ts";

type State = StatusReport["state"];

const backgrounds: Readonly<Record<State, string>> = {
  good: "background.success",
  attention: "background.warning",
  bad: "background.danger",
  off: "background.subtle",
};
const foregrounds: Readonly<Record<State, string>> = {
  good: "foreground.successEmphasis",
  attention: "foreground.warningEmphasis",
  bad: "foreground.dangerEmphasis",
  off: "foreground.default",
};

const Panel = styled.div`
  margin-bottom: ${({ theme }) => theme.space.md};
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`;

const Head = styled.div<{ readonly $state: State }>`
  padding: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.md};
  border-start-start-radius: inherit;
  border-start-end-radius: inherit;
  background: ${(props) => color(backgrounds[props.$state])(props)};
  color: ${(props) => color(foregrounds[props.$state])(props)};

  strong {
    display: block;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

const ToDo = styled.p`
  margin: 0;
  padding: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.md};
  border-bottom: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};

  strong {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

const Lines = styled.dl`
  display: grid;
  grid-template-columns: max-content minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.md};
  margin: 0;
  padding: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.md};

  dt {
    color: ${color("foreground.subtle")};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

const Bad = styled.span`
  color: ${color("foreground.danger")};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** The state of the service, what to do about it, and what it says of itself. */
export function ServicePanel(props: { readonly report: StatusReport; readonly toDoWords: string }) {
  const { state, stateWords, summary, toDo, lines } = props.report;
  return (
    <Panel>
      <Head $state={state}>
        <strong>{stateWords}</strong>
        {summary}
      </Head>
      {toDo !== null && (
        <ToDo>
          <strong>{props.toDoWords}: </strong>
          {toDo}
        </ToDo>
      )}
      <Lines>
        {lines.map(({ label, value, tone }) => (
          <div key={label} style={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>
              {tone === "bad" ? (
                <Bad>
                  <bdi>{value}</bdi>
                </Bad>
              ) : (
                <bdi>{value}</bdi>
              )}
            </dd>
          </div>
        ))}
      </Lines>
    </Panel>
  );
}
