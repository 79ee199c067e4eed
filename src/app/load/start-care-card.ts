import type { Suggestion } from "../../care/care-context.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";
import { routes } from "../../contract/routes.ts";
import type { Host } from "../host/host.ts";
import { property } from "../host/property.ts";
import type { Judging } from "./agent-judgements.ts";
import type { CardContent, CardState, CareCard } from "./care-card.ts";
import type { FollowUpOutcome } from "./follow-up-outcome.ts";
import { isDueAgain } from "./is-due-again.ts";
import { type LoadedContext, loadCareContext, loadFromService } from "./load-care-context.ts";
import { loadFailureOf } from "./load-failure.ts";
import { browserStorage, seenHealthsIn } from "./seen-health.ts";
import { sessionFollowUps } from "./session-follow-ups.ts";
import { generationKeyOf, openingPaths, textOf, ticketInViewOf } from "./ticket-in-view.ts";
import { watched } from "./watched.ts";
import { writeFailureOf } from "./write-failure.ts";

/** Zendesk sends requester changes in bursts. */
const settleMs = 150;
/** A reading of the service older than this is being renewed by it while we show it. */
const oldReadingMs = 5 * 60_000;
/** By then the service has read again, or will not. */
const renewedAfterMs = 3000;

type Judgements = typeof import("./agent-judgements.ts");

/** What the card needs of the host. */
export type CardHost = Pick<
  Host,
  "settings" | "account" | "service" | "zendesk" | "currentUser" | "get" | "on" | "isActive"
>;

/**
 * Begins the card of the ticket in view, and keeps it true.
 *
 * Every answer belongs to a generation: the ticket, its requester and the question that was asked.
 * An answer of an earlier one is dropped, so the card never shows somebody else's figures; when the
 * requester changes, the card is empty from that moment on.
 */
export function startCareCard(host: CardHost): CareCard {
  const { state, set, subscribe } = watched<CardState>({
    agent: null,
    ticket: null,
    content: { kind: "loading" },
  });
  let generation = 0;
  let loadedAt = 0;
  /** The generation of the load that is under way. */
  let loading: number | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let isWaitingForAgent = false;
  const followUps = sessionFollowUps();
  const seenHealths = seenHealthsIn(browserStorage(), host.account.subdomain);
  const writing = new Map<string, Promise<FollowUpOutcome>>();

  const show = (loaded: LoadedContext) => {
    loadedAt = Date.now();
    const context = followUps.mergedInto(loaded.context);
    const lastVisit = seenHealths.visit(context, loadedAt);
    const now = { context, lastVisit, isRefreshing: false, failure: null };
    set({ content: { kind: "ready", ...loaded, ...now } });
  };

  const load = async () => {
    generation += 1;
    const mine = generation;
    const isMine = () => mine === generation;
    loading = mine;
    isWaitingForAgent = false;
    const before = state().content;
    set({
      content: before.kind === "ready" ? { ...before, isRefreshing: true } : { kind: "loading" },
    });
    try {
      const ticket = ticketInViewOf(await host.get(openingPaths));
      if (!isMine()) return;
      const shown = state().ticket;
      const isSame = shown !== null && generationKeyOf(shown) === generationKeyOf(ticket);
      set(isSame ? { ticket } : { ticket, content: { kind: "loading" } });
      const agent = await host.currentUser();
      if (!isMine()) return;
      set({ agent });
      if (ticket.customer === null) return set({ content: { kind: "no-requester" } });
      const loaded = await loadCareContext(host, ticket.customer.id);
      if (!isMine()) return;
      show(loaded);
      if (isOldReading(loaded)) setTimeout(() => renew(loaded, isMine), renewedAfterMs);
    } catch (error) {
      if (isMine()) set({ content: afterFailure(state().content, error) });
    } finally {
      if (loading === mine) loading = null;
    }
  };
  const reload = () => {
    // Asking twice at once would only throw the first answer away.
    if (loading !== generation) void load();
  };
  const renew = async (old: LoadedContext, isMine: () => boolean) => {
    if (!isMine()) return;
    if (!host.isActive()) {
      isWaitingForAgent = true;
      return;
    }
    const newer = await loadFromService(host, old.context.customer.id);
    // Whatever failed, the older reading is still what there is.
    if (isMine() && "context" in newer) show({ ...newer, withoutService: null });
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
      const { ticket } = state();
      if (ticket !== null) set({ ticket: { ...ticket, [name]: textOf(value) } });
    });
  }
  host.on("app.activated", (message) => {
    if (property(message, "firstLoad") === true) return;
    if (isWaitingForAgent || isDueAgain(state().content, loadedAt, Date.now())) reload();
  });
  host.on("app.willDestroy", () => {
    generation += 1;
    clearTimeout(settling);
  });

  const write = async (suggestion: Suggestion): Promise<FollowUpOutcome> => {
    const { agent, ticket, content } = state();
    if (agent === null || ticket === null || content.kind !== "ready") {
      return { kind: "failed", detail: null };
    }
    const { id, name } = content.context.customer;
    try {
      const { writeFollowUp } = await import("./write-follow-up.ts");
      const followUp = await writeFollowUp(host.zendesk, {
        // One about something that no ticket knows of belongs to the ticket it was accepted on.
        suggestion: { ...suggestion, sourceTicketId: suggestion.sourceTicketId ?? ticket.id },
        customer: { id, name: typeof name === "string" ? name : null },
        agentId: agent.id,
      });
      if (host.settings.serviceUrl !== null) {
        const places = { customerId: id, ticketId: followUp.ticketId };
        // Only a hint: the service reads Zendesk's export in any case.
        host.service(routes.noteFollowUp, places).catch(() => undefined);
      }
      followUps.add(id, suggestion, followUp);
      return { kind: "created", followUp };
    } catch (error) {
      return writeFailureOf(error);
    }
  };

  /** Keeps what the agent says of the ticket in view, and asks again; false: it was not kept. */
  const judged = async (judge: (how: Judgements, judging: Judging) => Promise<void>) => {
    const { agent, ticket, content } = state();
    if (agent === null || ticket === null || content.kind !== "ready") return false;
    const { id: customerId } = content.context.customer;
    const judging = { customerId, ticketId: ticket.id, agentId: agent.id, at: Date.now() };
    try {
      await judge(await import("./agent-judgements.ts"), judging);
    } catch {
      return false;
    }
    reload();
    return true;
  };

  reload();
  return {
    state,
    subscribe,
    reload,
    readQuote: async (evidence) => {
      const { readQuote } = await import("./read-quote.ts");
      return readQuote(host.zendesk, evidence);
    },
    createFollowUp: (suggestion) => {
      const key = followUpKeyOf(suggestion);
      const underWay = writing.get(key) ?? write(suggestion);
      writing.set(key, underWay);
      void underWay.then(({ kind }) => {
        const { content } = state();
        if (kind !== "created") writing.delete(key);
        else if (content.kind === "ready") {
          set({ content: { ...content, context: followUps.mergedInto(content.context) } });
        }
      });
      return underWay;
    },
    correctSentiment: (label) =>
      judged(async ({ correctSentiment }, judging) =>
        correctSentiment(host.service, judging, label),
      ),
    dismissSuggestion: async (suggestion, reason) => {
      const isKept = await judged(async ({ dismissSuggestion }, judging) =>
        dismissSuggestion(host.service, judging, suggestion, reason),
      );
      if (isKept) set({ content: without(state().content, suggestion) });
      return isKept;
    },
  };
}

/** The card without a suggestion that was just dismissed: the next reading has it no more. */
function without(content: CardContent, dismissed: Suggestion): CardContent {
  if (content.kind !== "ready") return content;
  const key = followUpKeyOf(dismissed);
  const { context } = content;
  const suggestions = context.suggestions.filter((one) => followUpKeyOf(one) !== key);
  return { ...content, context: { ...context, suggestions } };
}

/**
 * The last good figures stay, with the reason why they are not newer: unless this agent may not see
 * them any more, or they are of nobody.
 */
function afterFailure(content: CardContent, error: unknown): CardContent {
  const failure = loadFailureOf(error, Date.now());
  const isOver = failure.kind === "forbidden" || failure.kind === "no-such-customer";
  if (content.kind === "ready" && !isOver) return { ...content, isRefreshing: false, failure };
  return { kind: "failed", failure };
}

/** Both moments are the service's, so that an agent's wrong clock does not matter. */
function isOldReading({ context, withoutService }: LoadedContext): boolean {
  const ageMs = Date.parse(context.at) - Date.parse(context.freshness.asOf);
  return withoutService === null && ageMs > oldReadingMs;
}
