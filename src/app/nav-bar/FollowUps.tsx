import { Button } from "@zendeskgarden/react-buttons";
import { Alert } from "@zendeskgarden/react-notifications";
import { useRef, useState, useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { Team } from "../load/team-start.ts";
import { teamFailureWordsOf } from "../present/team-failure.ts";
import { teamTableOf } from "../present/team-table.ts";
import type { TeamFilter } from "../present/team-tags.ts";
import { useMinute } from "../ui/useMinute.ts";
import { EmptyList } from "./EmptyList.tsx";
import { FollowUpTable } from "./FollowUpTable.tsx";
import { FollowUpToolbar } from "./FollowUpToolbar.tsx";
import { LoadingList } from "./LoadingList.tsx";
import { ReportAlert } from "./ReportAlert.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";

/** So many rows at first, and so many more on each wish: a long list stays quick. */
const rowsAtOnce = 100;

const Stack = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.sm};
`;

const More = styled.p`
  display: flex;
  gap: ${({ theme }) => theme.space.sm};
  align-items: center;
  margin: 0;
`;

/** The team's open follow-ups. */
export function FollowUps(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly team: Team;
}) {
  const { host, words, team } = props;
  const { board } = team;
  const state = useSyncExternalStore(board.subscribe, board.state);
  const [filter, setFilter] = useState<TeamFilter>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(rowsAtOnce);
  const minute = useMinute(host.isActive);
  const filterField = useRef<HTMLSelectElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => region.current ?? filterField.current);
  const { content, busy, report } = state;
  const reload = () => {
    board.reload().catch(() => undefined);
  };

  // The last minute may have begun long before this was read.
  const at = Math.max(minute, state.changedAt);
  if (content.kind === "loading") return <LoadingList words={words.translate("loading")} />;
  if (content.kind === "failed") {
    return (
      <Stack {...keptFocus}>
        <Alert type="error" role="alert">
          <Alert.Title>{words.translate("failedTitle")}</Alert.Title>
          {teamFailureWordsOf(content.failure, at, words)}
        </Alert>
        <div>
          <Button onClick={reload}>{words.translate("again")}</Button>
        </div>
      </Stack>
    );
  }

  const table = teamTableOf(content.rows, filter, at, words);
  const rows = table.rows.slice(0, shown);
  const chosen = rows.map(({ ticketId }) => ticketId).filter((id) => selected.has(id));
  const narrow = (next: TeamFilter) => {
    setFilter(next);
    setSelected(new Set());
    setShown(rowsAtOnce);
  };
  return (
    <Stack {...keptFocus}>
      <FollowUpToolbar
        words={words}
        table={table}
        filter={filter}
        narrow={narrow}
        readWords={words.translate("readAt", {
          when: words.relative(new Date(content.readAt).toISOString(), at),
        })}
        isRefreshing={content.isRefreshing}
        reload={reload}
        filterField={filterField}
      />
      {content.failure !== null && (
        <Alert type="warning" role="alert">
          <Alert.Title>{words.translate("staleTitle")}</Alert.Title>
          {teamFailureWordsOf(content.failure, at, words)}
        </Alert>
      )}
      <ReportAlert words={words} report={report} dismiss={board.dismissReport} />
      {chosen.length > 0 && (
        <SelectionBar
          words={words}
          count={chosen.length}
          isBusy={chosen.some((id) => busy.has(id))}
          change={(change) => board.changeTags(chosen, change)}
          clear={() => setSelected(new Set())}
        />
      )}
      {rows.length === 0 ? (
        <EmptyList words={words} isFiltered={filter !== null} showAll={() => narrow(null)} />
      ) : (
        <FollowUpTable
          host={host}
          words={words}
          rows={rows}
          busy={busy}
          selected={selected}
          select={setSelected}
          narrow={narrow}
          change={(ticketId, change) => board.changeTags([ticketId], change)}
          region={region}
        />
      )}
      {table.rows.length > rows.length && (
        <More>
          {words.translate("shownOf", { shown: rows.length, count: table.rows.length })}
          <Button size="small" onClick={() => setShown(shown + rowsAtOnce)}>
            {words.translate("more", {
              count: Math.min(rowsAtOnce, table.rows.length - rows.length),
            })}
          </Button>
        </More>
      )}
    </Stack>
  );
}
