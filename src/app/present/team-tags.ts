import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedFollowUp } from "../load/team-list.ts";

/** Tags that the app writes and reads: the list shows what they mean, in columns of their own. */
const ownTagStart = "care_";
const longestTag = 255;

/** A tag that somebody wrote, as Zendesk will keep it, or why it is none. */
export type WrittenTag =
  | { readonly isTag: true; readonly tag: string }
  | { readonly isTag: false; readonly words: string };

/**
 * Zendesk keeps tags in lower case, and takes a space or comma for the end of a tag.
 */
export function writtenTagOf(text: string, words: NavBarWords): WrittenTag {
  const tag = text.trim().replace(/^#/, "").toLowerCase();
  const refused = (key: "tagEmpty" | "tagSpaces" | "tagLong" | "tagOurs"): WrittenTag => ({
    isTag: false,
    words: words.translate(key),
  });
  if (tag === "") return refused("tagEmpty");
  if (/[\s,"'<>&]/.test(tag)) return refused("tagSpaces");
  if (tag.length > longestTag) return refused("tagLong");
  if (tag.startsWith(ownTagStart)) return refused("tagOurs");
  return { isTag: true, tag };
}

/** The tags that people put on a follow-up, in alphabetical order. */
export function peoplesTagsOf(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => !tag.startsWith(ownTagStart)).toSorted((a, b) => a.localeCompare(b));
}

/** What the list is narrowed to; `null` is everything. */
export type TeamFilter = { readonly by: "tag" | "rule"; readonly value: string } | null;

/** One choice of the filter, with how many follow-ups it leaves. */
export type FilterOption = { readonly value: string; readonly words: string };

export type FilterOptions = {
  readonly tags: readonly FilterOption[];
  readonly rules: readonly FilterOption[];
};

/** Whether a follow-up is left by the filter. */
export function isLeftBy(filter: TeamFilter, { followUp }: ListedFollowUp): boolean {
  if (filter === null) return true;
  return filter.by === "tag"
    ? followUp.tags.includes(filter.value)
    : followUp.rule === filter.value;
}

/** The filter as the value of a form field, and back. */
export function filterValueOf(filter: TeamFilter): string {
  return filter === null ? "" : `${filter.by}:${filter.value}`;
}

export function filterFrom(value: string): TeamFilter {
  const [by, ...rest] = value.split(":");
  if (by !== "tag" && by !== "rule") return null;
  return { by, value: rest.join(":") };
}

/**
 * Every tag and rule of the list, each with its number of follow-ups.
 *
 * What the list is narrowed to stays a choice when its last follow-up is gone.
 */
export function filterOptionsOf(
  rows: readonly ListedFollowUp[],
  filter: TeamFilter,
  ruleNameOf: (rule: string) => string,
  words: NavBarWords,
): FilterOptions {
  const chosen = (by: "tag" | "rule") => (filter?.by === by ? [filter.value] : []);
  const tags = countsOf(
    rows.flatMap(({ followUp }) => peoplesTagsOf(followUp.tags)),
    chosen("tag"),
  );
  const rules = countsOf(
    rows.flatMap(({ followUp }) => followUp.rule ?? []),
    chosen("rule"),
  );
  const option =
    (by: "tag" | "rule", name: (value: string) => string) =>
    ([value, count]: readonly [string, number]): FilterOption => ({
      value: filterValueOf({ by, value }),
      words: words.translate("filterOption", { name: name(value), count }),
    });
  return {
    tags: tags.map(option("tag", (tag) => tag)),
    rules: rules.map(option("rule", ruleNameOf)),
  };
}

function countsOf(
  values: readonly string[],
  atLeast: readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map(atLeast.map((value) => [value, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b));
}
