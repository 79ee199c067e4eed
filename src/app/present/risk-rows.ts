import type { Names } from "../../care/care-context.ts";
import { healthBandOf } from "../../care/health-band.ts";
import { riskReasonsOf } from "../../care/risk-reasons.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedAtRisk, RiskState } from "../load/team-risk.ts";
import { type FactView, newestFactOf } from "./fact-view.ts";
import { toneOfPoints } from "./health-of.ts";
import { stageNameOf } from "./stage-name.ts";
import { ruleTitleOf } from "./team-rows.ts";
import { tierNameOf } from "./tier-name.ts";
import type { Tone } from "./tone.ts";

/** So many reasons stand in a row; the customer's card has all. */
const mostReasons = 3;

/** A customer at risk, in words. */
export type RiskRow = {
  readonly customerId: string;
  readonly name: string;
  readonly score: string;
  readonly level: string;
  /** Since when it is another; `null` where it is the same. */
  readonly change: { readonly words: string; readonly tone: Tone } | null;
  readonly reasons: readonly { readonly words: string; readonly fact: FactView | null }[];
  /** Stage, and tier where it is known. */
  readonly standing: string;
  readonly workedOut: string;
  readonly next:
    | { readonly kind: "quiet" | "nothing"; readonly words: string }
    | {
        readonly kind: "suggestion";
        readonly title: string;
        readonly due: string;
        readonly state: "open" | "making" | "made";
        /** What became of making it; `null` before. */
        readonly outcome: { readonly words: string; readonly tone: Tone } | null;
      };
};

export function riskRowOf(
  row: ListedAtRisk,
  made: RiskState["made"],
  { at, names }: { readonly at: number; readonly names: Names },
  words: NavBarWords,
): RiskRow {
  const { customerId, name, health, lifecycleStage, tier } = row;
  const { change } = health;
  const stage = stageNameOf(lifecycleStage, names, words);
  return {
    customerId,
    name: name ?? words.translate("customerById", { id: customerId }),
    score: words.number(health.score),
    level: words.translate(`health.${healthBandOf(health.score)}`),
    change:
      change === null || change.points === 0
        ? null
        : {
            words: words.translate("healthChange", {
              points: words.signed(change.points),
              when: words.date(change.since),
            }),
            tone: toneOfPoints(change.points),
          },
    reasons: reasonsOf(row, words),
    standing: [stage, ...(tier === null ? [] : [tierNameOf(tier, names, words)])].join(" · "),
    workedOut: words.translate("workedOut", { when: words.relative(row.at, at) }),
    next: nextOf(row, made, words),
  };
}

function reasonsOf({ health }: ListedAtRisk, words: NavBarWords): RiskRow["reasons"] {
  return riskReasonsOf(health, mostReasons).map((reason) => ({
    words:
      reason.kind === "cap"
        ? words.translate("riskCap", { limit: reason.limit, cap: words.healthName(reason.id) })
        : words.translate("riskReason", {
            name: words.healthName(reason.id),
            points: words.signed(reason.points),
          }),
    fact: newestFactOf(reason.evidence, words),
  }));
}

function nextOf(row: ListedAtRisk, made: RiskState["made"], words: NavBarWords): RiskRow["next"] {
  const { customerId, suggestion, doNotContact } = row;
  if (doNotContact) return { kind: "quiet", words: words.translate("riskQuiet") };
  if (suggestion === null) return { kind: "nothing", words: words.translate("riskNothing") };
  const outcome = made.get(customerId);
  return {
    kind: "suggestion",
    title: ruleTitleOf(suggestion.rule, words),
    due: words.translate("dueWhen", { when: words.date(suggestion.dueOn) }),
    state: outcome === null ? "making" : outcome?.kind === "created" ? "made" : "open",
    outcome: outcome === undefined || outcome === null ? null : outcomeWordsOf(outcome, words),
  };
}

function outcomeWordsOf(
  outcome: NonNullable<ReturnType<RiskState["made"]["get"]>>,
  words: NavBarWords,
): { readonly words: string; readonly tone: Tone } {
  switch (outcome.kind) {
    case "created": {
      const created = words.translate("riskCreated", { ticket: outcome.followUp.ticketId });
      const isTagged = outcome.isTagged !== false;
      return {
        words: isTagged ? created : `${created} ${words.translate("riskNotTagged")}`,
        tone: "good",
      };
    }
    case "refused":
      return {
        words:
          outcome.detail === null
            ? words.translate("riskRefusedPlainly")
            : words.translate("riskRefused", { detail: outcome.detail }),
        tone: "bad",
      };
    case "rate-limited":
      return {
        words: words.translate("changeLimitedSeconds", { count: outcome.seconds ?? 60 }),
        tone: "warning",
      };
    case "failed":
      return { words: words.translate("riskFailed"), tone: "bad" };
  }
}
