import type { CareContext } from "../../care/care-context.ts";
import { careContextOf } from "../../care/care-context-of.ts";
import type { Instant } from "../../care/facts.ts";
import { languageOf } from "../../care/language.ts";
import { defaultPolicy } from "../../care/policy.ts";
import { loadModels, modelVersion } from "../../care/sentiment/models.ts";
import { type SentimentScorer, scorerOf } from "../../care/sentiment/scorer.ts";
import { readHistory } from "../../zendesk/read-history.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import { browserClient } from "./browser-client.ts";

/** Made once: it takes a moment in which the page could not tell us that the requester changed. */
let scorerMade: Promise<SentimentScorer> | null = null;

function scorerOnce(): Promise<SentimentScorer> {
  scorerMade ??= loadModels().then(
    (models) => scorerOf(modelVersion, models),
    (error: unknown) => {
      // What was not reachable once may be the next time.
      scorerMade = null;
      throw error;
    },
  );
  return scorerMade;
}

/**
 * The care context from what this agent's own session may read, by the same core as the service:
 * the newest 100 tickets, each with the customer's first message only.
 *
 * Loaded only when the service is not there; `null` where Zendesk has no such customer.
 */
export async function readOwnView(
  send: SendToZendesk,
  customerId: string,
  at: Instant,
): Promise<CareContext | null> {
  const scorer = await scorerOnce();
  const facts = await readHistory(browserClient(send), customerId, {
    at,
    source: "browser",
    mapping: defaultPolicy.fields,
    reader: { scorer, languageOf },
    maximumTickets: 100,
    conversations: 0,
    problems: 0,
  });
  return facts === null ? null : careContextOf(facts, defaultPolicy, at);
}
