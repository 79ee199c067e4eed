import type { FollowUpChange } from "../../care/follow-up-change.ts";
import type { TeamPeople } from "../../care/team-people.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { SourceTagging } from "../load/tag-source.ts";
import type { TeamOutcome, TeamReport } from "../load/team-change.ts";
import type { WriteFailure } from "../load/write-failure.ts";
import type { Tone } from "./tone.ts";

/** What became of a change: bad where it was wholly in vain, and every kind gets its sentence. */
export type ReportView = {
  readonly tone: Tone;
  readonly sentences: readonly string[];
  /** Each follow-up that was not changed, with the reason; empty where all were. */
  readonly failed: readonly { readonly ticketId: string; readonly why: string }[];
  readonly canUndo: boolean;
  readonly canRetry: boolean;
};

export function reportViewOf(
  report: TeamReport,
  people: TeamPeople,
  words: NavBarWords,
): ReportView {
  const { change, outcomes, skipped, sources } = report;
  const became = outcomes.map(({ outcome }) => outcome);
  const ticketsOf = (kind: TeamOutcome["kind"]) =>
    outcomes.filter(({ outcome }) => outcome.kind === kind).map(({ ticketId }) => ticketId);
  const about = (kind: TeamOutcome["kind"], key: NavBarKey): readonly string[] => {
    const tickets = ticketsOf(kind);
    if (tickets.length === 0) return [];
    const values = { count: tickets.length, tickets: tickets.join(", ") };
    return [words.translate(key, { ...values, ...valuesOf(change, people, words) })];
  };
  const failed = outcomes.flatMap(({ ticketId, outcome }) => {
    const why = whyOf(outcome, words);
    return why === null ? [] : [{ ticketId, why }];
  });
  const retryable = outcomes.filter(
    ({ outcome: { kind } }) => kind !== "changed" && kind !== "gone",
  );
  const sentences = [
    ...about("changed", changedKeys[change.act]),
    ...about("conflict", "changeConflict"),
    ...about("gone", "changeGone"),
    ...about("refused", "changeRefused"),
    ...detailsOf(became, words),
    ...about("failed", "changeFailed"),
    ...waitOf(became, words),
    ...(skipped.length > 0 ? [words.translate("changeSkipped", { count: skipped.length })] : []),
    ...sourceSentencesOf(sources, words),
  ];
  return {
    tone: toneOf(became, sources),
    // What Zendesk says of the follow-ups and of their tickets alike is said once.
    sentences: [...new Set(sentences)],
    failed,
    canUndo: report.undoable.length > 0,
    canRetry: retryable.length + skipped.length + (sources?.failed.length ?? 0) > 0,
  };
}

const changedKeys = {
  "add-tag": "tagAdded",
  "remove-tag": "tagRemoved",
  assign: "assigned",
  due: "dueChanged",
  close: "closed",
} as const satisfies Record<FollowUpChange["act"], NavBarKey>;

function valuesOf(change: FollowUpChange, people: TeamPeople, words: NavBarWords) {
  switch (change.act) {
    case "add-tag":
    case "remove-tag":
      return { tag: change.tag };
    case "assign":
      return { name: assignedNameOf(change, people) ?? words.translate("noAssignee") };
    case "due":
      return { when: words.dateTime(new Date(change.dueAt).toISOString()) };
    case "close":
      return {};
  }
}

function assignedNameOf(
  { assigneeId, groupId }: { readonly assigneeId: string | null; readonly groupId: string | null },
  { agents, groups }: TeamPeople,
): string | null {
  const agent = agents.find(({ id }) => id === assigneeId)?.name ?? assigneeId;
  return agent ?? groups.find(({ id }) => id === groupId)?.name ?? groupId;
}

/** `null`: it was changed. */
function whyOf(outcome: TeamOutcome, words: NavBarWords): string | null {
  switch (outcome.kind) {
    case "changed":
      return null;
    case "conflict":
      return words.translate("whyConflict");
    case "gone":
      return words.translate("whyGone");
    case "rate-limited":
      return words.translate("whyLimited");
    case "refused":
      return outcome.detail ?? words.translate("whyRefused");
    case "failed":
      return outcome.detail ?? words.translate("whyFailed");
  }
}

/** Only what did not work: that tickets are tagged is what a close does. */
function sourceSentencesOf(sources: SourceTagging | null, words: NavBarWords): readonly string[] {
  if (sources === null) return [];
  const { closed, unseen, failed } = sources;
  const about = (key: NavBarKey, ticketIds: readonly string[]) =>
    ticketIds.length === 0
      ? []
      : [words.translate(key, { count: ticketIds.length, tickets: namesOf(ticketIds, words) })];
  const failures = failed.map(({ failure }) => failure);
  const untagged = failed.map(({ ticketId }) => ticketId);
  return [
    ...about("sourceClosed", closed),
    ...about("sourceUnseen", unseen),
    ...about("sourceUntagged", untagged),
    ...detailsOf(failures, words),
    ...waitOf(failures, words),
  ];
}

const mostNamed = 10;

function namesOf(ticketIds: readonly string[], words: NavBarWords): string {
  // In a sentence that runs from right to left the sign would stand behind its number.
  const nameOf = (id: string) => (words.direction === "rtl" ? `\u2066#${id}\u2069` : `#${id}`);
  const named = words.list(ticketIds.slice(0, mostNamed).map(nameOf));
  return ticketIds.length > mostNamed ? `${named} …` : named;
}

type Became = readonly (TeamOutcome | WriteFailure)[];

function detailsOf(became: Became, words: NavBarWords): readonly string[] {
  const details = became.flatMap((outcome) =>
    outcome.kind === "refused" && outcome.detail !== null ? [outcome.detail] : [],
  );
  return [...new Set(details)].map((detail) => words.translate("zendeskSays", { detail }));
}

function waitOf(became: Became, words: NavBarWords): readonly string[] {
  const limited = became.find(({ kind }) => kind === "rate-limited");
  if (limited?.kind !== "rate-limited") return [];
  return limited.seconds === null
    ? [words.translate("changeLimited")]
    : [words.translate("changeLimitedSeconds", { count: limited.seconds })];
}

function toneOf(became: Became, sources: SourceTagging | null): Tone {
  const isAnyUntagged = sources !== null && sources.failed.length > 0;
  if (became.every(({ kind }) => kind === "changed")) return isAnyUntagged ? "warning" : "good";
  const isWholeInVain = became.every(({ kind }) => kind !== "changed");
  const isBad = became.some(({ kind }) => kind === "refused" || kind === "failed");
  return isWholeInVain && isBad ? "bad" : "warning";
}
