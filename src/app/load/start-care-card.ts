import type { CareContext } from "../../care/care-context.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";
import type { Host } from "../host/host.ts";
import { property } from "../host/property.ts";
import type { CardActs, CardAids, CardContent, CardState, CareCard } from "./care-card.ts";
import { generationKeyOf, textOf } from "./in-view.ts";
import { isDueAgain } from "./is-due-again.ts";
import { type LoadedContext, loadCareContext, loadFromService } from "./load-care-context.ts";
import { loadFailureOf } from "./load-failure.ts";
import type { Place } from "./place.ts";
import { putOffIn } from "./put-off.ts";
import { browserStorage, seenHealthsIn } from "./seen-health.ts";
import { sessionFollowUps } from "./session-follow-ups.ts";
import { watched } from "./watched.ts";

/** Zendesk sends changes in bursts. */
const settleMs = 150;
/** A reading of the service older than this is being renewed by it while we show it. */
const oldReadingMs = 5 * 60_000;
/** By then the service has read again, or will not. */
const renewedAfterMs = 3000;

/** What the card needs of the host. */
export type CardHost = Pick<
  Host,
  "settings" | "account" | "service" | "zendesk" | "currentUser" | "get" | "on" | "isActive"
>;

/**
 * Begins the card of the customer in view at a place, and keeps it true.
 *
 * Every answer belongs to a generation: the customer, the ticket and the question that was asked.
 * An answer of an earlier one is dropped, so the card never shows somebody else's figures; when the
 * requester changes, the card is empty from that moment on.
 */
export function startCareCard(host: CardHost, place: Place): CareCard {
  const { state, set, subscribe } = watched<CardState>({
    agent: null,
    customer: null,
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
  /** What the aids know of a customer that no reading says yet. */
  let withPreferences = (context: CareContext) => context;
  let aids: Promise<CardAids> | null = null;
  const seenHealths = seenHealthsIn(browserStorage(), host.account.subdomain);
  const putOff = putOffIn(browserStorage(), host.account.subdomain);

  const withoutPutOff = (context: CareContext) => {
    const keys = putOff.keysOf(context.customer.id, Date.now());
    const suggestions = context.suggestions.filter((one) => !keys.has(followUpKeyOf(one)));
    return {
      context: { ...context, suggestions },
      hidden: context.suggestions.length - suggestions.length,
    };
  };
  const withSession = (context: CareContext) => withPreferences(followUps.mergedInto(context));
  const setContext = (change: (context: CareContext) => CareContext) => {
    const { content } = state();
    if (content.kind !== "ready") return;
    const all = withSession(change(content.context));
    const { context, hidden } = withoutPutOff(all);
    set({ content: { ...content, context, putOff: content.putOff + hidden } });
  };

  const show = (loaded: LoadedContext) => {
    loadedAt = Date.now();
    const all = withSession(loaded.context);
    const lastVisit = seenHealths.visit(all, loadedAt);
    const { context, hidden } = withoutPutOff(all);
    const now = {
      context,
      lastVisit,
      putOff: hidden + context.putOff.length,
      isRefreshing: false,
      failure: null,
    };
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
      const inView = place.inViewOf(await host.get(place.paths));
      if (!isMine()) return;
      const isSame = generationKeyOf(state()) === generationKeyOf(inView);
      set(isSame ? inView : { ...inView, content: { kind: "loading" } });
      const agent = await host.currentUser();
      if (!isMine()) return;
      set({ agent });
      if (inView.customer === null) return set({ content: { kind: "no-requester" } });
      const loaded = await loadCareContext(host, inView.customer.id);
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

  const reloadSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (host.isActive()) reload();
      else isWaitingForAgent = true;
    }, settleMs);
  };
  const clear = () => {
    generation += 1;
    set({ customer: null, ticket: null, content: { kind: "loading" } });
    reloadSoon();
  };

  for (const event of place.turns) host.on(event, clear);
  for (const event of place.changes) host.on(event, reloadSoon);
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

  let fetched: Promise<CardActs> | null = null;
  /** What an agent does is fetched with the first of it; where it cannot be, nothing was done. */
  const act = async <Outcome>(
    how: (acts: CardActs) => Promise<Outcome>,
    otherwise: Outcome,
  ): Promise<Outcome> => {
    const inside = { host, state, setContext, reload, followUps, putOff };
    fetched ??= import("./card-acts.ts").then(({ cardActs }) => cardActs(inside));
    try {
      return await how(await fetched);
    } catch {
      fetched = null;
      return otherwise;
    }
  };

  reload();
  return {
    place: place.name,
    state,
    subscribe,
    reload,
    readQuote: async (evidence) => {
      const { readQuote } = await import("./read-quote.ts");
      return readQuote(host.zendesk, evidence);
    },
    fetchAids: () => {
      aids ??= import("./card-aids.ts").then(({ cardAids }) =>
        cardAids(host, reload, (merged) => {
          withPreferences = merged;
          setContext((context) => context);
        }),
      );
      aids.catch(() => {
        aids = null;
      });
      return aids;
    },
    wakeSuggestions: () => {
      const { content } = state();
      if (content.kind !== "ready") return;
      putOff.wake(content.context.customer.id);
      if (content.context.putOff.length === 0) reload();
      else void act((acts) => acts.wakePutOff(), undefined);
    },
    createFollowUp: (suggestion, edits) =>
      act((acts) => acts.createFollowUp(suggestion, edits), { kind: "failed", detail: null }),
    dismissSuggestion: (suggestion, reason) =>
      act((acts) => acts.dismissSuggestion(suggestion, reason), false),
    putOffSuggestion: (suggestion, days) =>
      act((acts) => acts.putOffSuggestion(suggestion, days), false),
    wakePutOff: () => act((acts) => acts.wakePutOff(), undefined),
    correctSentiment: (label) => act((acts) => acts.correctSentiment(label), false),
    completeFollowUp: (ticketId, result) =>
      act((acts) => acts.completeFollowUp(ticketId, result), { kind: "failed", detail: null }),
    readPeople: () => act((acts) => acts.readPeople(), { agents: [], groups: [] }),
    readTriggerWarnings: (tags) => act((acts) => acts.readTriggerWarnings(tags), null),
  };
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
