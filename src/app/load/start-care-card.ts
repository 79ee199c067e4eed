import type { FollowUp, Suggestion } from "../../care/care-context.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";
import { routes } from "../../contract/routes.ts";
import type { Host } from "../host/host.ts";
import { property } from "../host/property.ts";
import type { CardContent, CardState, CareCard } from "./care-card.ts";
import { type FollowUpOutcome, followUpOutcomeFor } from "./follow-up-outcome.ts";
import { loadCareContext } from "./load-care-context.ts";
import { loadFailureOf } from "./load-failure.ts";
import { generationKeyOf, openingPaths, textOf, ticketInViewOf } from "./ticket-in-view.ts";

/** Zendesk sends requester changes in bursts. */
const settleMs = 150;
/** Coming back to a ticket after longer than this reads again. */
const staleAfterMs = 60_000;

/** What the card needs of the host. */
export type CardHost = Pick<
  Host,
  "settings" | "service" | "zendesk" | "currentUser" | "get" | "on" | "isActive"
>;

/**
 * Begins the card of the ticket in view, and keeps it true.
 *
 * Every answer belongs to a generation: the ticket, its requester and the question that was asked.
 * An answer of an earlier one is dropped, so the card never shows somebody else's figures; when the
 * requester changes, the card is empty from that moment on.
 */
export function startCareCard(host: CardHost): CareCard {
  let state: CardState = { agent: null, ticket: null, content: { kind: "loading" } };
  let generation = 0;
  let loadedAt = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let isWaitingForAgent = false;
  const watchers = new Set<() => void>();
  const writing = new Map<string, Promise<FollowUpOutcome>>();

  const set = (change: Partial<CardState>) => {
    state = { ...state, ...change };
    for (const changed of watchers) changed();
  };

  const load = async () => {
    generation += 1;
    const mine = generation;
    const isMine = () => mine === generation;
    if (state.content.kind === "ready") set({ content: { ...state.content, isRefreshing: true } });
    else set({ content: { kind: "loading" } });
    try {
      const values = await host.get(openingPaths);
      if (!isMine()) return;
      const ticket = ticketInViewOf(values);
      if (ticket === null) throw new Error("Zendesk names no ticket.");
      const isSame =
        state.ticket !== null && generationKeyOf(state.ticket) === generationKeyOf(ticket);
      set(isSame ? { ticket } : { ticket, content: { kind: "loading" } });
      const agent = await host.currentUser();
      if (!isMine()) return;
      set({ agent });
      if (ticket.customer === null) return set({ content: { kind: "no-requester" } });
      const loaded = await loadCareContext(host, ticket.customer.id);
      if (!isMine()) return;
      loadedAt = Date.now();
      set({ content: { kind: "ready", ...loaded, isRefreshing: false, failure: null } });
    } catch (error) {
      if (isMine()) set({ content: afterFailure(state.content, error) });
    }
  };
  const reload = () => {
    void load();
  };

  const clear = () => {
    generation += 1;
    set({ ticket: null, content: { kind: "loading" } });
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (host.isActive()) reload();
      else isWaitingForAgent = true;
    }, settleMs);
  };

  host.on("ticket.requester.id.changed", clear);
  for (const name of ["status", "priority", "type"] as const) {
    host.on(`ticket.${name}.changed`, (value) => {
      if (state.ticket !== null) set({ ticket: { ...state.ticket, [name]: textOf(value) } });
    });
  }
  host.on("app.activated", (message) => {
    if (property(message, "firstLoad") === true) return;
    const { content } = state;
    const isStale = content.kind === "ready" && Date.now() - loadedAt > staleAfterMs;
    const hasFailed = content.kind === "failed" && content.failure.kind !== "rate-limited";
    if (!isWaitingForAgent && !isStale && !hasFailed) return;
    isWaitingForAgent = false;
    reload();
  });
  host.on("app.willDestroy", () => {
    generation += 1;
    clearTimeout(settling);
  });

  const write = async (suggestion: Suggestion): Promise<FollowUpOutcome> => {
    const { agent, content } = state;
    if (agent === null || content.kind !== "ready") return { kind: "failed", detail: null };
    const { id, name } = content.context.customer;
    try {
      const { writeFollowUp } = await import("./write-follow-up.ts");
      const followUp = await writeFollowUp(host.zendesk, {
        suggestion,
        customer: { id, name: typeof name === "string" ? name : null },
        agentId: agent.id,
        timeZone: agent.timeZone ?? "UTC",
      });
      if (host.settings.serviceUrl !== null) {
        const places = { customerId: id, ticketId: followUp.ticketId };
        // Only a hint: the service reads Zendesk's export in any case.
        host.service(routes.noteFollowUp, places).catch(() => undefined);
      }
      const now = state.content;
      if (now.kind === "ready" && now.context.customer.id === id) {
        set({ content: withFollowUp(now, suggestion, followUp) });
      }
      return { kind: "created", followUp };
    } catch (error) {
      return followUpOutcomeFor(error);
    }
  };

  reload();
  return {
    state: () => state,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
    reload,
    createFollowUp: (suggestion) => {
      const key = followUpKeyOf(suggestion);
      const underWay = writing.get(key) ?? write(suggestion);
      writing.set(key, underWay);
      void underWay.then(({ kind }) => {
        if (kind !== "created") writing.delete(key);
      });
      return underWay;
    },
  };
}

/** The last good figures stay, with the reason why they are not newer. */
function afterFailure(content: CardContent, error: unknown): CardContent {
  const failure = loadFailureOf(error, Date.now());
  if (content.kind === "ready") return { ...content, isRefreshing: false, failure };
  return { kind: "failed", failure };
}

/** As the core would say it on the next reading: listed, and not suggested any more. */
function withFollowUp(
  content: CardContent & { readonly kind: "ready" },
  accepted: Suggestion,
  followUp: FollowUp,
): CardContent {
  const { context } = content;
  const others = context.followUps.filter(({ ticketId }) => ticketId !== followUp.ticketId);
  return {
    ...content,
    context: {
      ...context,
      suggestions: context.suggestions.filter(({ rule }) => rule !== accepted.rule),
      followUps: [followUp, ...others],
    },
  };
}
