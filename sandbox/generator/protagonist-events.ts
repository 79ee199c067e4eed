import { dayMs, dayTextOf, yearsBefore } from "./days.ts";
import { type EventDraft, happened } from "./event-draft.ts";
import { protagonists } from "./protagonists.ts";

/** What the shop knows of those who have a story of their own; of the others it knows nothing. */
export function protagonistEvents(customerId: number, at: number): readonly EventDraft[] {
  if (customerId === protagonists.promoter) return mayasEvents(at);
  return customerId === protagonists.complainer ? dereksEvents(at) : [];
}

/** Fourteen orders in seven years, which come to what her record says, and a plan renewed each year. */
function mayasEvents(at: number): readonly EventDraft[] {
  const firstDaysAgo = Math.round((at - yearsBefore(at, 7)) / dayMs) + 2;
  const orders: readonly (readonly [daysAgo: number, amount: number, product: string])[] = [
    [firstDaysAgo, 2190, "Kestrel 2"],
    [2310, 89, "Helmet"],
    [2120, 149, "Panniers"],
    [1905, 240, "Child seat"],
    [1740, 65, "Light set"],
    [1560, 310, "Display"],
    [1330, 120, "Chain and pads"],
    [1150, 78.5, "Bell and mirror"],
    [930, 199, "Winter tyres"],
    [760, 35, "Pump"],
    [540, 412, "Wheel set"],
    [360, 99.5, "Rain cape"],
    [190, 148, "Mudguards"],
    [64, 245, "Frame bag and rack"],
  ];
  const renewedDaysAgo = 70;
  const renewals = [6, 5, 4, 3, 2, 1, 0].map((years) => {
    const on = yearsBefore(at - renewedDaysAgo * dayMs, years);
    return {
      years,
      daysAgo: Math.round((at - on) / dayMs),
      renewsOn: dayTextOf(yearsBefore(on, -1)),
    };
  });
  return [
    ...orders.map(([daysAgo, amount, product]) =>
      happened(at, daysAgo, "order", { amount, product }),
    ),
    ...renewals.flatMap(({ years, daysAgo, renewsOn }) => [
      happened(at, daysAgo, "subscription", {
        state: years === 6 ? "started" : "renewed",
        plan: "Service plan",
        renewsOn,
      }),
      happened(at, daysAgo, "payment", { state: "paid" }),
    ]),
    happened(at, 705, "nps", { score: 9 }),
    happened(at, 12, "nps", { score: 10, comment: "Quick, kind, and the bike just runs." }),
  ];
}

/** Somebody whom four tickets about one battery cost their trust, and us a payment. */
function dereksEvents(at: number): readonly EventDraft[] {
  const plan = "Service plan";
  return [
    happened(at, 733, "order", { amount: 1890, product: "Kestrel 3" }),
    happened(at, 610, "order", { amount: 129, product: "Panniers" }),
    happened(at, 415, "order", { amount: 54.9, product: "Light set" }),
    happened(at, 570, "subscription", {
      state: "started",
      plan,
      renewsOn: dayTextOf(at - 205 * dayMs),
    }),
    happened(at, 570, "payment", { state: "paid" }),
    happened(at, 205, "subscription", {
      state: "renewed",
      plan,
      renewsOn: dayTextOf(at + 160 * dayMs),
    }),
    happened(at, 205, "payment", { state: "paid" }),
    happened(at, 300, "nps", { score: 8 }),
    happened(at, 9, "nps", {
      score: 2,
      comment: "Four tickets for one battery, and still no bike. Terrible.",
    }),
    happened(at, 2, "payment", { state: "failed" }),
  ];
}
