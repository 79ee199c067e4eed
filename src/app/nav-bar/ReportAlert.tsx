import { Button } from "@zendeskgarden/react-buttons";
import { Alert } from "@zendeskgarden/react-notifications";
import styled from "styled-components";
import type { TeamPeople } from "../../care/team-people.ts";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TeamReport } from "../load/team-change.ts";
import { reportViewOf } from "../present/team-report.ts";
import { TicketLink } from "../ui/TicketLink.tsx";

const types = {
  good: "success",
  bad: "error",
  warning: "warning",
  plain: "info",
  quiet: "info",
} as const;

/** Always there, as screen readers want it; while empty it takes no room. */
const Live = styled.div`
  &:empty {
    position: absolute;
  }
`;

const Failed = styled.details`
  margin-top: ${({ theme }) => theme.space.xxs};

  summary {
    cursor: pointer;
  }

  ul {
    overflow: auto;
    max-height: 200px;
    margin: ${({ theme }) => theme.space.xxs} 0 0;
    padding-inline-start: ${({ theme }) => theme.space.md};
  }
`;

const Acts = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};

  &:not(:empty) {
    margin-top: ${({ theme }) => theme.space.xs};
  }
`;

/** Says what became of a change, also to who cannot see it, with each row that was not changed. */
export function ReportAlert(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly report: TeamReport | null;
  readonly people: TeamPeople;
  readonly undo: () => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
}) {
  const { host, words, report, people, undo, retry, dismiss } = props;
  const view = report === null ? null : reportViewOf(report, people, words);
  return (
    <Live role="status" aria-live="polite">
      {view !== null && (
        <Alert type={types[view.tone]}>
          {view.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {view.failed.length > 1 && (
            <Failed open={view.failed.length <= 10}>
              <summary>{words.translate("failedRows", { count: view.failed.length })}</summary>
              <ul>
                {view.failed.map(({ ticketId, why }) => (
                  <li key={ticketId}>
                    <TicketLink host={host} ticketId={ticketId}>
                      <bdi>#{ticketId}</bdi>
                    </TicketLink>{" "}
                    <bdi>{why}</bdi>
                  </li>
                ))}
              </ul>
            </Failed>
          )}
          <Acts>
            {view.canUndo && (
              <Button size="small" onClick={undo}>
                {words.translate("undo")}
              </Button>
            )}
            {view.canRetry && (
              <Button size="small" onClick={retry}>
                {words.translate("retryFailed")}
              </Button>
            )}
          </Acts>
          <Alert.Close aria-label={words.translate("dismiss")} onClick={dismiss} />
        </Alert>
      )}
    </Live>
  );
}
