import { dayOf } from "./calendar.ts";
import type { CareContext, FollowUp, TenureSource } from "./care-context.ts";
import { comparedIds } from "./compared-ids.ts";
import type { Instant, RatingFacts, TicketFacts } from "./facts.ts";
import { type HealthBand, healthBandOf } from "./health-band.ts";
import type { Health } from "./health-parts.ts";
import type { SentimentLabel } from "./sentiment-label.ts";
import { isComplaint, isSolved } from "./tickets.ts";

/** As much of a person's care context as their organization's figures are made of. */
export type OrganizationPerson = {
  readonly customer: Pick<CareContext["customer"], "id" | "isStaff">;
  readonly tenure:
    | { readonly known: true; readonly startedOn: string; readonly source: TenureSource }
    | { readonly known: false };
  readonly sentiment:
    | { readonly known: true; readonly label: SentimentLabel }
    | { readonly known: false };
  readonly health: Health;
  readonly service: {
    readonly csat:
      | { readonly known: true; readonly value: number; readonly samples: number }
      | { readonly known: false };
  };
  readonly followUps: readonly FollowUp[];
};

/** As much of a ticket as is counted here. */
export type CountedTicket = Pick<TicketFacts, "status" | "tags">;

/** How the people of an organization stand with us, together. */
export type OrganizationCare = {
  /** Of how many people something is known. */
  readonly people: number;
  /** Who has been with us longest; `null` where it is known of nobody. */
  readonly longestTenure: {
    readonly customerId: string;
    readonly startedOn: string;
    readonly source: TenureSource;
  } | null;
  readonly openTickets: number;
  /** Those of them that are complaints by their tags. */
  readonly openComplaints: number;
  /** Verdicts on tickets, as counts: a share of few says less. */
  readonly ratings: { readonly good: number; readonly bad: number };
  /** How many people sound how; `null` where only the service could tell. */
  readonly sentiment: Readonly<Record<SentimentLabel | "unknown", number>> | null;
  /** How many people stand how; `null` where only the service could tell. */
  readonly health: Readonly<Record<HealthBand | "unknown", number>> | null;
  /** The lowest health first, ten at most. */
  readonly atRisk: readonly {
    readonly customerId: string;
    readonly health: Extract<Health, { readonly known: true }>;
  }[];
  /** What is open, what is overdue first; `null` where only the service could tell. */
  readonly followUps:
    | readonly { readonly customerId: string; readonly followUp: FollowUp }[]
    | null;
};

const mostAtRisk = 10;

/**
 * What the care contexts of an organization's people and their open tickets come to.
 *
 * Who works here is nobody's customer. Each person counts once, however much they write.
 */
export function organizationCareOf(
  all: readonly OrganizationPerson[],
  tickets: readonly CountedTicket[],
  complaintTags: readonly string[],
): OrganizationCare {
  const people = all.filter(({ customer }) => !customer.isStaff);
  const sentiment = { negative: 0, neutral: 0, positive: 0, unknown: 0 };
  const health = { "at-risk": 0, fair: 0, good: 0, unknown: 0 };
  for (const person of people) {
    sentiment[person.sentiment.known ? person.sentiment.label : "unknown"] += 1;
    health[person.health.known ? healthBandOf(person.health.score) : "unknown"] += 1;
  }
  return {
    people: people.length,
    longestTenure: longestTenureOf(people),
    ...openWorkOf(tickets, complaintTags),
    ratings: ratingsOf(people),
    sentiment,
    health,
    atRisk: atRiskOf(people),
    followUps: openFollowUpsOf(people),
  };
}

/** What one look at Zendesk shows of an organization. */
export type OrganizationSeen = {
  readonly people: readonly {
    readonly id: string;
    readonly createdAt: Instant | null;
    readonly isStaff: boolean;
  }[];
  /** Of the newest ones, if there are more. */
  readonly openTickets: readonly CountedTicket[];
  /** How many tickets are open in all. */
  readonly openCount: number;
  /** On its newest tickets. */
  readonly verdicts: readonly RatingFacts["verdict"][];
};

/**
 * The same from one look at Zendesk: without how people sound and stand, which takes each one's history.
 *
 * Since when somebody has been with us is then only the age of their record.
 */
export function careAtOneLookOf(
  { people: all, openTickets, openCount, verdicts }: OrganizationSeen,
  complaintTags: readonly string[],
  timeZone: string,
): OrganizationCare {
  const people = all.filter(({ isStaff }) => !isStaff);
  const [oldest] = people
    .flatMap(({ id, createdAt }) => (createdAt === null ? [] : [{ id, createdAt }]))
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const good = verdicts.filter((verdict) => verdict === "good").length;
  return {
    people: people.length,
    longestTenure:
      oldest === undefined
        ? null
        : {
            customerId: oldest.id,
            startedOn: dayOf(oldest.createdAt, timeZone),
            source: "user-record",
          },
    openTickets: openCount,
    openComplaints: openWorkOf(openTickets, complaintTags).openComplaints,
    ratings: { good, bad: verdicts.length - good },
    sentiment: null,
    health: null,
    atRisk: [],
    followUps: null,
  };
}

function longestTenureOf(people: readonly OrganizationPerson[]): OrganizationCare["longestTenure"] {
  const [longest] = people
    .flatMap(({ customer, tenure }) =>
      tenure.known
        ? [{ customerId: customer.id, startedOn: tenure.startedOn, source: tenure.source }]
        : [],
    )
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0));
  return longest ?? null;
}

/** How many tickets are not solved, and how many of those are complaints. */
export function openWorkOf(
  tickets: readonly CountedTicket[],
  complaintTags: readonly string[],
): Pick<OrganizationCare, "openTickets" | "openComplaints"> {
  const open = tickets.filter((ticket) => !isSolved(ticket));
  const complaints = open.filter((ticket) => isComplaint(ticket, complaintTags));
  return { openTickets: open.length, openComplaints: complaints.length };
}

function ratingsOf(people: readonly OrganizationPerson[]): OrganizationCare["ratings"] {
  let good = 0;
  let all = 0;
  for (const { service } of people) {
    if (!service.csat.known) continue;
    good += Math.round((service.csat.value * service.csat.samples) / 100);
    all += service.csat.samples;
  }
  return { good, bad: all - good };
}

function atRiskOf(people: readonly OrganizationPerson[]): OrganizationCare["atRisk"] {
  return people
    .flatMap(({ customer, health }) =>
      health.known && healthBandOf(health.score) === "at-risk"
        ? [{ customerId: customer.id, health }]
        : [],
    )
    .toSorted((a, b) => a.health.score - b.health.score || comparedIds(a.customerId, b.customerId))
    .slice(0, mostAtRisk);
}

function openFollowUpsOf(people: readonly OrganizationPerson[]) {
  return people
    .flatMap(({ customer, followUps }) =>
      followUps
        .filter(({ state }) => state !== "done")
        .map((followUp) => ({ customerId: customer.id, followUp })),
    )
    .toSorted(
      ({ followUp: a }, { followUp: b }) =>
        Number(b.state === "overdue") - Number(a.state === "overdue") ||
        comparedDue(a.dueAt, b.dueAt) ||
        comparedIds(a.ticketId, b.ticketId),
    );
}

/** What is due sooner first, what is not due at all last. */
function comparedDue(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
