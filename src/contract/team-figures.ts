import * as z from "zod/mini";
import { followUpResults } from "../care/follow-up-result.ts";
import { ruleIds } from "../care/rules.ts";
import type { TeamValue } from "../care/team/cell.ts";
import { teamFigureIds } from "../care/team/figure-rules.ts";
import type { TeamResults, TeamRule } from "../care/team/rule-tally.ts";
import { segmentKinds } from "../care/team/segment.ts";
import type { TeamFigure, TeamFigures } from "../care/team/team-figures.ts";
import { shareSchema } from "./care-context.ts";
import { instantSchema, list, record } from "./figure.ts";
import type { Same } from "./same.ts";

/** How many months a question may look at. */
export const teamMonths = ["1", "3", "12"] as const;

const monthPattern = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
const monthSchema = z
  .string("must be given once")
  .check(z.regex(monthPattern, "must be a month as YYYY-MM"));
const spanSchema = record({ first: monthSchema, last: monthSchema });

const valueSchema = z.union([
  record({
    known: z.literal(true),
    value: z.number(),
    /** The 95 % band. */
    low: z.number(),
    high: z.number(),
    samples: z.int(),
    customers: z.int(),
  }),
  record({ known: z.literal(false), reason: z.enum(["none", "too-few", "not-kept"]) }),
]);
true satisfies Same<z.output<typeof valueSchema>, TeamValue>;

const figureSchema = record({
  id: z.enum(teamFigureIds),
  now: valueSchema,
  before: valueSchema,
  change: z.nullable(z.enum(["up", "down", "unclear"])),
  months: list(record({ month: monthSchema, value: valueSchema })),
  ticketIds: list(z.string()),
});
true satisfies Same<z.output<typeof figureSchema>, TeamFigure>;

const ruleSchema = z.union([
  record({
    known: z.literal(true),
    rule: z.enum(ruleIds),
    accepted: z.int(),
    edited: z.int(),
    dismissed: z.int(),
    precision: z.nullable(shareSchema),
    helped: z.nullable(shareSchema),
  }),
  record({ known: z.literal(false), rule: z.enum(ruleIds), reason: z.literal("too-few") }),
]);
true satisfies Same<z.output<typeof ruleSchema>, TeamRule>;

const resultsSchema = z.union([
  record({
    known: z.literal(true),
    counts: z.readonly(z.record(z.enum([...followUpResults, "unsaid"]), z.int())),
  }),
  record({ known: z.literal(false), reason: z.enum(["none", "too-few"]) }),
]);
true satisfies Same<z.output<typeof resultsSchema>, TeamResults>;

const teamFiguresSchema = record({
  span: spanSchema,
  before: spanSchema,
  customers: z.int(),
  segments: list(record({ by: z.enum(segmentKinds), value: z.string(), customers: z.int() })),
  figures: list(figureSchema),
  rules: list(ruleSchema),
  results: resultsSchema,
});
true satisfies Same<z.output<typeof teamFiguresSchema>, TeamFigures>;

/** What may be asked of a team's figures. */
export const teamFiguresQuerySchema = z
  .strictObject({
    /** How many months, up to the last; 3 where it is not said. */
    months: z.optional(z.enum(teamMonths, "must be 1, 3 or 12")),
    /** This month where it is not said. */
    last: z.optional(monthSchema),
    by: z.optional(z.enum(segmentKinds, "must be tier, stage, brand or channel")),
    value: z.optional(
      z
        .string("must be given once")
        .check(z.minLength(1, "must not be empty"), z.maxLength(200, "must be shorter")),
    ),
  })
  .check(
    z.refine(({ by, value }) => (by === undefined) === (value === undefined), {
      error: "must be given together with by",
      path: ["value"],
    }),
  );

/** Both lenses over the team's customers, or that they are being put together just now. */
export const teamFiguresAnswerSchema = z.union([
  record({
    state: z.literal("ready"),
    /** When they were put together. */
    at: instantSchema,
    /** How many customers the service knows; of some nothing is worked out yet. */
    stored: z.int(),
    figures: teamFiguresSchema,
  }),
  record({ state: z.literal("working") }),
]);
export type TeamFiguresAnswer = z.output<typeof teamFiguresAnswerSchema>;
