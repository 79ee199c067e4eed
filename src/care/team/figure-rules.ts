import { npsCategoryOf } from "../nps.ts";
import type { Summary } from "./estimate.ts";
import type { CustomerMeasures, FollowUpMeasures, TicketMeasures } from "./measures.ts";
import { type Month, monthAfter, type Span } from "./month.ts";
import { isWithUs, type Standing } from "./standings.ts";

/** Both lenses' figures over a team's customers, in the order in which they are shown. */
export const teamFigureIds = [
  "csat",
  "first-reply",
  "first-contact-resolution",
  "resolution",
  "reopened",
  "targets-met",
  "retention",
  "nps",
  "lifetime-value",
  "sentiment",
  "complaint-resolution",
  "follow-ups-done",
  "follow-ups-helped",
  "precision",
] as const;
export type TeamFigureId = (typeof teamFigureIds)[number];

export type TeamUnit = "percent" | "minutes" | "days" | "points" | "score" | "money";

/** Something of a month that counts; `ticket` where it is one's. */
export type DatedSample = {
  readonly in: Month;
  readonly value: number;
  readonly ticket: TicketMeasures | null;
};

type Terms = {
  readonly lens: "service" | "care";
  readonly summary: Summary;
  readonly unit: TeamUnit;
  /** True where more is better. */
  readonly isMoreBetter: boolean;
};

/** How a figure is made of what each customer adds. */
export type TeamFigureRule = Terms &
  (
    | {
        readonly samplesOf: (measures: CustomerMeasures) => readonly DatedSample[];
      }
    | {
        /** At most one of a customer in a span; `null`: they do not count. */
        readonly sampleIn: (measures: CustomerMeasures, span: Span) => number | null;
      }
  );

const service = (unit: TeamUnit, summary: Summary, isMoreBetter: boolean): Terms => ({
  lens: "service",
  summary,
  unit,
  isMoreBetter,
});
const care = (unit: TeamUnit, summary: Summary, isMoreBetter = true): Terms => ({
  lens: "care",
  summary,
  unit,
  isMoreBetter,
});

/** What each figure counts, and in which month; in words in `docs/care.md`. */
export const teamFigureRules: Readonly<Record<TeamFigureId, TeamFigureRule>> = {
  csat: {
    ...service("percent", "share", true),
    samplesOf: ofTickets(({ rated }) => rated && [rated.in, Number(rated.isGood)]),
  },
  "first-reply": {
    ...service("minutes", "median", false),
    samplesOf: ofTickets(({ openedIn, firstReplyMinutes }) => [openedIn, firstReplyMinutes]),
  },
  "first-contact-resolution": {
    ...service("percent", "share", true),
    samplesOf: ofTickets(({ solvedIn, isOneContact }) => [solvedIn, oneOrZero(isOneContact)]),
  },
  resolution: {
    ...service("minutes", "median", false),
    samplesOf: ofTickets(({ solvedIn, resolutionMinutes }) => [solvedIn, resolutionMinutes]),
  },
  reopened: {
    ...service("percent", "share", false),
    samplesOf: ofTickets(({ solvedIn, isReopened }) => [solvedIn, oneOrZero(isReopened)]),
  },
  "targets-met": {
    ...service("percent", "share", true),
    samplesOf: ({ tickets }) =>
      tickets.flatMap((ticket) => {
        const { met = 0, missed = 0 } = ticket.targets ?? {};
        const values = [...Array<number>(met).fill(1), ...Array<number>(missed).fill(0)];
        return values.map((value) => ({ in: ticket.openedIn, value, ticket }));
      }),
  },
  retention: {
    ...care("percent", "share"),
    sampleIn: (measures, { first, last }) => {
      const before = standingIn(measures, monthAfter(first, -1));
      const then = standingIn(measures, last);
      return before === null || then === null || !isWithUs(before) ? null : Number(isWithUs(then));
    },
  },
  nps: {
    ...care("points", "mean"),
    sampleIn: ({ answers }, { first, last }) => {
      const newest = answers.find((answer) => answer.in >= first && answer.in <= last);
      return newest === undefined ? null : npsPoints[npsCategoryOf(newest.score)];
    },
  },
  "lifetime-value": {
    ...care("money", "mean"),
    sampleIn: (measures, { last }) => {
      const then = standingIn(measures, last);
      return then === null || !isWithUs(then) ? null : then.lifetimeValue;
    },
  },
  sentiment: {
    ...care("score", "mean"),
    samplesOf: ofTickets(({ felt }) => felt && [felt.in, felt.score]),
  },
  "complaint-resolution": {
    ...care("days", "mean", false),
    samplesOf: ofTickets(({ solvedIn, complaintDays }) => [solvedIn, complaintDays]),
  },
  "follow-ups-done": {
    ...care("percent", "share"),
    samplesOf: ofFollowUps(({ madeIn, isDone }) => [madeIn, Number(isDone)]),
  },
  "follow-ups-helped": {
    ...care("percent", "share"),
    samplesOf: ofFollowUps(({ doneIn, isHelped }) => [doneIn, oneOrZero(isHelped)]),
  },
  precision: {
    ...care("percent", "share"),
    samplesOf: ({ followUps, dismissed }) => [
      ...followUps.flatMap(({ rule, madeIn }) =>
        rule === null ? [] : [{ in: madeIn, value: 1, ticket: null }],
      ),
      ...dismissed.map((dismissal) => ({ in: dismissal.in, value: 0, ticket: null })),
    ],
  },
};

/** The share of promoters less that of detractors is the mean of these (Reichheld 2003). */
const npsPoints = { promoter: 100, passive: 0, detractor: -100 } as const;

/** How a customer stood at the end of a month, or stands now; `null` of a month that is not kept. */
export function standingIn({ since, standings }: CustomerMeasures, month: Month): Standing | null {
  if (month < since) return null;
  const place = monthNumberOf(month) - monthNumberOf(since);
  // What was worked out last month says of this one what it said of that.
  return standings[Math.min(place, standings.length - 1)] ?? null;
}

function monthNumberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

type MonthAndValue = readonly [Month | null, number | null] | null;

function ofTickets(sampleOf: (ticket: TicketMeasures) => MonthAndValue) {
  return ({ tickets }: CustomerMeasures) =>
    tickets.flatMap((ticket): readonly DatedSample[] => {
      const [month, value] = sampleOf(ticket) ?? [null, null];
      return month === null || value === null ? [] : [{ in: month, value, ticket }];
    });
}

function ofFollowUps(sampleOf: (followUp: FollowUpMeasures) => MonthAndValue) {
  return ({ followUps }: CustomerMeasures) =>
    followUps.flatMap((followUp): readonly DatedSample[] => {
      const [month, value] = sampleOf(followUp) ?? [null, null];
      return month === null || value === null ? [] : [{ in: month, value, ticket: null }];
    });
}

function oneOrZero(is: boolean | null): number | null {
  return is === null ? null : Number(is);
}
