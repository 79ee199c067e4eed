import type { NavBarWords } from "../i18n/nav-bar/en.ts";

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
