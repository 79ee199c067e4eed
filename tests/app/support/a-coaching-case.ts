import type { CoachingCase } from "../../../src/care/coaching-cases.ts";

/** A bad rating that was answered, after which the customer wrote again. */
export function aCoachingCase(changes: Partial<CoachingCase> = {}): CoachingCase {
  return {
    customerId: "501",
    ticketId: "77",
    rule: "R04",
    decision: { kind: "accepted", followUpId: "90", isDone: true },
    on: "2026-10-22",
    evidence: [
      {
        kind: "rating",
        id: "1",
        ticketId: "77",
        on: "2026-10-21",
        text: "Rated bad, ticket #77",
        statement: { code: "rated-bad", values: { ticket: "77" } },
        quote: null,
      },
    ],
    afterwards: [{ kind: "wrote-again", on: "2026-10-28", ticketId: "78" }],
    isWatched: true,
    ...changes,
  };
}
