import type { CareContext, LoyaltyTier, Names, Sentiment } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";
import { customerValueOf, recommendationOf } from "./customer-value-of.ts";
import type { Row } from "./row.ts";
import { stageNameOf } from "./stage-name.ts";
import { sentimentTones } from "./ticket-sentiment-of.ts";
import { factWordsOf, tierNameOf } from "./tier-name.ts";

/**
 * The block *this relationship*: everything that holds across tickets.
 *
 * An unknown that matters says why; lifetime value and loyalty without a value are left out.
 */
export function relationshipOf(context: CareContext, words: SidebarWords): readonly Row[] {
  const { lifecycleStage } = context;
  const isProspect = lifecycleStage === "prospect";
  return [
    {
      label: words.translate("stage.label"),
      value: stageWordsOf(context, words),
      tone: lifecycleStage === "lapsing" || lifecycleStage === "lapsed" ? "warning" : "plain",
      details: [],
    },
    sentimentRow(context.sentiment, words),
    ratingsRow(context.service, words),
    ...recommendationOf(context, words),
    ...customerValueOf(context, words),
    ...(isProspect ? [] : loyaltyRows(context, words)),
  ];
}

function stageWordsOf({ lifecycleStage, tenure, names }: CareContext, words: SidebarWords): string {
  const stage = stageNameOf(lifecycleStage, names, words);
  if (!tenure.known || lifecycleStage === "prospect") return stage;
  // Of somebody who has gone quiet, "since" would say when that was.
  const isQuiet = lifecycleStage === "lapsing" || lifecycleStage === "lapsed";
  const key = isQuiet ? "stage.customer-since" : "stage.since";
  return words.translate(key, { stage, date: words.date(tenure.startedOn) });
}

/** How sure in words: the figure itself would promise a precision that it does not have. */
export function certaintyOf(confidence: number): "sure" | "fairly-sure" | "unsure" {
  if (confidence >= 0.75) return "sure";
  return confidence >= 0.5 ? "fairly-sure" : "unsure";
}

function sentimentRow(sentiment: Sentiment, words: SidebarWords): Row {
  const label = words.translate("sentiment.label");
  if (!sentiment.known) {
    const value = words.translate(`unknown.${sentiment.reason}`);
    return { label, value, tone: "quiet", details: [] };
  }
  const count = sentiment.tickets.length;
  const minimum = sentiment.trendMinimumTickets;
  const value = [
    words.translate(`sentiment.${sentiment.label}`),
    words.translate("sentiment.from", { count }),
    words.translate(`sentiment.${certaintyOf(sentiment.confidence)}`),
  ].join(" · ");
  const tone = sentimentTones[sentiment.label];
  const few = count < minimum ? [words.translate("sentiment.few", { minimum })] : [];
  return { label, value, tone, details: [...few, words.translate("sentiment.automated")] };
}

/** Zendesk's verdicts, with the answers on the survey's own scale beside them where there are any. */
function ratingsRow({ csat, csatScale }: CareContext["service"], words: SidebarWords): Row {
  const label = words.translate("ratings.label");
  if (!csat.known) {
    return { label, value: words.translate(`unknown.${csat.reason}`), tone: "quiet", details: [] };
  }
  const { good, bad } = ratingCountsOf(csat.value, csat.samples);
  const value = [
    words.translate("ratings.good", { count: good }),
    words.translate("ratings.bad", { count: bad }),
  ].join(" · ");
  const details = csatScale.known
    ? [
        words.translate("ratings.scale", {
          mean: csatScale.value,
          outOf: csatScale.outOf,
          count: csatScale.samples,
        }),
        ...(csatScale.outOf === 5 ? [words.translate("ratings.middle")] : []),
      ]
    : [];
  return { label, value, tone: bad > good ? "bad" : "plain", details };
}

/**
 * Ratings as counts, because "80 %" of five people says less than "4 good, 1 bad".
 *
 * @example
 * ratingCountsOf(66.7, 3); //=> { good: 2, bad: 1 }
 */
export function ratingCountsOf(percentGood: number, samples: number) {
  const good = Math.round((percentGood * samples) / 100);
  return { good, bad: samples - good };
}

function loyaltyRows({ loyaltyTier, names }: CareContext, words: SidebarWords): readonly Row[] {
  const label = words.translate("loyalty.label");
  if (!loyaltyTier.known) {
    const value = words.translate(`unknown.${loyaltyTier.reason}`);
    return [{ label, value, tone: "quiet", details: [] }];
  }
  const reasons = loyaltyTier.statements.map((one) => factWordsOf(one, names, words));
  if (loyaltyTier.source === "mapped-field") {
    return [{ label, value: reasons.join(", "), tone: "plain", details: [] }];
  }
  const value =
    loyaltyTier.next === null
      ? words.translate("loyalty.top")
      : gapWordsOf(loyaltyTier.next, names, words);
  return [{ label, value, tone: "plain", details: reasons }];
}

type NextTier = NonNullable<(LoyaltyTier & { readonly known: true })["next"]>;

function gapWordsOf({ tier, statement }: NextTier, names: Names, words: SidebarWords): string {
  const { points } = statement.values;
  const name = tierNameOf(tier, names, words);
  return typeof points === "number"
    ? words.translate("loyalty.next", { count: points, tier: name })
    : words.statement(statement);
}
