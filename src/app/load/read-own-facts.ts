import type { CustomerFacts, Instant } from "../../care/facts.ts";
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
 * What this agent's own session may read of a customer: so many of the newest tickets, each with the
 * customer's first message only; `null` where Zendesk has no such customer.
 */
export async function readOwnFacts(
  send: SendToZendesk,
  customerId: string,
  at: Instant,
  maximumTickets: number,
): Promise<CustomerFacts | null> {
  const scorer = await scorerOnce();
  return readHistory(browserClient(send), customerId, {
    at,
    source: "browser",
    mapping: defaultPolicy.fields,
    reader: { scorer, languageOf },
    maximumTickets,
    conversations: 0,
    problems: 0,
  });
}
