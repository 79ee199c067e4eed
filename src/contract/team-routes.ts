import * as z from "zod/mini";
import { aftermathKinds } from "../care/aftermath.ts";
import { daysBetween } from "../care/calendar.ts";
import type { CoachingCase } from "../care/coaching-cases.ts";
import { dismissalReasons } from "../care/customer-event.ts";
import { ruleIds } from "../care/rules.ts";
import {
  followUpSchema,
  lifecycleStageSchema,
  shareSchema,
  suggestionSchema,
} from "./care-context.ts";
import { daySchema, evidenceSchema, instantSchema, list, record } from "./figure.ts";
import { knownHealthSchema } from "./health.ts";
import { installationSchema } from "./installation.ts";
import { type Route, signedProblems } from "./routes.ts";
import type { Same } from "./same.ts";
import { teamFiguresAnswerSchema, teamFiguresQuerySchema } from "./team-figures.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

export const mostFollowUpsAtOnce = 200;
export const mostCustomersAtOnce = 50;

/** What became of a rule's suggestions, over the account and never of one person. */
const outcomeSchema = z.union([
  record({
    known: z.literal(true),
    rule: z.enum(ruleIds),
    accepted: z.int(),
    edited: z.int(),
    dismissed: z.readonly(z.record(z.enum(dismissalReasons), z.int())),
    done: z.int(),
    /** Accepted or edited, of all that were decided. */
    precision: z.nullable(shareSchema),
    /** Of those done and watched, those that nothing bad followed; `null` while they are too few. */
    helped: z.nullable(shareSchema),
    isMuted: z.boolean(),
  }),
  record({
    known: z.literal(false),
    rule: z.enum(ruleIds),
    reason: z.literal("too-few"),
  }),
]);
export type Outcome = z.output<typeof outcomeSchema>;

const listedFollowUpSchema = record({
  ...followUpSchema.def.innerType.def.shape,
  customerId: z.string(),
});
export type ListedFollowUp = z.output<typeof listedFollowUpSchema>;

const customerAtRiskSchema = record({
  customerId: z.string(),
  /** When it was worked out. */
  at: instantSchema,
  health: knownHealthSchema,
  lifecycleStage: lifecycleStageSchema,
  tier: z.nullable(z.string()),
  doNotContact: z.boolean(),
  /** The most urgent one; `null` where there is nothing to suggest. */
  suggestion: z.nullable(suggestionSchema),
});
export type CustomerAtRisk = z.output<typeof customerAtRiskSchema>;

/** So many of each side are drawn at most. */
export const mostCoachingCases = 10;
const mostCoachingDays = 366;

/** Of a case who did it is not said, nor what anybody wrote. */
const coachingCaseSchema = record({
  customerId: z.string(),
  ticketId: z.string(),
  rule: z.enum(ruleIds),
  decision: z.union([
    record({ kind: z.enum(["accepted", "edited"]), followUpId: z.string(), isDone: z.boolean() }),
    record({ kind: z.literal("dismissed"), reason: z.enum(dismissalReasons) }),
    record({ kind: z.literal("undecided") }),
  ]),
  on: daySchema,
  evidence: list(evidenceSchema),
  afterwards: list(
    record({ kind: z.enum(aftermathKinds), on: daySchema, ticketId: z.nullable(z.string()) }),
  ),
  isWatched: z.boolean(),
});
true satisfies Same<z.output<typeof coachingCaseSchema>, CoachingCase>;

const coachingSampleSchema = z.union([
  record({
    known: z.literal(true),
    /** What a customer did within so many days is named. */
    watchedDays: z.int(),
    followed: list(coachingCaseSchema),
    ignored: list(coachingCaseSchema),
  }),
  record({ known: z.literal(false), reason: z.literal("too-few") }),
]);
export type CoachingAnswer = z.output<typeof coachingSampleSchema>;

const coachingDaySchema = z.iso.date("must be a day such as 2026-11-22");

/** What supervisors look at, signed as all that the app asks. */
export const teamRoutes = {
  installation: {
    method: "GET",
    path: "/v1/installation",
    summary: "Whether the service answers, and who it says it is.",
    params: null,
    body: null,
    response: installationSchema,
    problems: [...signedProblems],
  },
  followUps: {
    method: "GET",
    path: "/v1/follow-ups",
    summary: "The account's follow-ups as the service knows them, the newest first.",
    params: null,
    query: z.strictObject({
      state: z.optional(z.enum(["open", "overdue", "done"], "must be open, overdue or done")),
      /** The last ticket of the page before. */
      after: z.optional(zendeskIdSchema),
      limit: z.optional(
        z
          .string("must be given once")
          .check(
            z.regex(
              /^(?:[1-9]\d?|1\d\d|200)$/,
              `must be a number from 1 to ${mostFollowUpsAtOnce}`,
            ),
          ),
      ),
    }),
    body: null,
    response: z.object({
      followUps: list(listedFollowUpSchema),
      /** What `after` has to be for the next page; `null` on the last one. */
      next: z.nullable(z.string()),
    }),
    problems: ["invalid-request", ...signedProblems],
  },
  customersAtRisk: {
    method: "GET",
    path: "/v1/customers-at-risk",
    summary: "Customers whose health is low, the lowest first, with what makes it so.",
    params: null,
    query: z.strictObject({
      /** What `next` was on the page before. */
      after: z.optional(
        z
          .string("must be given once")
          .check(z.regex(/^\d{1,3}(?:\.\d{1,9})?:[1-9]\d{0,18}$/, "must be what next was")),
      ),
      limit: z.optional(
        z
          .string("must be given once")
          .check(
            z.regex(/^(?:[1-9]|[1-4]\d|50)$/, `must be a number from 1 to ${mostCustomersAtOnce}`),
          ),
      ),
    }),
    body: null,
    response: z.object({
      customers: list(customerAtRiskSchema),
      /** Of how many of the customers stored a health is known; `null` on any page but the first. */
      known: z.nullable(record({ healths: z.int(), customers: z.int() })),
      /** What `after` has to be for the next page; `null` on the last one. */
      next: z.nullable(z.string()),
    }),
    problems: ["invalid-request", ...signedProblems],
  },
  teamFigures: {
    method: "GET",
    path: "/v1/team-figures",
    summary:
      "Both lenses over the team's customers, by month; figures of fewer than 5 customers say so.",
    params: null,
    query: teamFiguresQuerySchema,
    body: null,
    response: teamFiguresAnswerSchema,
    problems: ["invalid-request", ...signedProblems],
  },
  outcomes: {
    method: "GET",
    path: "/v1/outcomes",
    summary:
      "What became of each rule's suggestions; a rule of which fewer than 5 were decided says so.",
    params: null,
    body: null,
    response: z.object({ outcomes: list(outcomeSchema) }),
    problems: [...signedProblems],
  },
  coachingSample: {
    method: "GET",
    path: "/v1/coaching-sample",
    summary:
      "Solved tickets whose suggestion was followed, and some where it was ignored, drawn by a seed, with what the customer did afterwards; of fewer than 5 decisions none. Never who decided.",
    params: null,
    query: z
      .strictObject({
        /** The same one draws the same tickets. */
        seed: z
          .string("must be given once")
          .check(z.regex(/^\d{1,9}$/, "must be a number of at most 9 digits")),
        /** First and last day of the decisions, in the account's time zone. */
        from: coachingDaySchema,
        to: coachingDaySchema,
        rule: z.optional(z.enum(ruleIds, "must be a rule of the playbook, such as R04")),
      })
      .check(
        z.refine(({ from, to }) => from <= to && daysBetween(from, to) < mostCoachingDays, {
          error: `must not be before from, nor ${mostCoachingDays} days or more after it`,
          path: ["to"],
        }),
      ),
    body: null,
    response: coachingSampleSchema,
    problems: ["invalid-request", ...signedProblems],
  },
} as const satisfies Record<string, Route>;
