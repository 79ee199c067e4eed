import { evidenceLimit, evidenceOf, ratedAtOf, ratingEvidenceOf } from "./evidence.ts";
import type { RatingFacts, TicketFacts } from "./facts.ts";
import type { Evidence, Figure } from "./figure.ts";
import { meanOf } from "./mean.ts";
import { rounded } from "./rounded.ts";
import type { ScaleFigure } from "./service-lens.ts";
import { percentOf, ticketFigureOf } from "./ticket-figure.ts";

/** CSAT: good / (good + bad) in percent, over rated tickets, the newest rating first. */
export function csatOf(rated: readonly TicketFacts[], timeZone: string): Figure {
  const samples = rated.map((ticket) => {
    const value = ticket.rating?.verdict === "good" ? 1 : 0;
    return { ticket, value, source: "zendesk" } as const;
  });
  return ticketFigureOf(samples, {
    unit: "percent",
    summaryOf: percentOf,
    evidenceOf: ({ ticket }) => ratingEvidenceOf(ticket, timeZone),
    without: "no-ratings",
  });
}

type ScaledAnswer = {
  readonly ticket: TicketFacts;
  readonly id: RatingFacts["id"];
  readonly value: number;
  readonly outOf: number;
};

/**
 * The mean of the customer's answers on the survey's own scale.
 *
 * Answers on different scales have no mean: those on the scale used most count, of two used as
 * often the longer one.
 */
export function csatScaleOf(rated: readonly TicketFacts[], timeZone: string): ScaleFigure {
  const answers = rated.flatMap((ticket): readonly ScaledAnswer[] => {
    const { scale = null, id = null } = ticket.rating ?? {};
    return scale === null ? [] : [{ ticket, id, ...scale }];
  });
  const outOf = commonScaleOf(answers);
  const counted = answers.filter((answer) => answer.outOf === outOf);
  const mean = meanOf(counted.map(({ value }) => value));
  if (outOf === null || mean === null) {
    return { known: false, reason: rated.length === 0 ? "no-ratings" : "no-survey-answers" };
  }
  return {
    known: true,
    value: rounded(mean, 2),
    outOf,
    samples: counted.length,
    evidence: counted.slice(0, evidenceLimit).map((answer) => answerEvidenceOf(answer, timeZone)),
  };
}

function commonScaleOf(answers: readonly ScaledAnswer[]): number | null {
  const counts = new Map<number, number>();
  for (const { outOf } of answers) counts.set(outOf, (counts.get(outOf) ?? 0) + 1);
  const [common] = [...counts].sort(([a, aCount], [b, bCount]) => bCount - aCount || b - a);
  return common?.[0] ?? null;
}

function answerEvidenceOf({ ticket, id, value, outOf }: ScaledAnswer, timeZone: string): Evidence {
  const statement = { code: "rated-scale", values: { value, outOf, ticket: ticket.id } } as const;
  const at = ratedAtOf(ticket);
  return evidenceOf(
    { kind: "rating", id: id ?? ticket.id, ticketId: ticket.id, at, statement },
    timeZone,
  );
}
