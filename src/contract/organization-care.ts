import * as z from "zod/mini";
import type { OrganizationCare } from "../care/organization-care.ts";
import { followUpSchema, tenureSourceSchema } from "./care-context.ts";
import { daySchema, instantSchema, list, record } from "./figure.ts";
import { knownHealthSchema } from "./health.ts";
import { type Route, signedProblems } from "./routes.ts";
import type { Same } from "./same.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

/** Of an organization with more, those with the lowest health are looked at. */
export const mostPeopleOfOrganization = 500;

const organizationCareSchema = record({
  people: z.int(),
  longestTenure: z.nullable(
    record({
      customerId: z.string(),
      startedOn: daySchema,
      source: tenureSourceSchema,
    }),
  ),
  openTickets: z.int(),
  openComplaints: z.int(),
  ratings: record({ good: z.int(), bad: z.int() }),
  sentiment: z.nullable(
    record({ negative: z.int(), neutral: z.int(), positive: z.int(), unknown: z.int() }),
  ),
  health: z.nullable(
    record({ "at-risk": z.int(), fair: z.int(), good: z.int(), unknown: z.int() }),
  ),
  atRisk: list(record({ customerId: z.string(), health: knownHealthSchema })),
  followUps: z.nullable(list(record({ customerId: z.string(), followUp: followUpSchema }))),
});
true satisfies Same<z.output<typeof organizationCareSchema>, OrganizationCare>;

/** What the service knows of an organization. */
const answerSchema = record({
  /** When the oldest of what is counted was worked out. */
  at: instantSchema,
  /** How many of its people are stored, also of whom nothing was worked out yet. */
  storedPeople: z.int(),
  /** False while the account's history is still being read. */
  isComplete: z.boolean(),
  care: organizationCareSchema,
});
export type OrganizationAnswer = z.output<typeof answerSchema>;

/** What the page of an organization asks. */
export const organizationRoutes = {
  organizationCare: {
    method: "GET",
    path: "/v1/organizations/{organizationId}/care",
    summary: `How the people of an organization stand together, as it was worked out last; of ${mostPeopleOfOrganization} at most.`,
    params: z.object({ organizationId: zendeskIdSchema }),
    body: null,
    response: answerSchema,
    problems: ["invalid-request", "not-found", ...signedProblems],
  },
} as const satisfies Record<string, Route>;
