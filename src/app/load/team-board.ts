import type { ZendeskClient } from "../../zendesk/client.ts";
import { type LoadFailure, loadFailureOf } from "./load-failure.ts";
import {
  type FollowUpReading,
  type ListedFollowUp,
  readTeamFollowUps,
  withReadings,
} from "./team-list.ts";
import { changeTag, type TagChange, type TagOutcome } from "./team-tag-change.ts";
import { watched } from "./watched.ts";

/** What the team's list knows at a moment; a new object for every change. */
export type TeamState = {
  readonly content:
    | { readonly kind: "loading" }
    | { readonly kind: "failed"; readonly failure: LoadFailure }
    | {
        readonly kind: "ready";
        readonly rows: readonly ListedFollowUp[];
        readonly readAt: number;
        readonly isRefreshing: boolean;
        /** Why this is still the list of last time. */
        readonly failure: LoadFailure | null;
      };
  /** Tickets with a change under way. */
  readonly busy: ReadonlySet<string>;
  /** What became of the last change. */
  readonly report: TagReport | null;
  /** Since when all this is so. */
  readonly changedAt: number;
};

/** The outcome of one change on one or several follow-ups. */
export type TagReport = {
  readonly change: TagChange;
  readonly outcomes: readonly { readonly ticketId: string; readonly outcome: TagOutcome }[];
  /** Not tried, because Zendesk had asked to wait, or never let this person change any. */
  readonly skipped: number;
};

/** The team's open follow-ups and what a supervisor can do with them, without any elements. */
export type TeamBoard = {
  readonly state: () => TeamState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Asks again, keeping what is shown. */
  readonly reload: () => Promise<void>;
  /**
   * One ticket after another, and no further once Zendesk asks to wait, or has refused two in the
   * same words and let none pass: a missing right is not asked for a hundred times, and one ticket
   * that is closed to this person does not keep the others from being tagged.
   */
  readonly changeTags: (ticketIds: readonly string[], change: TagChange) => Promise<void>;
  readonly dismissReport: () => void;
};

/** Starts reading the team's follow-ups at once. */
export function startTeamBoard(client: ZendeskClient, now: () => number): TeamBoard {
  const board = watched<TeamState>({
    content: { kind: "loading" },
    busy: new Set(),
    report: null,
    changedAt: now(),
  });
  const { state, subscribe } = board;
  const set = (change: Partial<Omit<TeamState, "changedAt">>) =>
    board.set({ ...change, changedAt: now() });
  let newestList = 0;
  const readings = new Map<string, FollowUpReading>();

  const reload = async () => {
    newestList += 1;
    const list = newestList;
    const before = state().content;
    set({
      content: before.kind === "ready" ? { ...before, isRefreshing: true } : { kind: "loading" },
    });
    try {
      const listed = await readTeamFollowUps(client, now());
      if (list !== newestList) return;
      const rows = withReadings(listed, readings);
      set({
        content: { kind: "ready", rows, readAt: now(), isRefreshing: false, failure: null },
      });
    } catch (error) {
      if (list !== newestList) return;
      const failure = loadFailureOf(error, now());
      const kept = state().content;
      set({
        content:
          kept.kind === "ready"
            ? { ...kept, isRefreshing: false, failure }
            : { kind: "failed", failure },
      });
    }
  };

  const apply = (ticketId: string, outcome: TagOutcome) => {
    if (!("reading" in outcome)) return;
    readings.set(ticketId, outcome.reading);
    const { content } = state();
    if (content.kind !== "ready") return;
    set({ content: { ...content, rows: withReadings(content.rows, readings) } });
  };

  const changeTags: TeamBoard["changeTags"] = async (ticketIds, change) => {
    set({ busy: new Set([...state().busy, ...ticketIds]), report: null });
    const outcomes: { ticketId: string; outcome: TagOutcome }[] = [];
    let skipped = 0;
    let isStopped = false;
    for (const ticketId of ticketIds) {
      const row = rowOf(state(), ticketId);
      if (isStopped || row === null) {
        skipped += 1;
      } else {
        const outcome = await changeTag(client, row, change, now());
        outcomes.push({ ticketId, outcome });
        apply(ticketId, outcome);
        isStopped = isInVain(outcomes.map((each) => each.outcome));
      }
      set({ busy: new Set([...state().busy].filter((id) => id !== ticketId)) });
    }
    set({ report: { change, outcomes, skipped } });
  };

  reload().catch(() => undefined);
  return {
    state,
    subscribe,
    reload,
    changeTags,
    dismissReport: () => set({ report: null }),
  };
}

function rowOf(state: TeamState, ticketId: string): ListedFollowUp | null {
  if (state.content.kind !== "ready") return null;
  return state.content.rows.find((row) => row.followUp.ticketId === ticketId) ?? null;
}

/** Whether the rest of a change need not be tried. */
function isInVain(outcomes: readonly TagOutcome[]): boolean {
  if (outcomes.at(-1)?.kind === "rate-limited") return true;
  const refusals = outcomes.flatMap((each) => (each.kind === "refused" ? [each.detail] : []));
  const isRepeated = new Set(refusals).size < refusals.length;
  return isRepeated && outcomes.every(({ kind }) => kind !== "changed");
}
