import { type Segment, segmentKinds } from "../../care/team/segment.ts";
import { teamMonths } from "../../contract/team-figures.ts";

/** What somebody has chosen to see of the team's figures; the page's address holds it. */
export type CareView = {
  readonly months: (typeof teamMonths)[number];
  /** `YYYY-MM`; `null`: the month that it is. */
  readonly last: string | null;
  /** `null`: all customers. */
  readonly segment: Segment | null;
};

export const initialCareView: CareView = { months: "3", last: null, segment: null };

/** What is not as at first, by name. */
export function careViewPairsOf(view: CareView): readonly (readonly [string, string])[] {
  const { months, last, segment } = view;
  return [
    ...(months === initialCareView.months ? [] : [["months", months] as const]),
    ...(last === null ? [] : [["last", last] as const]),
    ...(segment === null ? [] : [[segment.by, segment.value] as const]),
  ];
}

/** What an address asks for; what it does not say, or says wrongly, is as at first. */
export function careViewFrom(said: ReadonlyMap<string, string>): CareView {
  const last = said.get("last") ?? "";
  const by = segmentKinds.find((kind) => (said.get(kind) ?? "") !== "");
  return {
    months: teamMonths.find((months) => months === said.get("months")) ?? initialCareView.months,
    last: /^20\d\d-(?:0[1-9]|1[0-2])$/.test(last) ? last : null,
    segment: by === undefined ? null : { by, value: said.get(by) ?? "" },
  };
}
