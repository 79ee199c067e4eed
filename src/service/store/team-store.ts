import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { FollowUp } from "../../care/care-context.ts";
import type { FollowUpFacts, Instant } from "../../care/facts.ts";
import type { CountedTicket } from "../../care/organization-care.ts";
import type { RuleId } from "../../care/rules.ts";
import type { CustomerMeasures } from "../../care/team/measures.ts";
import { conformingOr } from "../conforming.ts";
import { pagesOf } from "./pages-of.ts";
import { exportedOf } from "./stored-customer.ts";
import { countedTicketsSchema, followUpFactsSchema } from "./stored-facts.ts";
import { storedMeasuresSchema } from "./stored-measures.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** Of an account's follow-ups, which. */
export type FollowUpPage = {
  readonly state: FollowUp["state"] | null;
  /** The last ticket of the page before. */
  readonly after: string | null;
  readonly most: number;
  readonly at: Instant;
};

export type KnownFollowUp = { readonly customerId: string; readonly facts: FollowUpFacts };

/** Of the customers whose health is known, which. */
export type RiskPage = {
  readonly below: number;
  /** The last one of the page before. */
  readonly after: { readonly score: number; readonly customerId: string } | null;
  readonly most: number;
};

export type KnownHealth = {
  readonly customerId: string;
  readonly score: number;
  /** Their care context's JSON. */
  readonly text: string;
};

/** Of whom a coaching sample is drawn. */
export type CoachingDraw = {
  readonly seed: string;
  readonly rule: RuleId | null;
  readonly from: Instant;
  /** Before this. */
  readonly until: Instant;
  readonly most: number;
};

/** What is stored of an organization's people. */
export type KnownOrganization = {
  readonly people: number;
  /** Their care contexts' JSON, the lowest health first; of whom one was worked out. */
  readonly contexts: readonly string[];
  readonly openTickets: readonly CountedTicket[];
  /** False while exports have not come to their end. */
  readonly isComplete: boolean;
};

/** What a team asks of all its account. Each statement names the account first. */
export type TeamStore = {
  /** The newest first. */
  readonly followUps: (page: FollowUpPage) => Promise<readonly KnownFollowUp[]>;
  /** The lowest health first, as it was worked out last. */
  readonly atRisk: (page: RiskPage) => Promise<readonly KnownHealth[]>;
  /** The people of an organization and their open tickets, as far as exports gave them. */
  readonly organization: (organizationId: string, most: number) => Promise<KnownOrganization>;
  /** Of how many customers a health is known; nobody who works here is one. */
  readonly countHealths: () => Promise<{ readonly healths: number; readonly customers: number }>;
  /** What each customer adds to the team's figures, as it was worked out last. */
  readonly measuresByPage: () => AsyncGenerator<readonly CustomerMeasures[]>;
  /**
   * Customers about whose suggestions somebody decided in a period, in an order that the seed gives;
   * not those of whom a follow-up came of a ticket that is not solved, or of none: no case is theirs.
   */
  readonly drawDecided: (draw: CoachingDraw) => Promise<readonly string[]>;
  /** Customers, whatever is known of them, in an order that the seed gives. */
  readonly drawAny: (draw: Pick<CoachingDraw, "seed" | "most">) => Promise<readonly string[]>;
};

const measuresPage = 100;

export function teamStoreOn(database: Kysely<Tables>, accountId: string): TeamStore {
  return {
    followUps: async ({ state, after, most, at }) => {
      const result = await sql<{ customerId: string; facts: unknown }>`
        select customer_id as "customerId", facts from follow_ups,
          lateral (select (facts ->> 'isDone')::boolean as is_done,
            coalesce((facts ->> 'dueAt')::float8 < ${at}, false) as is_past) as known
        where account_id = ${accountId}
          and (${after}::text is null
            or (length(ticket_id), ticket_id) < (length(${after}::text), ${after}::text))
          and (${state}::text is null or ${state}::text =
            case when is_done then 'done' when is_past then 'overdue' else 'open' end)
        order by length(ticket_id) desc, ticket_id desc limit ${most}`.execute(database);
      return result.rows.flatMap(({ customerId, facts }) => {
        const stored = conformingOr(followUpFactsSchema, facts, null);
        return stored === null ? [] : [{ customerId, facts: stored }];
      });
    },

    atRisk: async ({ below, after, most }) => {
      const result = await sql<KnownHealth>`
        select customer_id as "customerId", health_score as score, care_context as text
        from evaluations
        where account_id = ${accountId} and health_score < ${below}
          and (${after?.customerId ?? null}::text is null
            or (health_score, customer_id) > (${after?.score ?? null}::real, ${after?.customerId ?? null}::text))
        order by health_score, customer_id limit ${most}`.execute(database);
      return result.rows;
    },

    organization: async (organizationId, most) => {
      const result = await sql<{
        people: number;
        contexts: readonly string[];
        openTickets: unknown;
        isComplete: boolean;
      }>`
        with people as (
          select id from customers
          where account_id = ${accountId} and organization_id = ${organizationId})
        select
          (select count(*)::int from people) as people,
          array(select e.care_context from evaluations e join people on people.id = e.customer_id
            where e.account_id = ${accountId}
            order by e.health_score nulls last, e.customer_id limit ${most}) as contexts,
          (select coalesce(jsonb_agg(jsonb_build_object(
              'status', t.facts ->> 'status', 'tags', t.facts -> 'tags')), '[]')
            from tickets t join people on people.id = t.customer_id
            where t.account_id = ${accountId}
              and t.facts ->> 'status' not in ('solved', 'closed')) as "openTickets",
          (select exported."to" is not null from ${exportedOf(accountId)} as exported)
            as "isComplete"`.execute(database);
      const [row] = result.rows;
      if (row === undefined) throw new Error("A statement without a row answered nothing.");
      return { ...row, openTickets: conformingOr(countedTicketsSchema, row.openTickets, []) };
    },

    countHealths: async () => {
      const result = await sql<{ healths: number; customers: number }>`
        select
          (select count(*)::int from evaluations
            where account_id = ${accountId} and health_score is not null) as healths,
          (select count(*)::int from customers where account_id = ${accountId}
            and not coalesce((record ->> 'isStaff')::boolean, false)) as customers`.execute(
        database,
      );
      return result.rows[0] ?? { healths: 0, customers: 0 };
    },

    measuresByPage: async function* () {
      const pages = pagesOf(measuresPage, (after) =>
        sql<{ id: string; measures: string }>`
          select customer_id as id, measures from evaluations
          where account_id = ${accountId} and customer_id > ${after} and measures is not null
          order by customer_id limit ${measuresPage}`.execute(database),
      );
      for await (const rows of pages) {
        yield rows.flatMap(
          ({ measures }) => conformingOr(storedMeasuresSchema, JSON.parse(measures), null) ?? [],
        );
      }
    },

    drawDecided: async ({ seed, rule, from, until, most }) => {
      const result = await sql<{ id: string }>`
        select id from (
          select customer_id as id from follow_ups f
          where account_id = ${accountId}
            and (facts ->> 'createdAt')::float8 >= ${from}
            and (facts ->> 'createdAt')::float8 < ${until}
            and facts ->> 'rule' is not null
            and (${rule}::text is null or facts ->> 'rule' = ${rule}::text)
            and exists (select from tickets t
              where t.account_id = f.account_id and t.customer_id = f.customer_id
                and t.id = split_part(f.facts ->> 'externalId', ':', 2)
                and t.facts ->> 'status' in ('solved', 'closed'))
          union
          select customer_id from customer_events
          where account_id = ${accountId} and kind = 'suggestion-dismissed'
            and at >= ${timestampOf(from)} and at < ${timestampOf(until)}
            and (${rule}::text is null or event ->> 'rule' = ${rule}::text)
        ) as decided order by md5(${seed}::text || ' ' || id), id limit ${most}`.execute(database);
      return result.rows.map(({ id }) => id);
    },

    drawAny: async ({ seed, most }) => {
      const result = await sql<{ id: string }>`
        select id from customers where account_id = ${accountId}
        order by md5(${seed}::text || ' ' || id), id limit ${most}`.execute(database);
      return result.rows.map(({ id }) => id);
    },
  };
}
