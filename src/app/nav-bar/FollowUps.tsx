import { Button } from "@zendeskgarden/react-buttons";
import { Alert } from "@zendeskgarden/react-notifications";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type FollowUpSection, todayAt } from "../../care/follow-up-section.ts";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { Team } from "../load/team-start.ts";
import { anySearch, type TeamView } from "../load/team-view.ts";
import { csvLinesOf } from "../present/team-csv.ts";
import { teamFailureWordsOf } from "../present/team-failure.ts";
import { type FilterName, filtersOf } from "../present/team-filters.ts";
import { teamTableOf } from "../present/team-table.ts";
import { useMinute } from "../ui/useMinute.ts";
import { ChangeProgress } from "./ChangeProgress.tsx";
import { EmptyList } from "./EmptyList.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { FollowUpBoard } from "./FollowUpBoard.tsx";
import { FollowUpTable } from "./FollowUpTable.tsx";
import { ListFoot } from "./ListFoot.tsx";
import { ListHead } from "./ListHead.tsx";
import { LoadingList } from "./LoadingList.tsx";
import { Stack } from "./page-parts.ts";
import { ReportAlert } from "./ReportAlert.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { saveCsv } from "./save-csv.ts";
import { useKeptFocus } from "./useKeptFocus.ts";

/** The team's follow-ups: as a table of one section, or all sections side by side. */
export function FollowUps(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly team: Team;
}) {
  const { host, words, team } = props;
  const { board, timeZone } = team;
  const names = useSyncExternalStore(team.names.subscribe, team.names.state);
  const state = useSyncExternalStore(board.subscribe, board.state);
  const { view, sections, people, busy, report, progress } = state;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isSaving, setIsSaving] = useState(false);
  const minute = useMinute(host.isActive);
  const field = useRef<HTMLInputElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(() => region.current ?? field.current);

  // What is closed stays in sight on the board: the next change is not meant for it.
  const closed = report?.change.act === "close" ? report.outcomes : null;
  useEffect(() => {
    if (closed === null) return;
    const done = new Set(
      closed.flatMap(({ ticketId, outcome }) => (outcome.kind === "changed" ? ticketId : [])),
    );
    setSelected((before) => new Set([...before].filter((id) => !done.has(id))));
  }, [closed]);

  // The last minute may have begun long before this was read.
  const at = Math.max(minute, state.changedAt);
  const table = useMemo(
    () => teamTableOf({ sections, view, people, names }, todayAt(at, timeZone), words),
    [sections, view, people, names, at, timeZone, words],
  );
  const filters = useMemo(
    () => filtersOf({ sections, view, people, names }, words),
    [sections, view, people, names, words],
  );
  const tagFilter = filters.find(({ name }) => name === "tag");

  const shown = table[view.section];
  const section = sections[view.section];
  const isBoard = view.layout === "board";
  const inSight = isBoard
    ? [table.overdue, table.today, table.next, table.done].flatMap(({ rows }) => rows)
    : shown.rows;
  const chosen = inSight.map(({ ticketId }) => ticketId).filter((id) => selected.has(id));
  const isNarrowed = view.due !== null || JSON.stringify(view.search) !== JSON.stringify(anySearch);

  const show = (change: Partial<TeamView>) => {
    setSelected(new Set());
    board.show(change);
  };
  const narrow = (name: FilterName, value: string | null) =>
    name === "due"
      ? show({ due: value === "7-days" || value === "30-days" || value === "none" ? value : null })
      : show({ search: { ...view.search, [name]: value } });
  const showAny = () => show({ due: null, search: anySearch });
  const showSection = (next: FollowUpSection) => show({ section: next, layout: "table" });
  const reload = () => {
    board.reload().catch(() => undefined);
  };
  const save = async () => {
    if (isSaving) return;
    setIsSaving(true);
    await board.readMore(view.section, Number.POSITIVE_INFINITY);
    const now = { ...board.state(), names: team.names.state() };
    const all = teamTableOf(now, todayAt(Date.now(), timeZone), words);
    saveCsv(csvLinesOf(all[view.section], words), `care-follow-ups-${view.section}.csv`);
    setIsSaving(false);
  };

  return (
    <Stack {...keptFocus}>
      <ListHead
        words={words}
        table={table}
        view={view}
        isSaving={isSaving}
        isReading={section.isReading}
        readWords={
          section.readAt === null
            ? null
            : words.translate("readAt", {
                when: words.relative(new Date(section.readAt).toISOString(), at),
              })
        }
        showSection={showSection}
        show={board.show}
        save={save}
        reload={reload}
      />
      <FilterBar
        words={words}
        text={view.search.text}
        filters={filters}
        isNarrowed={isNarrowed}
        find={(text) => show({ search: { ...view.search, text } })}
        narrow={narrow}
        clear={showAny}
        field={field}
      />
      {section.failure !== null && (
        <Alert type={section.readAt === null ? "error" : "warning"} role="alert">
          <Alert.Title>
            {words.translate(section.readAt === null ? "failedTitle" : "staleTitle")}
          </Alert.Title>
          {teamFailureWordsOf(section.failure, at, words)}
          {section.readAt === null && (
            <div>
              <Button size="small" onClick={reload}>
                {words.translate("again")}
              </Button>
            </div>
          )}
        </Alert>
      )}
      <ReportAlert
        host={host}
        words={words}
        report={report}
        people={people}
        undo={() => {
          board.undo().catch(() => undefined);
        }}
        retry={() => {
          board.retry().catch(() => undefined);
        }}
        dismiss={board.dismissReport}
      />
      {progress !== null && <ChangeProgress words={words} progress={progress} />}
      {chosen.length > 0 && (
        <SelectionBar
          words={words}
          count={chosen.length}
          isBusy={chosen.some((id) => busy.has(id))}
          people={people}
          knownTags={(tagFilter?.options ?? []).map(({ value }) => value)}
          suggestTags={board.suggestTags}
          timeZone={timeZone}
          change={(change) => board.change(chosen, change)}
          clear={() => setSelected(new Set())}
        />
      )}
      {isBoard ? (
        <FollowUpBoard
          host={host}
          words={words}
          table={table}
          busy={busy}
          selected={selected}
          select={setSelected}
          showAll={showSection}
        />
      ) : shown.rows.length > 0 ? (
        <FollowUpTable
          host={host}
          words={words}
          name={words.translate("table", { name: shown.name })}
          rows={shown.rows}
          view={view}
          busy={busy}
          selected={selected}
          select={setSelected}
          sort={(sort) => board.show({ sort })}
          showTag={(tag) => narrow("tag", tag)}
          change={(ticketId, change) => board.change([ticketId], change)}
          region={region}
        />
      ) : section.isReading ? (
        <LoadingList words={words.translate("loading")} />
      ) : section.failure !== null && section.readAt === null ? null : (
        <EmptyList words={words} section={view.section} isFiltered={isNarrowed} showAll={showAny} />
      )}
      {!isBoard && shown.rows.length > 0 && (
        <ListFoot
          words={words}
          said={
            // Whether there are others is known once the reading comes to its end.
            shown.isComplete || section.isReading
              ? words.translate("shownAll", { count: shown.rows.length })
              : words.translate("shownOf", {
                  shown: shown.rows.length,
                  count: shown.count ?? shown.rows.length,
                })
          }
          hasMore={!shown.isComplete}
          isReading={section.isReading}
          readMore={() => {
            board.readMore(view.section).catch(() => undefined);
          }}
        />
      )}
    </Stack>
  );
}
