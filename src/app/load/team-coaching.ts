import { addDays, dayOf } from "../../care/calendar.ts";
import type { CoachingCase } from "../../care/coaching-cases.ts";
import { teamRoutes } from "../../contract/team-routes.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { visibleNamesOf } from "../../zendesk/names.ts";
import type { Host } from "../host/host.ts";
import { type CoachingView, coachingRouteOf } from "./coaching-view.ts";
import { type TeamFailure, teamFailureOf } from "./team-failure.ts";
import { type TicketSubject, ticketSubjectsOf } from "./ticket-subjects.ts";
import { watched } from "./watched.ts";

/** A case whose customer this person may see in Zendesk. */
export type ListedCase = CoachingCase & {
  readonly name: string | null;
  /** Of its ticket, its follow-up and the tickets that came after. */
  readonly subjects: ReadonlyMap<string, TicketSubject>;
};

export type ListedSample =
  | {
      readonly known: true;
      readonly watchedDays: number;
      readonly followed: readonly ListedCase[];
      readonly ignored: readonly ListedCase[];
    }
  | { readonly known: false };

/** What the page Coaching knows at a moment; a new object for every change. */
export type CoachingState = {
  /** `null` until one was drawn. */
  readonly sample: ListedSample | null;
  readonly isReading: boolean;
  readonly failure: TeamFailure | null;
  readonly changedAt: number;
};

/** Suggestions that were followed or ignored, to talk about: drawn by the service, named by Zendesk. */
export type Coaching = {
  readonly state: () => CoachingState;
  readonly subscribe: (changed: () => void) => () => void;
  /**
   * Draws this sample, unless it is the one that is shown or on its way; of several the last one
   * that was asked for is shown.
   */
  readonly read: (view: CoachingView) => Promise<void>;
  /** The last day that a sample drawn now can have. */
  readonly today: () => string;
};

/** Nothing is read before it is asked for. */
export function coachingOf(
  host: Pick<Host, "settings" | "service">,
  client: ZendeskClient,
  { now, timeZone }: { readonly now: () => number; readonly timeZone: string },
): Coaching {
  const { state, subscribe, set } = watched<CoachingState>({
    sample: null,
    isReading: false,
    failure: null,
    changedAt: now(),
  });
  const today = () => dayOf(now(), timeZone);
  /** Which one was asked for last, and by which reading. */
  let asked = "";
  let readings = 0;

  const read = async (view: CoachingView) => {
    const { seed, days, until, rule } = view;
    if (asked === coachingRouteOf(view) && state().failure === null) return;
    asked = coachingRouteOf(view);
    readings += 1;
    const reading = readings;
    const end = (change: Partial<CoachingState>) => {
      if (reading === readings) set({ ...change, isReading: false, changedAt: now() });
    };
    if (host.settings.serviceUrl === null) return end({ failure: { kind: "not-set-up" } });
    set({ isReading: true, failure: null, changedAt: now() });
    try {
      const to = until ?? today();
      const from = addDays(to, 1 - days);
      const query = { seed, from, to, ...(rule === null ? {} : { rule }) };
      const drawn = await host.service(teamRoutes.coachingSample, {}, undefined, query);
      if (!drawn.known) return end({ sample: { known: false }, failure: null });
      const { watchedDays, followed, ignored } = drawn;
      const listed = await listedAmong(client, [...followed, ...ignored]);
      const sample = {
        known: true,
        watchedDays,
        followed: listed(followed),
        ignored: listed(ignored),
      } as const;
      end({ sample, failure: null });
    } catch (error) {
      end({ failure: teamFailureOf(error, now()) });
    }
  };

  return { state, subscribe, read, today };
}

/** Adds subjects and names to cases; those of a customer whom Zendesk does not show this person are left out. */
async function listedAmong(
  client: ZendeskClient,
  cases: readonly CoachingCase[],
): Promise<(cases: readonly CoachingCase[]) => readonly ListedCase[]> {
  const [subjects, names] = await Promise.all([
    ticketSubjectsOf(client, cases.flatMap(ticketIdsOf)),
    visibleNamesOf(
      client,
      cases.map(({ customerId }) => customerId),
    ),
  ]);
  return (some) =>
    some.flatMap((one) => {
      const name = names.get(one.customerId);
      return name === undefined ? [] : [{ ...one, name, subjects }];
    });
}

function ticketIdsOf({ ticketId, decision, afterwards }: CoachingCase): readonly string[] {
  return [
    ticketId,
    ...("followUpId" in decision ? [decision.followUpId] : []),
    ...afterwards.flatMap((after) => after.ticketId ?? []),
  ];
}
