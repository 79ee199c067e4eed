import * as z from "zod/mini";
import { dismissalReasons } from "../care/customer-event.ts";
import { ruleIds } from "../care/rules.ts";
import {
  followUpSchema,
  lifecycleStageSchema,
  shareSchema,
  suggestionSchema,
} from "./care-context.ts";
import { instantSchema, list, record } from "./figure.ts";
import { knownHealthSchema } from "./health.ts";
import { installationSchema } from "./installation.ts";
import { type Route, signedProblems } from "./routes.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

/** Of fewer than so many, one could tell whose they are. */
export const smallestGroup = 5;
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
} as const satisfies Record<string, Route>;
