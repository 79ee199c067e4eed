import type { Timeline } from "../../contract/timeline.ts";
import { timelineRoutes } from "../../contract/timeline.ts";
import { inHundreds } from "../../zendesk/in-hundreds.ts";
import type { Host } from "../host/host.ts";
import { ServiceError } from "../host/service-error.ts";
import { browserClient } from "./browser-client.ts";
import { type ServiceTrouble, serviceTroubleOf } from "./load-care-context.ts";
import { type LoadFailure, loadFailureOf, NoSuchCustomerError } from "./load-failure.ts";
import { type TicketSubject, ticketSubjectsOf } from "./ticket-subjects.ts";
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
  /** What tickets are about, by id, in whoever's words; of those that were asked for. */
  readonly subjects: ReadonlyMap<string, TicketSubject>;
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
      const read = await ticketSubjectsOf(client, ids);
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
      for (const ids of inHundreds(ticketIds.filter((id) => !asked.has(id)))) {
        for (const id of ids) asked.add(id);
        void readSome(ids);
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
