import type { LifecycleStage, Names } from "../../care/care-context.ts";
import { followUpResults } from "../../care/follow-up-result.ts";
import type { Share } from "../../care/share.ts";
import { teamFigureRules } from "../../care/team/figure-rules.ts";
import type { TeamResults, TeamRule } from "../../care/team/rule-tally.ts";
import type { Segment } from "../../care/team/segment.ts";
import type { NamedId } from "../../care/team-people.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { CareAnswer } from "../load/team-care.ts";
import { type FigureView, figureViewOf } from "./care-figure.ts";
import { channelNameOf, channelOf } from "./channel-name.ts";
import { standingAlone } from "./readable.ts";
import { stageNameOf } from "./stage-name.ts";
import { resultKeys, ruleTitleOf } from "./team-rows.ts";
import { tierNameOf } from "./tier-name.ts";

export type LensView = {
  readonly id: "service" | "care";
  readonly title: string;
  readonly figures: readonly FigureView[];
};

/** What became of one rule's suggestions, in words. */
export type RuleView = {
  readonly rule: string;
  readonly title: string;
  /** Taken up, changed first, dismissed, share taken up, helped; `null`: too few to tell. */
  readonly cells: readonly string[] | null;
};

/** Both lenses over the team's customers, in words. */
export type CareReport = {
  readonly span: string;
  readonly compared: string;
  /** Whose figures these are; `null`: of all customers. */
  readonly segment: string | null;
  readonly known: string;
  readonly lenses: readonly [LensView, LensView];
  readonly rules: readonly RuleView[];
  readonly results: readonly { readonly words: string; readonly count: string }[];
  /** Why there are no results; `null` where there are. */
  readonly resultsNote: string | null;
};

export function careReportOf(
  { figures, stored }: CareAnswer,
  segment: Segment | null,
  called: SegmentsCalled,
  words: NavBarWords,
): CareReport {
  const { span, before, customers } = figures;
  const lensOf = (id: LensView["id"], title: string): LensView => ({
    id,
    title,
    figures: figures.figures
      .filter((figure) => teamFigureRules[figure.id].lens === id)
      .map((figure) => figureViewOf(figure, span, words)),
  });
  return {
    span: spanWordsOf(span, words),
    compared: words.translate("careCompared", { before: spanWordsOf(before, words) }),
    segment: segment === null ? null : segmentWordsOf(segment, called, words),
    known:
      customers >= stored
        ? words.translate("careKnownAll", { count: customers })
        : words.translate("careKnown", { customers, stored }),
    lenses: [
      lensOf("service", words.translate("careService")),
      lensOf("care", words.translate("careCare")),
    ],
    rules: figures.rules.map((rule) => ruleViewOf(rule, words)),
    ...resultsOf(figures.results, words),
  };
}

/** A month, or from one to another. */
export function spanWordsOf(
  { first, last }: { readonly first: string; readonly last: string },
  words: NavBarWords,
): string {
  if (first === last) return words.month(last);
  return words.translate("careSpan", { first: words.month(first), last: words.month(last) });
}

/** What segments are called: brands as far as the person may read them, tiers and stages by the account. */
export type SegmentsCalled = { readonly brands: readonly NamedId[]; readonly names: Names };

/** A segment by its name. */
export function segmentWordsOf(
  { by, value }: Segment,
  { brands, names }: SegmentsCalled,
  words: NavBarWords,
): string {
  switch (by) {
    case "stage":
      return stageWordsOf(value, names, words);
    case "brand":
      return (
        brands.find(({ id }) => id === value)?.name ?? words.translate("careBrand", { id: value })
      );
    case "tier":
      return tierNameOf(value, names, words);
    case "channel":
      return standingAlone(channelNameOf(channelOf(value), words));
  }
}

const stages: readonly LifecycleStage[] = ["prospect", "onboarding", "active", "lapsing", "lapsed"];

/** An address may ask for a stage that there is none of. */
function stageWordsOf(value: string, names: Names, words: NavBarWords): string {
  const stage = stages.find((one) => one === value);
  return stage === undefined ? value : stageNameOf(stage, names, words);
}

function ruleViewOf(rule: TeamRule, words: NavBarWords): RuleView {
  const title = ruleTitleOf(rule.rule, words);
  if (!rule.known) return { rule: rule.rule, title, cells: null };
  const { accepted, edited, dismissed, precision, helped } = rule;
  const taken = accepted + edited;
  return {
    rule: rule.rule,
    title,
    cells: [
      words.translate("careTakenOf", { taken, decided: taken + dismissed }),
      words.number(edited),
      words.number(dismissed),
      shareWordsOf(precision, words),
      shareWordsOf(helped, words),
    ],
  };
}

function shareWordsOf(share: Share | null, words: NavBarWords): string {
  if (share === null) return "–";
  const percent = (value: number) => Math.round(value * 100);
  return words.translate("careShare", {
    value: percent(share.value),
    low: percent(share.low),
    high: percent(share.high),
  });
}

function resultsOf(
  results: TeamResults,
  words: NavBarWords,
): Pick<CareReport, "results" | "resultsNote"> {
  if (!results.known) {
    const key = results.reason === "none" ? "careResultsNone" : "careTooFew";
    return { results: [], resultsNote: words.translate(key) };
  }
  const { counts } = results;
  return {
    results: [...followUpResults, "unsaid" as const].map((result) => ({
      words: words.translate(result === "unsaid" ? "careUnsaid" : resultKeys[result]),
      count: words.number(counts[result]),
    })),
    resultsNote: null,
  };
}
