import type { Timeline } from "../../contract/timeline.ts";
import { timelineRoutes } from "../../contract/timeline.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import type { Host } from "../host/host.ts";
import { ServiceError } from "../host/service-error.ts";
import { browserClient } from "./browser-client.ts";
import { type ServiceTrouble, serviceTroubleOf } from "./load-care-context.ts";
import { type LoadFailure, loadFailureOf, NoSuchCustomerError } from "./load-failure.ts";
import { watched } from "./watched.ts";

export type TimelineState = {
  readonly content:
    | { readonly kind: "loading" }
    | { readonly kind: "failed"; readonly failure: LoadFailure }
    | {
        readonly kind: "ready";
        readonly timeline: Timeline;
        /** Why the service did not give it; `null` where it did. */
        readonly withoutService: ServiceTrouble | null;
      };
  /** What tickets are about, by id, in whoever's words; of those that were asked for and may be read. */
  readonly subjects: ReadonlyMap<string, string>;
};

/** The timeline of one customer, without any elements. */
export type CustomerTimeline = {
  readonly state: () => TimelineState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly reload: () => void;
  /** Reads what tickets are about, in hundreds; nothing of it is kept anywhere. Never rejects. */
  readonly readSubjects: (ticketIds: readonly string[]) => void;
};

type TimelineHost = Pick<Host, "settings" | "service" | "zendesk">;

/** Zendesk gives no more tickets at once. */
const mostTicketsAtOnce = 100;

/** Begins reading the timeline of a customer; `null` where the window was opened for nobody. */
export function customerTimeline(host: TimelineHost, customerId: string | null): CustomerTimeline {
  const { state, set, subscribe } = watched<TimelineState>({
    content: { kind: "loading" },
    subjects: new Map(),
  });
  const asked = new Set<string>();
  const client = browserClient(host.zendesk);

  const load = async () => {
    set({ content: { kind: "loading" } });
    if (customerId === null) return set({ content: { kind: "failed", failure: { kind: "page" } } });
    try {
      const loaded = await loadTimeline(host, customerId);
      set({ content: { kind: "ready", ...loaded } });
    } catch (error) {
      set({ content: { kind: "failed", failure: loadFailureOf(error, Date.now()) } });
    }
  };
  const readSome = async (ids: readonly string[]) => {
    try {
      const { tickets } = await client.call(endpoints.tickets, { query: { ids: ids.join(",") } });
      const read = tickets.flatMap(({ id, subject }) =>
        subject === null ? [] : [[id, subject] as const],
      );
      set({ subjects: new Map([...state().subjects, ...read]) });
    } catch {
      // A line without what it is about still says what happened; the next look asks again.
      for (const id of ids) asked.delete(id);
    }
  };

  void load();
  return {
    state,
    subscribe,
    reload: () => void load(),
    readSubjects: (ticketIds) => {
      const wanted = [...new Set(ticketIds)].filter((id) => !asked.has(id));
      for (const id of wanted) asked.add(id);
      for (let from = 0; from < wanted.length; from += mostTicketsAtOnce) {
        void readSome(wanted.slice(from, from + mostTicketsAtOnce));
      }
    },
  };
}

/** From the service where it answers in time, else from the agent's own view of Zendesk. */
async function loadTimeline(
  host: TimelineHost,
  customerId: string,
): Promise<{ readonly timeline: Timeline; readonly withoutService: ServiceTrouble | null }> {
  const given = await timelineFromService(host, customerId);
  if ("entries" in given) return { timeline: given, withoutService: null };
  const { readOwnTimeline } = await import("./read-own-timeline.ts");
  const timeline = await readOwnTimeline(host.zendesk, customerId, Date.now());
  if (timeline === null) throw new NoSuchCustomerError(`No customer ${customerId}`);
  return { timeline, withoutService: given };
}

async function timelineFromService(
  host: TimelineHost,
  customerId: string,
): Promise<Timeline | ServiceTrouble> {
  try {
    const timeline = await host.service(timelineRoutes.timeline, { customerId });
    if (timeline.customerId === customerId) return timeline;
    throw new ServiceError("malformed", "The service answered about somebody else.");
  } catch (error) {
    return serviceTroubleOf(error);
  }
}
