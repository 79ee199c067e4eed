import { cleanup, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { vi } from "vitest";
import type { SidebarWords } from "../../../src/app/i18n/en.ts";
import type {
  CardAids,
  CardContent,
  CardState,
  CareCard,
} from "../../../src/app/load/care-card.ts";
import { TicketSidebar } from "../../../src/app/ticket-sidebar/TicketSidebar.tsx";
import { WordsContext } from "../../../src/app/ticket-sidebar/words-context.ts";
import { Frame } from "../../../src/app/ui/Frame.tsx";
import type { Suggestion } from "../../../src/care/care-context.ts";
import type { FollowUpEdits } from "../../../src/care/follow-up-edits.ts";
import { now } from "../../support/clock.ts";
import { englishWords } from "./english-words.ts";
import { angryContext, angryTicket } from "./stories.ts";

export const ready: CardContent & { readonly kind: "ready" } = {
  kind: "ready",
  context: angryContext,
  withoutService: null,
  lastVisit: null,
  putOff: 0,
  isRefreshing: false,
  failure: null,
};

export const agent = { id: "11", name: "Alex", role: "agent", locale: "en-GB", timeZone: "UTC" };

export type Sidebar = ReturnType<typeof renderSidebar>;

/** The ticket sidebar in a real browser, on a page, a card and a clock that the test holds. */
export function renderSidebar(
  options: {
    readonly state?: Partial<CardState>;
    readonly place?: CareCard["place"];
    readonly words?: SidebarWords;
    readonly colorScheme?: "light" | "dark";
    readonly page?: Readonly<Record<string, unknown>>;
    readonly refuses?: string;
    /** What the page waits for before it does what it is asked to. */
    readonly editor?: Promise<void>;
    readonly aids?: Partial<CardAids>;
    readonly fetchAids?: CareCard["fetchAids"];
    readonly putsOffForAll?: boolean;
    readonly readQuote?: CareCard["readQuote"];
    readonly correctSentiment?: CareCard["correctSentiment"];
    readonly dismissSuggestion?: CareCard["dismissSuggestion"];
    readonly createFollowUp?: CareCard["createFollowUp"];
    readonly completeFollowUp?: CareCard["completeFollowUp"];
    readonly readTriggerWarnings?: CareCard["readTriggerWarnings"];
  } = {},
) {
  cleanup();
  vi.setSystemTime(now);
  const { customer } = angryTicket;
  let state: CardState = { agent, customer, ticket: angryTicket, content: ready, ...options.state };
  const watchers = new Set<() => void>();
  const invokes: (readonly unknown[])[] = [];
  const accepted: Suggestion[] = [];
  const made: FollowUpEdits[] = [];
  const putOffs: unknown[] = [];
  let reloads = 0;
  let closeModal: () => void = () => undefined;
  const card: CareCard = {
    place: options.place ?? "ticket",
    state: () => state,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
    reload: () => {
      reloads += 1;
    },
    correctSentiment: options.correctSentiment ?? (() => Promise.resolve(true)),
    dismissSuggestion: options.dismissSuggestion ?? (() => Promise.resolve(true)),
    readQuote: options.readQuote ?? (() => Promise.resolve(null)),
    createFollowUp: (suggestion, edits) => {
      accepted.push(suggestion);
      made.push(edits);
      return (
        options.createFollowUp?.(suggestion, edits) ??
        Promise.resolve({ kind: "failed", detail: null })
      );
    },
    putOffSuggestion: async ({ rule }, days) => {
      putOffs.push([rule, days]);
      return options.putsOffForAll ?? false;
    },
    fetchAids:
      options.fetchAids ??
      (async () => ({
        findArticles: async () => ({ kind: "no-words" }),
        readProblems: async () => ({ kind: "read", problems: [] }),
        readPreferences: async () => ({ kind: "failed", detail: null }),
        savePreferences: async () => ({ kind: "failed", detail: null }),
        ...options.aids,
      })),
    wakePutOff: async () => undefined,
    wakeSuggestions: () => {
      putOffs.push("woken");
    },
    completeFollowUp: options.completeFollowUp ?? (async () => ({ kind: "done" })),
    readPeople: async () => ({
      agents: [
        { id: "11", name: "Alex" },
        { id: "15", name: "Noor Haddad" },
      ],
      groups: [{ id: "501", name: "Support" }],
    }),
    readTriggerWarnings: options.readTriggerWarnings ?? (async () => []),
  };
  const page = { "ticket.id": 5012, "comment.useRichText": false, ...options.page };
  const host = {
    get: () => Promise.resolve({ values: new Map(Object.entries(page)), errors: new Map() }),
    invoke: async (action: string, ...values: readonly unknown[]) => {
      invokes.push([action, ...values]);
      await options.editor;
      if (action === options.refuses) throw new Error("No.");
    },
    openModal: async (url: string, closed: () => void) => {
      invokes.push(["openModal", url]);
      if (options.refuses === "openModal") throw new Error("No.");
      closeModal = closed;
    },
    ticketAddress: (ticketId: string) => `https://acme.zendesk.com/agent/tickets/${ticketId}`,
    isActive: () => true,
  };
  const colorScheme = { now: () => options.colorScheme ?? "light", watch: () => () => undefined };
  const words = options.words ?? englishWords;
  const rendered = render(
    <Frame colorScheme={colorScheme} language={words} broken="Broken.">
      <WordsContext.Provider value={words}>
        <TicketSidebar host={host} card={card} />
      </WordsContext.Provider>
    </Frame>,
  );
  return {
    ...rendered,
    user: userEvent.setup(),
    invokes,
    accepted,
    made,
    putOffs,
    reloads: () => reloads,
    closeModal: () => closeModal(),
    become: (change: Partial<CardState>) => {
      state = { ...state, ...change };
      for (const changed of watchers) changed();
    },
  };
}

/** What axe finds wrong, with every rule on, best practice included. */
export async function axeFindings(): Promise<readonly string[]> {
  document.title = "Care Context";
  // Between two colours there is no contrast to speak of.
  for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
  const { violations } = await axe.run(document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
