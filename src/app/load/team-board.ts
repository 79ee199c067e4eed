import type { ZendeskClient } from "../../zendesk/client.ts";
import { type LoadFailure, loadFailureOf } from "./load-failure.ts";
import { readTeamFollowUps, type TeamFollowUp } from "./team-follow-up.ts";
import { changeTag, type TagChange, type TagOutcome } from "./team-tag-change.ts";

/** What the team's list knows at a moment; a new object for every change. */
export type TeamState = {
  readonly content:
    | { readonly kind: "loading" }
    | { readonly kind: "failed"; readonly failure: LoadFailure }
    | {
        readonly kind: "ready";
        readonly rows: readonly TeamFollowUp[];
        readonly readAt: number;
        readonly isRefreshing: boolean;
        /** Why this is still the list of last time. */
        readonly failure: LoadFailure | null;
      };
  /** Tickets with a change under way. */
  readonly busy: ReadonlySet<string>;
  /** What became of the last change. */
  readonly report: TagReport | null;
};

/** The outcome of one change on one or several follow-ups. */
export type TagReport = {
  readonly change: TagChange;
  readonly outcomes: readonly { readonly ticketId: string; readonly outcome: TagOutcome }[];
  /** Not tried, because Zendesk had refused or asked to wait before. */
  readonly skipped: number;
};

/** The team's open follow-ups and what a supervisor can do with them, without any elements. */
export type TeamBoard = {
  readonly state: () => TeamState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Asks again, keeping what is shown. */
  readonly reload: () => Promise<void>;
  /** One ticket after another, so that a refusal is asked for once and not a hundred times. */
  readonly changeTags: (ticketIds: readonly string[], change: TagChange) => Promise<void>;
  readonly dismissReport: () => void;
};

/** Starts reading the team's follow-ups at once. */
export function startTeamBoard(client: ZendeskClient, now: () => number): TeamBoard {
  let state: TeamState = { content: { kind: "loading" }, busy: new Set(), report: null };
  let newestReading = 0;
  const watchers = new Set<() => void>();
  const set = (change: Partial<TeamState>) => {
    state = { ...state, ...change };
    for (const changed of watchers) changed();
  };

  const reload = async () => {
    newestReading += 1;
    const reading = newestReading;
    const before = state.content;
    set({
      content: before.kind === "ready" ? { ...before, isRefreshing: true } : { kind: "loading" },
    });
    try {
      const rows = await readTeamFollowUps(client, now());
      if (reading !== newestReading) return;
      set({
        content: { kind: "ready", rows, readAt: now(), isRefreshing: false, failure: null },
      });
    } catch (error) {
      if (reading !== newestReading) return;
      const failure = loadFailureOf(error, now());
      const kept = state.content;
      set({
        content:
          kept.kind === "ready"
            ? { ...kept, isRefreshing: false, failure }
            : { kind: "failed", failure },
      });
    }
  };

  const applyOutcome = (ticketId: string, outcome: TagOutcome) => {
    const { content } = state;
    if (content.kind !== "ready") return;
    const rows = content.rows.flatMap((row) => {
      if (row.followUp.ticketId !== ticketId) return [row];
      if (outcome.kind === "gone") return [];
      return "fresh" in outcome ? [{ ...row, ...outcome.fresh }] : [row];
    });
    set({ content: { ...content, rows } });
  };

  const changeTags: TeamBoard["changeTags"] = async (ticketIds, change) => {
    set({ busy: new Set([...state.busy, ...ticketIds]), report: null });
    const outcomes: { ticketId: string; outcome: TagOutcome }[] = [];
    let skipped = 0;
    let isStopped = false;
    for (const ticketId of ticketIds) {
      const row = rowOf(state, ticketId);
      if (isStopped || row === null) {
        skipped += 1;
      } else {
        const outcome = await changeTag(client, row, change, now());
        outcomes.push({ ticketId, outcome });
        applyOutcome(ticketId, outcome);
        isStopped = outcome.kind === "rate-limited";
      }
      set({ busy: new Set([...state.busy].filter((id) => id !== ticketId)) });
    }
    set({ report: { change, outcomes, skipped } });
  };

  reload().catch(() => undefined);
  return {
    state: () => state,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
    reload,
    changeTags,
    dismissReport: () => set({ report: null }),
  };
}

function rowOf(state: TeamState, ticketId: string): TeamFollowUp | null {
  if (state.content.kind !== "ready") return null;
  return state.content.rows.find((row) => row.followUp.ticketId === ticketId) ?? null;
}
