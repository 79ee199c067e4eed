import type { TeamFigureId } from "../../care/team/figure-rules.ts";
import type { NamedId } from "../../care/team-people.ts";
import type { TeamFiguresAnswer } from "../../contract/team-figures.ts";
import { teamRoutes } from "../../contract/team-routes.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { readBrands } from "../../zendesk/team-people.ts";
import type { Host } from "../host/host.ts";
import type { CareView } from "./care-view.ts";
import { type LoadFailure, loadFailureOf } from "./load-failure.ts";
import { type TeamFailure, teamFailureOf } from "./team-failure.ts";
import { type TicketSubject, ticketSubjectsOf } from "./ticket-subjects.ts";
import { watched } from "./watched.ts";

/** The team's figures as the service put them together. */
export type CareAnswer = Extract<TeamFiguresAnswer, { readonly state: "ready" }>;

/** The tickets behind a figure, as far as this person may see them. */
export type FigureTickets =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: LoadFailure }
  | {
      readonly kind: "read";
      readonly tickets: ReadonlyMap<string, TicketSubject>;
    };

/** `slow`: the service still puts them together. */
export type CareFailure = TeamFailure | { readonly kind: "slow" };

/** What the page of the team's figures knows at a moment; a new object for every change. */
export type CareState = {
  /** What was read last, and for which view; `null` before anything was read. */
  readonly read: { readonly view: CareView; readonly answer: CareAnswer } | null;
  readonly isReading: boolean;
  readonly failure: CareFailure | null;
  readonly brands: readonly NamedId[];
  readonly tickets: ReadonlyMap<TeamFigureId, FigureTickets>;
  readonly changedAt: number;
};

/** Both lenses over the team's customers. */
export type CareReading = {
  readonly state: () => CareState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Reads what a view asks for, unless that is what was read last. */
  readonly show: (view: CareView) => Promise<void>;
  /** Reads the same once more. */
  readonly reload: (view: CareView) => Promise<void>;
  readonly readTickets: (id: TeamFigureId) => Promise<void>;
};

export type CareReadingOptions = {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
};

/** The service is asked again so often, and so long apart, while it puts figures together. */
const mostAsked = 30;
const askAgainMs = 1000;

/** Nothing is read before it is asked for. */
export function careReadingOf(
  host: Pick<Host, "settings" | "service">,
  client: ZendeskClient,
  { now, pause }: CareReadingOptions,
): CareReading {
  const page = watched<CareState>({
    read: null,
    isReading: false,
    failure: null,
    brands: [],
    tickets: new Map(),
    changedAt: now(),
  });
  const { state, subscribe } = page;
  const set = (change: Partial<CareState>) => page.set({ ...change, changedAt: now() });
  /** What was asked for last: an answer to anything else comes too late. */
  let asked: CareView | null = null;
  let hasAskedForBrands = false;

  const ask = async (view: CareView): Promise<void> => {
    if (host.settings.serviceUrl === null) return set({ failure: { kind: "not-set-up" } });
    asked = view;
    if (!hasAskedForBrands) {
      hasAskedForBrands = true;
      readBrands(client).then(
        (brands) => set({ brands }),
        () => undefined,
      );
    }
    set({ isReading: true });
    try {
      const answer = await answerTo(view, () => asked === view);
      if (asked !== view) return;
      set(
        answer === null
          ? { isReading: false, failure: { kind: "slow" } }
          : { read: { view, answer }, isReading: false, failure: null, tickets: new Map() },
      );
    } catch (error) {
      if (asked !== view) return;
      set({ isReading: false, failure: teamFailureOf(error, now()) });
    }
  };

  /** `null` where it was not put together in all that time, or nobody waits for it any more. */
  const answerTo = async (view: CareView, isWanted: () => boolean): Promise<CareAnswer | null> => {
    for (let times = 0; times < mostAsked && isWanted(); times += 1) {
      if (times > 0) await pause(askAgainMs);
      const answer = await host.service(teamRoutes.teamFigures, {}, undefined, queryOf(view));
      if (answer.state === "ready") return answer;
    }
    return null;
  };

  const noteTickets = (id: TeamFigureId, tickets: FigureTickets) =>
    set({ tickets: new Map([...state().tickets, [id, tickets]]) });

  return {
    state,
    subscribe,
    show: async (view) => {
      if (asked !== null && isSameView(asked, view) && state().failure === null) return;
      await ask(view);
    },
    reload: (view) => ask({ ...view }),
    readTickets: async (id) => {
      const { read, tickets } = state();
      const ids = read?.answer.figures.figures.find((one) => one.id === id)?.ticketIds ?? [];
      const known = tickets.get(id)?.kind;
      if (ids.length === 0 || known === "reading" || known === "read") return;
      noteTickets(id, { kind: "reading" });
      const isStill = () => state().read === read;
      try {
        const subjects = await ticketSubjectsOf(client, ids);
        if (isStill()) noteTickets(id, { kind: "read", tickets: subjects });
      } catch (error) {
        const failure = loadFailureOf(error, now());
        if (isStill()) noteTickets(id, { kind: "failed", failure });
      }
    },
  };
}

function queryOf({ months, last, segment }: CareView): Readonly<Record<string, string>> {
  return {
    months,
    ...(last === null ? {} : { last }),
    ...(segment === null ? {} : { by: segment.by, value: segment.value }),
  };
}

function isSameView(one: CareView, other: CareView): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
