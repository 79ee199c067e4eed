import type {
  CustomerFacts,
  FollowUpFacts,
  Instant,
  RatingFacts,
  ServiceTimes,
  SlaFacts,
  TicketFacts,
} from "./facts.ts";
import { computedServiceTimesOf } from "./service-times.ts";
import { solvedAtIn, statusIn } from "./status-history.ts";

/**
 * Facts as they stood at a past moment: what came later is left out.
 *
 * Of the past, only what carries a date can be told: tags, fields and a ticket's priority are today's.
 * A ticket solved later was open; a figure that ended later was not known.
 */
export function factsAt(facts: CustomerFacts, at: Instant): CustomerFacts {
  const { createdAt } = facts.customer;
  return {
    ...facts,
    customer:
      createdAt !== null && createdAt > at
        ? { ...facts.customer, createdAt: null }
        : facts.customer,
    tickets: facts.tickets.flatMap((ticket) =>
      ticket.createdAt > at ? [] : [ticketAt(ticket, at)],
    ),
    followUps: facts.followUps.flatMap((followUp) =>
      followUp.createdAt > at ? [] : [followUpAt(followUp, at)],
    ),
    events: facts.events.filter((event) => event.at <= at),
  };
}

function ticketAt(ticket: TicketFacts, at: Instant): TicketFacts {
  if (isSettledBy(ticket, at)) return ticket;
  const isChangedSince = ticket.updatedAt > at;
  const messages = ticket.messages.filter(({ sentAt }) => sentAt <= at);
  const isSolvedLater = ticket.solvedAt !== null && ticket.solvedAt > at;
  const [rating = null, ...earlierRatings] = [ticket.rating, ...ticket.earlierRatings].filter(
    (one): one is RatingFacts => one !== null && isRatedBy(one, isChangedSince, at),
  );
  const changed = {
    ...ticket,
    updatedAt: Math.min(ticket.updatedAt, at),
    status: statusIn(ticket.statuses, at) ?? (isSolvedLater ? "open" : ticket.status),
    solvedAt:
      ticket.statuses.length > 0
        ? solvedAtIn(ticket.statuses, at)
        : isSolvedLater
          ? null
          : ticket.solvedAt,
    statuses: ticket.statuses.filter((change) => change.at <= at),
    problem:
      ticket.problem?.solvedAt !== null && (ticket.problem?.solvedAt ?? at) > at
        ? { ticketId: ticket.problem?.ticketId ?? "", solvedAt: null }
        : ticket.problem,
    sla: ticket.sla.map((one) => slaAt(one, at)),
    rating,
    earlierRatings,
    messages,
  };
  return { ...changed, serviceTimes: timesAt(changed, ticket, isChangedSince, at) };
}

/** True where nothing of the ticket is later, so that it may be taken as it is. */
function isSettledBy(ticket: TicketFacts, at: Instant): boolean {
  return !(
    ticket.updatedAt > at ||
    isLater(ticket.solvedAt, at) ||
    isLater(ticket.rating?.ratedAt, at) ||
    isLater(ticket.problem?.solvedAt, at) ||
    isLater(ticket.statuses.at(-1)?.at, at) ||
    ticket.messages.some(({ sentAt }) => sentAt > at) ||
    ticket.sla.some((one) => isLater(one.breachedAt, at) || isLater(one.endedAt, at)) ||
    ticket.earlierRatings.some(({ ratedAt }) => isLater(ratedAt, at))
  );
}

function isLater(moment: Instant | null | undefined, at: Instant): boolean {
  return moment !== null && moment !== undefined && moment > at;
}

/** A verdict without a day may have come later, unless the ticket has not changed since. */
function isRatedBy({ ratedAt }: RatingFacts, isChangedSince: boolean, at: Instant): boolean {
  return ratedAt === null ? !isChangedSince : ratedAt <= at;
}

function slaAt(sla: SlaFacts, at: Instant): SlaFacts {
  return {
    ...sla,
    breachedAt: sla.breachedAt !== null && sla.breachedAt > at ? null : sla.breachedAt,
    endedAt: sla.endedAt !== null && sla.endedAt > at ? null : sla.endedAt,
  };
}

/** Of a figure without its day, only a history tells what it was then. */
function timesAt(
  now: TicketFacts,
  later: TicketFacts,
  isChangedSince: boolean,
  at: Instant,
): ServiceTimes | null {
  const times = later.serviceTimes;
  if (times === null) return null;
  const computed = computedServiceTimesOf(now);
  const hasHistory = now.statuses.length > 0;
  const knownBy = (minutes: number | null) =>
    minutes !== null && later.createdAt + minutes * 60_000 > at ? null : minutes;
  const unlessChanged = (figure: number | null) => (isChangedSince ? null : figure);
  return {
    firstReplyMinutes: knownBy(times.firstReplyMinutes),
    requesterWaitMinutes: hasHistory
      ? computed.requesterWaitMinutes
      : unlessChanged(times.requesterWaitMinutes),
    fullResolutionMinutes: hasHistory
      ? computed.fullResolutionMinutes
      : knownBy(times.fullResolutionMinutes),
    reopens: hasHistory ? computed.reopens : unlessChanged(times.reopens),
    publicReplies: isChangedSince ? computed.publicReplies : times.publicReplies,
    source: hasHistory ? "computed" : times.source,
  };
}

/** One that is done without a day of being done counts as done: it is, and rules rest on that. */
function followUpAt(followUp: FollowUpFacts, at: Instant): FollowUpFacts {
  const isDoneLater = followUp.doneAt !== null && followUp.doneAt > at;
  return isDoneLater ? { ...followUp, isDone: false, doneAt: null } : followUp;
}
