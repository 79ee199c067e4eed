import type { CareContext } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { Row } from "./row.ts";

/**
 * What the customer is worth in money, and what it rests on; no row where nothing is known, because
 * most accounts do not tell.
 */
export function customerValueOf({ care }: CareContext, words: SidebarWords): readonly Row[] {
  const { lifetimeValue } = care;
  const details = [...forecastOf(care, words), ...rfmOf(care, words)];
  if (!lifetimeValue.known) return [];
  const source =
    lifetimeValue.source === "mapped-field"
      ? words.translate("value.mapped-field")
      : words.translate("value.orders", { count: lifetimeValue.samples });
  return [
    {
      label: words.translate("value.label"),
      value: `${words.number(Math.round(lifetimeValue.value))} · ${source}`,
      tone: "plain",
      details,
    },
  ];
}

/** A forecast is never shown without its model and what that was fitted on. */
function forecastOf(
  { predictedValue }: CareContext["care"],
  words: SidebarWords,
): readonly string[] {
  if (!predictedValue.known) return [];
  const { value, horizonMonths, expectedOrders, probabilityAlive, customers } = predictedValue;
  const months = words.months(horizonMonths);
  const percent = Math.round(probabilityAlive * 100);
  return [
    value === null
      ? words.translate("value.forecast-orders", { months, orders: expectedOrders })
      : words.translate("value.forecast", { months, value: Math.round(value) }),
    // Who bought once is alive to the model however long ago that was: it says nothing of them.
    ...(probabilityAlive < 1 ? [words.translate("value.alive", { percent })] : []),
    words.translate("value.model", { customers }),
  ];
}

function rfmOf({ rfm }: CareContext["care"], words: SidebarWords): readonly string[] {
  if (!rfm.known) return [];
  const { recency, frequency, monetary, customers } = rfm;
  return [
    words.translate("value.rfm", {
      segment: words.translate(`segment.${rfm.segment}`),
      customers,
      recency,
      frequency,
      monetary,
    }),
  ];
}

const tones = { detractor: "bad", passive: "plain", promoter: "good" } as const;

/** The last answer to the recommendation question; of one person the answer, never "an NPS". */
export function recommendationOf({ care }: CareContext, words: SidebarWords): readonly Row[] {
  const { nps } = care;
  if (!nps.known) return [];
  return [
    {
      label: words.translate("nps.label"),
      value: [
        words.translate("nps.answer", { score: nps.score }),
        words.translate(`nps.${nps.category}`),
        words.date(nps.on),
      ].join(" · "),
      tone: tones[nps.category],
      details: [],
    },
  ];
}
