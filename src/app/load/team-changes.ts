import type { FollowUpChange } from "../../care/follow-up-change.ts";
import { followUpSections } from "../../care/follow-up-section.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import type { KnownNames } from "../../zendesk/follow-up-pages.ts";
import { type DoneFollowUp, type SourceTagging, tagAfterDone } from "./tag-source.ts";
import type { TeamState } from "./team-board.ts";
import { changeTeamFollowUps, type TeamReport } from "./team-change.ts";
import type { ListedFollowUp } from "./team-list.ts";

/** What a supervisor can do with the team's follow-ups. */
export type TeamChanges = {
  /** Once follow-ups are closed, the tickets from which they were made are tagged. */
  readonly change: (ticketIds: readonly string[], change: FollowUpChange) => Promise<void>;
  /** Takes the last change of tags back where it changed something. */
  readonly undo: () => Promise<void>;
  /** Tries the last change again where it was not made. */
  readonly retry: () => Promise<void>;
};

type Inside = {
  readonly state: () => TeamState;
  readonly set: (change: Partial<Omit<TeamState, "changedAt">>) => void;
  /** Shows each follow-up as it is since. */
  readonly apply: (outcomes: TeamReport["outcomes"]) => void;
  readonly names: KnownNames;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
};

export function teamChanges(client: ZendeskClient, inside: Inside): TeamChanges {
  const { state, set, apply, names, now, pause } = inside;
  let turns = 0;
  /** Whose tickets could not be tagged when nobody looked at that report any more: the next time. */
  let left: readonly DoneFollowUp[] = [];
  const rowsNow = () => followUpSections.flatMap((section) => state().sections[section].rows);

  /** The report is there already: what was closed is closed, however long the tags take. */
  const tagSources = async (report: TeamReport, done: readonly DoneFollowUp[]) => {
    turns += 1;
    const turn = turns;
    const total = new Set(done.map(({ sourceTicketId }) => sourceTicketId)).size;
    const onProgress = (reached: number) => {
      if (turn === turns) set({ progress: { of: "sources", done: reached, total } });
    };
    const limit = limitIn(report);
    const sources =
      limit === null
        ? await tagAfterDone(client, done, openOnesOf(done, rowsNow()), { pause, onProgress })
        : untriedOf(done, limit);
    if (turn === turns) set({ progress: null });
    if (state().report === report) set({ report: { ...report, sources } });
    else left = [...left, ...untaggedIn({ closed: done, sources })];
  };

  const carryOut = async (
    ticketIds: readonly string[],
    wanted: FollowUpChange,
    untagged: readonly DoneFollowUp[],
  ) => {
    const all = new Map(rowsNow().map((row) => [row.followUp.ticketId, row]));
    const rows = ticketIds.flatMap((ticketId) => all.get(ticketId) ?? []);
    const total = rows.length;
    if (total === 0) return;
    turns += 1;
    const progressOf = (done: number) =>
      total === 1 ? null : ({ of: "follow-ups", done, total } as const);
    set({
      busy: new Set([...state().busy, ...ticketIds]),
      report: null,
      progress: progressOf(0),
    });
    const free = (ids: readonly string[]) =>
      new Set([...state().busy].filter((id) => !ids.includes(id)));
    const made = await changeTeamFollowUps(rows, wanted, {
      client,
      names,
      now,
      pause,
      onProgress: (done) => set({ progress: progressOf(done) }),
      onOutcomes: (outcomes) => {
        apply(outcomes);
        set({ busy: free(outcomes.map(({ ticketId }) => ticketId)) });
      },
    });
    const before = wanted.act === "close" ? left : [];
    if (wanted.act === "close") left = [];
    const report = { ...made, closed: [...before, ...untagged, ...made.closed] };
    set({ busy: free(ticketIds), progress: null, report });
    if (report.closed.length > 0) await tagSources(report, report.closed);
  };

  const change: TeamChanges["change"] = (ticketIds, wanted) => carryOut(ticketIds, wanted, []);
  return {
    change,
    undo: async () => {
      const { report } = state();
      if (report === null || report.undoable.length === 0) return;
      const { change: made, undoable } = report;
      if (made.act === "add-tag") await change(undoable, { act: "remove-tag", tag: made.tag });
      if (made.act === "remove-tag") await change(undoable, { act: "add-tag", tag: made.tag });
    },
    retry: async () => {
      const { report } = state();
      if (report === null) return;
      const failed = report.outcomes
        .filter(({ outcome: { kind } }) => kind !== "changed" && kind !== "gone")
        .map(({ ticketId }) => ticketId);
      const untagged = untaggedIn(report);
      if (failed.length + report.skipped.length > 0) {
        await carryOut([...failed, ...report.skipped], report.change, untagged);
      } else if (untagged.length > 0) {
        await tagSources(report, untagged);
      }
    },
  };
}

/** How Zendesk asked to wait, if it did: the tags then wait too, and are not asked for. */
function limitIn({ outcomes }: TeamReport) {
  for (const { outcome } of outcomes) if (outcome.kind === "rate-limited") return outcome;
  return null;
}

function untriedOf(
  done: readonly DoneFollowUp[],
  failure: SourceTagging["failed"][number]["failure"],
): SourceTagging {
  const sourceIds = new Set(done.map(({ sourceTicketId }) => sourceTicketId));
  const failed = [...sourceIds].map((ticketId) => ({ ticketId, failure }));
  return { closed: [], unseen: [], failed };
}

/** Of the same tickets, what this list says is to be done: the search may not know it yet. */
function openOnesOf(
  done: readonly DoneFollowUp[],
  rows: readonly ListedFollowUp[],
): readonly string[] {
  const sourceIds = new Set(done.map(({ sourceTicketId }) => sourceTicketId));
  return rows
    .filter(({ followUp, sourceTicketId }) =>
      followUp.state === "done" || sourceTicketId === null ? false : sourceIds.has(sourceTicketId),
    )
    .map(({ followUp }) => followUp.ticketId);
}

/** All, until it is known. */
function untaggedIn({
  closed,
  sources,
}: Pick<TeamReport, "closed" | "sources">): readonly DoneFollowUp[] {
  if (sources === null) return closed;
  const failed = new Set(sources.failed.map(({ ticketId }) => ticketId));
  return closed.filter(({ sourceTicketId }) => failed.has(sourceTicketId));
}
