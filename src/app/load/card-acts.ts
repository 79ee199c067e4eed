import type { CareContext, Suggestion } from "../../care/care-context.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";
import { eventRoutes } from "../../contract/event-routes.ts";
import { readTeamPeople } from "../../zendesk/team-people.ts";
import { readTriggerWarnings } from "../../zendesk/trigger-warnings.ts";
import type { Agent } from "../host/agent.ts";
import {
  correctSentiment,
  dismissSuggestion,
  type Judging,
  putOffSuggestions,
} from "./agent-judgements.ts";
import { browserClient } from "./browser-client.ts";
import type { CardActs, CardState } from "./care-card.ts";
import { completeFollowUp } from "./complete-follow-up.ts";
import type { FollowUpOutcome } from "./follow-up-outcome.ts";
import type { TicketInView } from "./in-view.ts";
import type { PutOff } from "./put-off.ts";
import type { SessionFollowUps } from "./session-follow-ups.ts";
import type { CardHost } from "./start-care-card.ts";
import { tagAfterCompletion, tagAfterCreation } from "./tag-source.ts";
import { creationFailureOf } from "./write-failure.ts";
import { writeFollowUp } from "./write-follow-up.ts";

/** What the acts may do with the card that they belong to. */
export type CardInside = {
  readonly host: CardHost;
  readonly state: () => CardState;
  /** Shows another care context of the same customer. */
  readonly setContext: (change: (context: CareContext) => CareContext) => void;
  readonly reload: () => void;
  readonly followUps: SessionFollowUps;
  readonly putOff: PutOff;
};

type Ready = {
  readonly agent: Agent;
  readonly ticket: TicketInView | null;
  readonly context: CareContext;
};

const millisecondsInDay = 86_400_000;
/** Nobody waits longer for a tag; it may come later all the same. */
const tagWithinMs = 5000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function soon(tagging: Promise<boolean>): Promise<boolean> {
  return Promise.race([tagging, pause(tagWithinMs).then(() => false)]);
}

/** All that an agent does with a card; fetched once they do the first of it. */
export function cardActs(inside: CardInside): CardActs {
  const { host, state, setContext, reload, followUps, putOff } = inside;
  const client = browserClient(host.zendesk);
  const writing = new Map<string, Promise<FollowUpOutcome>>();
  let people: ReturnType<typeof readTeamPeople> | null = null;

  const ready = (): Ready | null => {
    const { agent, ticket, content } = state();
    if (agent === null || content.kind !== "ready") return null;
    return { agent, ticket, context: content.context };
  };

  /** Only a hint: the service reads Zendesk's export in any case. */
  const tellService = (customerId: string, ticketId: string) => {
    if (host.settings.serviceUrl === null) return;
    host.service(eventRoutes.noteFollowUp, { customerId, ticketId }).catch(() => undefined);
  };

  const write: CardActs["createFollowUp"] = async (suggestion, edits) => {
    const now = ready();
    if (now === null) return { kind: "failed", detail: null };
    const { agent, ticket, context } = now;
    const { id, name } = context.customer;
    try {
      const followUp = await writeFollowUp(host.zendesk, {
        // One about something that no ticket knows of belongs to the ticket it was accepted on.
        suggestion: {
          ...suggestion,
          sourceTicketId: suggestion.sourceTicketId ?? ticket?.id ?? null,
        },
        customer: { id, name: typeof name === "string" ? name : null },
        agentId: agent.id,
        tier: context.loyaltyTier.known ? context.loyaltyTier.tier : null,
        edits,
      });
      tellService(id, followUp.ticketId);
      followUps.add(id, suggestion, followUp);
      const source = suggestion.sourceTicketId ?? ticket?.id;
      if (source === undefined) return { kind: "created", followUp };
      setContext((context) => context);
      const isTagged = await soon(tagAfterCreation(client, source, pause));
      return { kind: "created", followUp, isTagged };
    } catch (error) {
      return creationFailureOf(error);
    }
  };

  /** Keeps what the agent says of the customer in view, and asks again; false: it was not kept. */
  const judged = async (judge: (judging: Judging) => Promise<void>) => {
    const now = ready();
    if (now === null) return false;
    const { agent, ticket, context } = now;
    const customerId = context.customer.id;
    try {
      await judge({ customerId, ticketId: ticket?.id ?? null, agentId: agent.id, at: Date.now() });
    } catch {
      return false;
    }
    reload();
    return true;
  };

  const hide = (suggestion: Suggestion) => {
    const key = followUpKeyOf(suggestion);
    setContext((context) => ({
      ...context,
      suggestions: context.suggestions.filter((one) => followUpKeyOf(one) !== key),
    }));
  };

  return {
    createFollowUp: (suggestion, edits) => {
      const key = followUpKeyOf(suggestion);
      const underWay = writing.get(key) ?? write(suggestion, edits);
      writing.set(key, underWay);
      void underWay.then(({ kind }) => {
        if (kind !== "created") writing.delete(key);
        else setContext((context) => context);
      });
      return underWay;
    },
    correctSentiment: (label) =>
      judged((judging) => correctSentiment(host.service, judging, label)),
    dismissSuggestion: async (suggestion, reason) => {
      const isKept = await judged((judging) =>
        dismissSuggestion(host.service, judging, suggestion, reason),
      );
      if (isKept) hide(suggestion);
      return isKept;
    },
    putOffSuggestion: async (suggestion, days) => {
      const now = ready();
      if (now === null) return false;
      const until = Date.now() + days * millisecondsInDay;
      const isForAll = await judged((judging) =>
        putOffSuggestions(host.service, judging, [suggestion], until),
      );
      if (isForAll) hide(suggestion);
      else {
        putOff.add(now.context.customer.id, followUpKeyOf(suggestion), until);
        setContext((context) => context);
      }
      return isForAll;
    },
    wakePutOff: async () => {
      const waiting = ready()?.context.putOff ?? [];
      const isKept = await judged((judging) =>
        putOffSuggestions(host.service, judging, waiting, judging.at),
      );
      if (!isKept) reload();
    },
    completeFollowUp: async (ticketId, result) => {
      const outcome = await completeFollowUp(client, ticketId, result, pause);
      const now = ready();
      if (outcome.kind === "done" && now !== null) {
        followUps.complete(ticketId);
        tellService(now.context.customer.id, ticketId);
        setContext((context) => context);
        const { customer, followUps: listed } = now.context;
        const openIds = listed.flatMap((one) => (one.state === "done" ? [] : [one.ticketId]));
        const done = { doneId: ticketId, customerId: customer.id, openIds };
        return { ...outcome, isTagged: await soon(tagAfterCompletion(client, done, pause)) };
      }
      return outcome;
    },
    readPeople: () => {
      people ??= readTeamPeople(client);
      return people;
    },
    readTriggerWarnings: async (tags) => {
      const now = ready();
      if (now === null) return null;
      const planned = { customerId: now.context.customer.id, tags };
      return readTriggerWarnings(client, planned).catch(() => null);
    },
  };
}
