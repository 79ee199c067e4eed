import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagReport } from "../load/team-board.ts";
import type { TagOutcome } from "../load/team-tag-change.ts";
import type { Tone } from "./tone.ts";

/** What became of a change of tags: the worst decides the tone, every kind gets its sentence. */
export type ReportView = { readonly tone: Tone; readonly sentences: readonly string[] };

export function reportViewOf(
  { change, outcomes, skipped }: TagReport,
  words: NavBarWords,
): ReportView {
  const ticketsOf = (kind: TagOutcome["kind"]) =>
    outcomes.filter(({ outcome }) => outcome.kind === kind).map(({ ticketId }) => ticketId);
  const about = (kind: TagOutcome["kind"], key: NavBarKey): readonly string[] => {
    const tickets = ticketsOf(kind);
    if (tickets.length === 0) return [];
    const values = { count: tickets.length, tickets: tickets.join(", "), tag: change.tag };
    return [words.translate(key, values)];
  };
  const sentences = [
    ...about("changed", change.act === "add" ? "tagAdded" : "tagRemoved"),
    ...about("conflict", "tagConflict"),
    ...about("gone", "tagGone"),
    ...about("refused", "tagRefused"),
    ...detailsOf(outcomes, words),
    ...about("failed", "tagFailed"),
    ...waitOf(outcomes, words),
    ...(skipped > 0 ? [words.translate("tagSkipped", { count: skipped })] : []),
  ];
  return { tone: toneOf(outcomes.map(({ outcome }) => outcome.kind)), sentences };
}

function detailsOf(outcomes: TagReport["outcomes"], words: NavBarWords): readonly string[] {
  const details = outcomes.flatMap(({ outcome }) =>
    outcome.kind === "refused" && outcome.detail !== null ? [outcome.detail] : [],
  );
  return [...new Set(details)].map((detail) => words.translate("tagRefusedDetail", { detail }));
}

function waitOf(outcomes: TagReport["outcomes"], words: NavBarWords): readonly string[] {
  const limited = outcomes
    .map(({ outcome }) => outcome)
    .find(({ kind }) => kind === "rate-limited");
  if (limited?.kind !== "rate-limited") return [];
  return limited.seconds === null
    ? [words.translate("tagLimited")]
    : [words.translate("tagLimitedSeconds", { count: limited.seconds })];
}

function toneOf(kinds: readonly TagOutcome["kind"][]): Tone {
  if (kinds.some((kind) => kind === "refused" || kind === "failed")) return "bad";
  return kinds.every((kind) => kind === "changed") ? "good" : "warning";
}
