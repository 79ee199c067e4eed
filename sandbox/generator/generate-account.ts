import type { AccountData, UserRecord } from "../account/records.ts";
import { staffRecords } from "../account/staff.ts";
import { customerEvents, type Told } from "./customer-events.ts";
import { customerRecord } from "./customers.ts";
import { dayMs, hourMs } from "./days.ts";
import { earlierFollowUps } from "./earlier-follow-ups.ts";
import { eventStories } from "./event-stories.ts";
import { ticketFields, userFields } from "./fields.ts";
import { type Course, ordinaryTicket } from "./ordinary-ticket.ts";
import { organizationsAt } from "./organizations.ts";
import { arabic } from "./phrases/ar.ts";
import type { Bank } from "./phrases/bank.ts";
import { german } from "./phrases/de.ts";
import { english } from "./phrases/en.ts";
import { spanish } from "./phrases/es.ts";
import { french } from "./phrases/fr.ts";
import { japanese } from "./phrases/ja.ts";
import { playedTicket } from "./played-ticket.ts";
import { openProblemAt, problemAt, withIncidents } from "./problem.ts";
import { protagonists } from "./protagonists.ts";
import { protagonistsAt } from "./protagonists-at.ts";
import { type Random, randomOf } from "./random.ts";
import { type Story, stories } from "./stories.ts";
import { surveyResponsesOf } from "./survey-responses.ts";
import type { TicketPlan } from "./ticket-plan.ts";

export type GeneratorOptions = {
  readonly seed: number;
  /** Where the account's history ends; nothing is later. */
  readonly at: number;
};

const firstCustomerId = 1001;
const customerCount = 200;
const ticketCount = 3000;
const yearsOfHistory = 5;
const storiesEach = 2;
const restHours = 14;
const storyBanks = [english, german, french, spanish];

/**
 * A believable account: 200 customers, 3,000 tickets in five years, in six languages, with every
 * story that the playbook's rules look for. The same seed and day give the same account.
 */
export function generateAccount({ seed, at }: GeneratorOptions): AccountData {
  const random = randomOf(seed);
  const users: UserRecord[] = [...staffRecords];
  const plans: TicketPlan[] = [];
  for (const { user, plans: own } of protagonistsAt(at)) {
    users.push(user);
    plans.push(...own);
  }
  let id = firstCustomerId + users.length - staffRecords.length;
  const told: Told[] = [];
  for (const { story, bank } of [...tellingsOf(stories), ...tellingsOf(eventStories)]) {
    const teller = { requesterId: id, bank, random, at };
    const own = story.plans(teller);
    const startedAt = Math.min(...own.map((plan) => plan.createdAt));
    const fields = { customer_since: null, loyalty_tier: null, lifetime_value: null };
    const mapped = { ...fields, ...story.userFields?.(teller) };
    users.push(customerRecord({ id, bank, random, startedAt, userFields: mapped }));
    plans.push(...own);
    told.push({ customerId: id, bank, story });
    id += 1;
  }
  const ordinary = firstCustomerId + customerCount - id;
  const shares = Array.from({ length: ordinary }, () => 0.15 + random.next() ** 3 * 2.2);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const left = ticketCount - plans.length;
  for (const share of shares) {
    const bank = bankFor(random);
    const startedAt = at - random.int(40, yearsOfHistory * 365 - 1) * dayMs;
    const count = Math.max(1, Math.round((share / total) * left));
    users.push(customerRecord({ id, bank, random, startedAt, userFields: null }));
    for (let number = 0; number < count; number += 1) {
      const createdAt = number === 0 ? startedAt : workingMoment(startedAt, at, random);
      const course = courseFor(at - createdAt, random);
      plans.push(ordinaryTicket({ requesterId: id, createdAt, bank, random, course }));
    }
    told.push({ customerId: id, bank, story: null });
    id += 1;
  }
  const problem = problemAt(at);
  const openProblem = openProblemAt(at);
  const withParts = withIncidents(withIncidents(plans, problem), openProblem);
  const inOrder = [...withParts, problem, openProblem].sort(
    (a, b) => a.createdAt - b.createdAt || a.requesterId - b.requesterId,
  );
  const isKnown = new Set<number>(Object.values(protagonists));
  const rested = at - restHours * hourMs;
  const played = inOrder.map((plan, index) => {
    // The others rest for the last hours, so that the protagonists stand at the top of the list.
    const until = isKnown.has(plan.requesterId) ? at : rested;
    const problemId = plan.problem === undefined ? null : inOrder.indexOf(plan.problem) + 1;
    return playedTicket(plan, { id: index + 1, problemId, at: until });
  });
  const organizationIds = new Map(users.map((user) => [user.id, user.organization_id]));
  const tickets = played.map(({ ticket }) => ({
    ...ticket,
    organization_id: organizationIds.get(ticket.requester_id) ?? null,
  }));
  const followUps = earlierFollowUps(users.slice(-ordinary), tickets, at);
  const ratings = played.flatMap(({ rating }) => rating ?? []);
  return {
    users,
    organizations: organizationsAt(at),
    tickets: [...tickets, ...followUps.tickets],
    comments: [...played.flatMap(({ comments }) => comments), ...followUps.comments],
    satisfactionRatings: ratings,
    ticketFields,
    userFields,
    customerEvents: customerEvents(told, { seed, at, until: rested, tickets }),
    audits: [...played.flatMap(({ audits }) => audits), ...followUps.audits],
    metricEvents: played.flatMap(({ metricEvents }) => metricEvents),
    surveyResponses: surveyResponsesOf(ratings),
  };
}

/** Each story more than once, every time in another language. */
function tellingsOf(list: readonly Story[]): readonly { story: Story; bank: Bank }[] {
  return Array.from({ length: storiesEach }, (_, round) =>
    list.map((story, index) => ({
      story,
      bank: storyBanks[(index + round) % storyBanks.length] ?? english,
    })),
  ).flat();
}

function bankFor(random: Random): Bank {
  const roll = random.next();
  if (roll < 0.5) return english;
  if (roll < 0.68) return german;
  if (roll < 0.8) return french;
  if (roll < 0.91) return spanish;
  return roll < 0.96 ? arabic : japanese;
}

function workingMoment(startedAt: number, at: number, random: Random): number {
  const days = Math.floor((at - 2 * dayMs - startedAt) / dayMs);
  const day = startedAt + random.int(0, Math.max(0, days)) * dayMs;
  const midnight = Math.floor(day / dayMs) * dayMs;
  return Math.max(startedAt, midnight + random.int(7, 18) * hourMs + random.int(0, 59) * 60_000);
}

/** Old tickets ran their course; some of the last days are still open. */
function courseFor(ageMs: number, random: Random): Course {
  const roll = random.next();
  if (ageMs < 9 * dayMs) {
    if (roll < 0.3) return "unanswered";
    if (roll < 0.7) return "waiting";
  }
  if (roll < 0.58) return "good";
  if (roll < 0.7) return "plain";
  if (roll < 0.73) return "outbound";
  if (roll < 0.755) return "wordless";
  if (roll < 0.77) return "merged";
  if (roll < 0.78) return "abandoned";
  if (roll < 0.88) return "slow";
  return roll < 0.95 ? "reopened" : "angry";
}
