import type { OrganizationCare } from "../../care/organization-care.ts";
import { riskReasonsOf } from "../../care/risk-reasons.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { OrganizationKey, OrganizationWords } from "../i18n/organization/en.ts";
import type { RollUp } from "../load/organization-roll-up.ts";
import { dueAtWordsOf } from "./due-words.ts";
import { type FactView, newestFactOf } from "./fact-view.ts";
import { followUpTitleOf } from "./follow-ups-of.ts";
import type { Row } from "./row.ts";
import type { Tone } from "./tone.ts";

/** The words of the card, and those of this page. */
export type OrganizationLanguage = {
  readonly card: SidebarWords;
  readonly page: OrganizationWords;
};

export type PersonAtRisk = {
  readonly customerId: string;
  readonly name: string;
  readonly health: string;
  readonly reasons: readonly { readonly words: string; readonly fact: FactView | null }[];
};

export type OrganizationFollowUp = {
  readonly ticketId: string;
  readonly words: string;
  readonly state: string;
  readonly tone: Tone;
};

export type OrganizationView = {
  readonly rows: readonly Row[];
  /** Who has been with us longest, and since when; `null` where it is known of nobody. */
  readonly longest: {
    readonly customerId: string;
    readonly name: string;
    readonly since: string;
  } | null;
  readonly atRisk: readonly PersonAtRisk[];
  /** How many more are at risk. */
  readonly moreAtRisk: number;
  /** `null` where only the service could tell. */
  readonly followUps: readonly OrganizationFollowUp[] | null;
};

/** So many reasons stand below a name; the person's own card has all. */
const mostReasons = 2;

/** How the people of an organization stand together, in words. */
export function organizationViewOf(
  rollUp: RollUp,
  language: OrganizationLanguage,
  at: number,
): OrganizationView {
  const { care, names } = rollUp;
  const { card, page } = language;
  const nameOf = (id: string) => names.get(id) ?? card.translate("customer.unnamed");
  const { longestTenure: longest } = care;
  return {
    rows: [peopleRow(rollUp, page), ...workRows(care, language), ...moodRows(care, language)],
    longest:
      longest === null
        ? null
        : {
            customerId: longest.customerId,
            name: nameOf(longest.customerId),
            since: page.translate("longest.since", {
              date: card.date(longest.startedOn),
              source: card.translate(`tenure.${longest.source}`),
            }),
          },
    atRisk: care.atRisk.map(({ customerId, health }) => ({
      customerId,
      name: nameOf(customerId),
      health: page.translate("risk.health", { score: health.score }),
      reasons: riskReasonsOf(health, mostReasons).map((reason) => ({
        words:
          reason.kind === "cap"
            ? page.translate("reason.cap", {
                limit: reason.limit,
                cap: card.healthName(reason.id),
              })
            : page.translate("reason.signal", {
                name: card.healthName(reason.id),
                points: card.signed(Math.round(reason.points)),
              }),
        fact: newestFactOf(reason.evidence, card),
      })),
    })),
    moreAtRisk: Math.max(0, (care.health?.["at-risk"] ?? 0) - care.atRisk.length),
    followUps:
      care.followUps?.map(({ customerId, followUp }) => {
        const { ticketId, rule, state, dueAt } = followUp;
        const byHand = card.translate("follow-up.by-hand");
        const due = dueAtWordsOf(dueAt, at, card);
        return {
          ticketId,
          words: page.translate("follow-ups.of", {
            title: followUpTitleOf(rule, byHand, card),
            name: nameOf(customerId),
          }),
          state: [card.translate(`follow-up.${state}`), due]
            .filter((part) => part !== null)
            .join(" · "),
          tone: state === "overdue" ? "bad" : "quiet",
        };
      }) ?? null,
  };
}

function peopleRow({ care, unknownPeople }: RollUp, page: OrganizationWords): Row {
  const more =
    unknownPeople === null
      ? [page.translate("people.more")]
      : unknownPeople === 0
        ? []
        : [page.translate("people.unknown", { count: unknownPeople })];
  return {
    label: page.translate("people.label"),
    value: [page.translate("people.known", { count: care.people }), ...more].join(" · "),
    tone: "plain",
    details: [],
  };
}

function workRows(care: OrganizationCare, { card, page }: OrganizationLanguage): readonly Row[] {
  const { openTickets, openComplaints, ratings } = care;
  const complaints =
    openComplaints === 0 ? [] : [page.translate("open.complaints", { count: openComplaints })];
  return [
    {
      label: page.translate("open.label"),
      value: [page.translate("open.count", { count: openTickets }), ...complaints].join(" · "),
      tone: openComplaints > 0 ? "warning" : "plain",
      details: [],
    },
    {
      label: card.translate("ratings.label"),
      value:
        ratings.good + ratings.bad === 0
          ? card.translate("unknown.no-ratings")
          : [
              card.translate("ratings.good", { count: ratings.good }),
              card.translate("ratings.bad", { count: ratings.bad }),
            ].join(" · "),
      tone: ratings.bad > ratings.good ? "bad" : "plain",
      details: [],
    },
  ];
}

/** Rows that only the service knows; none where it did not answer. */
function moodRows(care: OrganizationCare, { card, page }: OrganizationLanguage): readonly Row[] {
  const { sentiment, health } = care;
  const counted = (counts: readonly (readonly [OrganizationKey, number])[]) =>
    counts
      .filter(([, count]) => count > 0)
      .map(([key, count]) => page.translate(key, { count }))
      .join(" · ");
  const rows: Row[] = [];
  if (sentiment !== null && care.people > 0) {
    const { negative, neutral, positive, unknown } = sentiment;
    rows.push({
      label: card.translate("sentiment.label"),
      value: counted([
        ["mood.negative", negative],
        ["mood.neutral", neutral],
        ["mood.positive", positive],
        ["count.unknown", unknown],
      ]),
      tone: negative > positive ? "bad" : "plain",
      details: [card.translate("sentiment.automated")],
    });
  }
  if (health !== null && care.people > 0) {
    rows.push({
      label: card.translate("health.label"),
      value: counted([
        ["band.at-risk", health["at-risk"]],
        ["band.fair", health.fair],
        ["band.good", health.good],
        ["count.unknown", health.unknown],
      ]),
      tone: health["at-risk"] > 0 ? "warning" : "plain",
      details: [],
    });
  }
  return rows;
}
