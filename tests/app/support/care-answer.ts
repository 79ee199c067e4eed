import type { CareAnswer } from "../../../src/app/load/team-care.ts";
import type { CustomerMeasures } from "../../../src/care/team/measures.ts";
import { type TeamQuestion, teamTally } from "../../../src/care/team/team-figures.ts";
import { now } from "../../support/clock.ts";
import { aFollowUpMeasure, aTicketMeasure, someMeasures } from "../../support/some-measures.ts";

const months = ["2026-08", "2026-09", "2026-10", "2026-11"];

/** Twenty customers: satisfaction has fallen from 90 to 50 %, and replies have become faster. */
export const teamOfTwenty: readonly CustomerMeasures[] = Array.from({ length: 20 }, (_, index) => {
  const isGold = index < 8;
  return someMeasures({
    customerId: String(index + 1),
    tier: isGold ? "gold" : "silver",
    tickets: months.flatMap((month, place) =>
      Array.from({ length: 5 }, (_each, which) =>
        aTicketMeasure({
          id: String(1000 + index * 100 + place * 10 + which),
          brandId: index < 10 ? "601" : "602",
          channel: index % 2 === 0 ? "email" : "web",
          openedIn: month,
          solvedIn: month,
          rated: { in: month, isGood: place < 3 ? which > 0 || index % 2 === 0 : index % 2 === 0 },
          felt: { in: month, score: 0.2 },
          firstReplyMinutes: (place < 3 ? 240 : 60) + index + which,
          resolutionMinutes: 1500 + index,
          isOneContact: index % 3 === 0,
          isReopened: false,
        }),
      ),
    ),
    followUps:
      index < 6
        ? [aFollowUpMeasure({ isDone: index < 5, doneIn: "2026-11", result: "reached" })]
        : [],
    dismissed: index < 2 ? [{ in: "2026-11", rule: "R06" }] : [],
  });
});

/** What the service answers to a question about them. */
export function aCareAnswer(
  question: Partial<TeamQuestion> = {},
  customers: readonly CustomerMeasures[] = teamOfTwenty,
): CareAnswer {
  const asked = { months: 1, last: "2026-11", segment: null, ...question };
  const tally = teamTally(asked, { at: now, timeZone: "UTC" });
  for (const measures of customers) tally.add(measures);
  return {
    state: "ready",
    at: new Date(now).toISOString(),
    stored: customers.length,
    figures: tally.figures(),
  };
}
