import { monthsUpTo } from "../../care/team/month.ts";
import { type SegmentKind, segmentKinds } from "../../care/team/segment.ts";
import { teamMonths } from "../../contract/team-figures.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { CareView } from "../load/care-view.ts";
import type { CareAnswer } from "../load/team-care.ts";
import { type SegmentsCalled, segmentWordsOf } from "./care-report.ts";

type Option = { readonly value: string; readonly words: string };

/** What the figures can be narrowed to. */
export type CareFilters = {
  readonly months: readonly { readonly value: CareView["months"]; readonly words: string }[];
  /** Up to this month or one of the eleven before; its value is empty for this month. */
  readonly last: readonly Option[];
  readonly segments: readonly { readonly words: string; readonly options: readonly Option[] }[];
};

/** A segment as the value of an option. */
export function segmentValueOf(segment: CareView["segment"]): string {
  return segment === null ? "" : `${segment.by}:${segment.value}`;
}

/** The segment of an option's value; `null`: all customers. */
export function segmentOfValue(value: string): CareView["segment"] {
  const by = segmentKinds.find((kind) => value.startsWith(`${kind}:`));
  return by === undefined ? null : { by, value: value.slice(by.length + 1) };
}

export function careFiltersOf(
  { view, answer }: { readonly view: CareView; readonly answer: CareAnswer | null },
  called: SegmentsCalled,
  at: number,
  words: NavBarWords,
): CareFilters {
  const thisMonth = words.dayOf(at).slice(0, 7);
  const last = monthsUpTo(thisMonth, 12).toReversed();
  const asked = view.last !== null && !last.includes(view.last) ? [view.last] : [];
  return {
    months: teamMonths.map((months) => ({
      value: months,
      words: words.translate(`careMonths${months}`),
    })),
    last: [...last, ...asked].map((month) => ({
      value: month === thisMonth ? "" : month,
      words:
        month === thisMonth
          ? words.translate("careSoFar", { month: words.month(month) })
          : words.month(month),
    })),
    segments: segmentKinds.flatMap((by) => segmentOptionsOf(by, view, answer, called, words)),
  };
}

function segmentOptionsOf(
  by: SegmentKind,
  { segment }: CareView,
  answer: CareAnswer | null,
  called: SegmentsCalled,
  words: NavBarWords,
): CareFilters["segments"] {
  const offered = (answer?.figures.segments ?? []).filter((one) => one.by === by);
  const names = new Map(
    offered.map(({ value }) => [value, segmentWordsOf({ by, value }, called, words)]),
  );
  /** To a person, two of Zendesk's channels may have one name: what it calls each tells them apart. */
  const nameOf = (value: string) => {
    const name = names.get(value) ?? value;
    const isShared = [...names].some(([other, its]) => other !== value && its === name);
    return isShared ? `${name} · ${value}` : name;
  };
  const options = offered.map(({ value, customers }) => ({
    value: segmentValueOf({ by, value }),
    words: words.translate("careSegmentOption", {
      name: nameOf(value),
      customers,
    }),
  }));
  // What the address asks for stays chosen, even where too few customers are in it.
  const isOffered = segment === null || offered.some(({ value }) => value === segment.value);
  if (segment !== null && segment.by === by && !isOffered) {
    options.push({
      value: segmentValueOf(segment),
      words: segmentWordsOf(segment, called, words),
    });
  }
  return options.length === 0 ? [] : [{ words: words.translate(`careBy_${by}`), options }];
}
