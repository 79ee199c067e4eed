import * as z from "zod/mini";
import type { ServiceFailure } from "../../../src/app/host/service-error.ts";
import { ServiceError } from "../../../src/app/host/service-error.ts";
import type { CustomerInView, TicketInView } from "../../../src/app/load/in-view.ts";
import type { CardHost } from "../../../src/app/load/start-care-card.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { eventRoutes } from "../../../src/contract/event-routes.ts";
import type { Route } from "../../../src/contract/routes.ts";
import type { SendToZendesk, ZendeskRequest } from "../../../src/zendesk/send.ts";

type ContextAnswer = CareContext | ServiceFailure | Promise<CareContext>;

/** A ticket with whoever asked in it, as Zendesk's page shows both. */
export type TicketOnPage = TicketInView & { readonly customer: CustomerInView | null };

export type FakeHost = CardHost & {
  /** What the page shows from now on. */
  readonly show: (ticket: TicketOnPage) => void;
  readonly say: (event: string, message?: unknown) => void;
  readonly setActive: (isActive: boolean) => void;
  readonly asked: {
    readonly contexts: readonly string[];
    /** What the service was told. */
    readonly told: readonly unknown[];
    readonly hints: readonly Readonly<Record<string, string>>[];
    readonly requests: readonly ZendeskRequest[];
    readonly gets: () => number;
  };
};

/** Zendesk's page with one ticket in view, a service and an API that answer as the test says. */
export function fakeHost(options: {
  readonly ticket: TicketOnPage;
  readonly serviceUrl?: string | null;
  readonly context?: (customerId: string) => ContextAnswer;
  readonly refusesEvents?: boolean;
  readonly zendesk?: SendToZendesk;
}): FakeHost {
  const { serviceUrl = "https://care.example", context, zendesk } = options;
  const handlers = new Map<string, ((message: unknown) => void)[]>();
  const contexts: string[] = [];
  const hints: Readonly<Record<string, string>>[] = [];
  const requests: ZendeskRequest[] = [];
  const told: unknown[] = [];
  let { ticket } = options;
  let isActive = true;
  let gets = 0;
  return {
    settings: { serviceUrl },
    account: { subdomain: "acme" },
    service: async <R extends Route>(
      route: R,
      places: Readonly<Record<string, string>>,
      body?: unknown,
    ) => {
      if (route.path === eventRoutes.sendEvents.path) {
        if (options.refusesEvents === true) throw new ServiceError("timeout", "late");
        told.push({ ...places, ...(body as object) });
        return z.parse<R["response"]>(route.response, { accepted: 1, replaced: 0, duplicates: 0 });
      }
      if (route.path === eventRoutes.noteFollowUp.path) {
        hints.push(places);
        throw new ServiceError("timeout", "late");
      }
      const customerId = places.customerId ?? "";
      contexts.push(customerId);
      const answer = await (context ?? (() => "timeout" as const))(customerId);
      if (typeof answer === "string") throw new ServiceError(answer, "The test says so.", 7);
      return z.parse<R["response"]>(route.response, answer);
    },
    zendesk: async (request) => {
      requests.push(request);
      if (zendesk === undefined) throw new Error("Zendesk was not to be asked.");
      return zendesk(request);
    },
    currentUser: () =>
      Promise.resolve({ id: "11", name: "Alex", role: "agent", locale: "en-US", timeZone: "UTC" }),
    get: (paths) => {
      gets += 1;
      const known: Readonly<Record<string, unknown>> = {
        "ticket.id": Number(ticket.id),
        "ticket.status": ticket.status,
        "ticket.priority": ticket.priority ?? "-",
        "ticket.type": ticket.type ?? "-",
        "ticket.createdAt": ticket.createdAt,
        "ticket.requester":
          ticket.customer === null
            ? null
            : { id: Number(ticket.customer.id), name: ticket.customer.name },
        "user.id": ticket.customer?.id,
        "user.name": ticket.customer?.name,
      };
      const values = new Map(paths.map((path) => [path, known[path]]));
      return Promise.resolve({ values, errors: new Map() });
    },
    on: (event, handler) => {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
      return () => undefined;
    },
    isActive: () => isActive,
    show: (next) => {
      ticket = next;
    },
    say: (event, message) => {
      for (const handler of handlers.get(event) ?? []) handler(message);
    },
    setActive: (next) => {
      isActive = next;
    },
    asked: { contexts, told, hints, requests, gets: () => gets },
  };
}
