import { dayOf, utcOfDay } from "../../care/calendar.ts";
import type { Suggestion } from "../../care/care-context.ts";
import type { FollowUpAssignee, FollowUpEdits } from "../../care/follow-up-edits.ts";
import { instantOf, wallClockOf } from "../../care/wall-clock.ts";
import type { PanelWords } from "../i18n/panels/en.ts";

/** A follow-up as an agent is about to have it. */
export type EditDraft = {
  readonly title: string;
  /** `YYYY-MM-DD` and `HH:MM`, where the agent is. */
  readonly on: string;
  readonly time: string;
  /** `me`, `nobody`, or `agent:` or `group:` and an id. */
  readonly to: string;
  readonly tags: string;
  readonly note: string;
};

/** What can be wrong with a draft, by the field it is wrong in. */
export type EditTrouble = Readonly<Partial<Record<"title" | "due" | "tags", string>>>;

/** The suggestion as the form shows it at first. */
export function editDraftOf(title: string, { dueAt }: Suggestion, timeZone: string): EditDraft {
  const at = Date.parse(dueAt);
  const minutes = Math.floor((wallClockOf(at, timeZone) % 86_400_000) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    title,
    on: dayOf(at, timeZone),
    time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    to: "me",
    tags: "",
    note: "",
  };
}

/** What a draft makes of the suggestion, or what is wrong with it. */
export function editsFrom(
  draft: EditDraft,
  first: EditDraft,
  at: number,
  timeZone: string,
  words: PanelWords,
):
  | { readonly isFit: true; readonly edits: FollowUpEdits }
  | { readonly isFit: false; readonly trouble: EditTrouble } {
  const title = draft.title.trim();
  const tags = draft.tags
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((tag) => tag !== "");
  const badTag = tags.find((tag) => !isTag(tag));
  const isDueKept = draft.on === first.on && draft.time === first.time;
  const dueAt = isDueKept ? null : momentOf(draft, timeZone);
  const due =
    dueAt === "none"
      ? words.translate("edit.no-due")
      : dueAt !== null && dueAt <= at
        ? words.translate("edit.past-due")
        : null;
  if (title === "" || badTag !== undefined || due !== null || dueAt === "none") {
    const trouble = {
      ...(title === "" && { title: words.translate("edit.no-title") }),
      ...(due !== null && { due }),
      ...(badTag !== undefined && { tags: words.translate("edit.bad-tag", { tag: badTag }) }),
    };
    return { isFit: false, trouble };
  }
  const edits = {
    title: title === first.title ? null : title,
    dueAt,
    assignee: assigneeFrom(draft.to),
    tags: [...new Set(tags)],
    note: draft.note.trim(),
  };
  return { isFit: true, edits };
}

function isTag(tag: string): boolean {
  return tag.length <= 255 && !/["'<>&]/.test(tag) && !tag.startsWith("care_");
}

function assigneeFrom(to: string): FollowUpAssignee | null {
  const [kind = "", id = ""] = to.split(":");
  if (kind === "nobody") return { kind };
  return (kind === "agent" || kind === "group") && id !== "" ? { kind, id } : null;
}

function momentOf({ on, time }: EditDraft, timeZone: string): number | "none" {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || hours === undefined || minutes === undefined) return "none";
  return instantOf(utcOfDay(on) + (Number(hours) * 60 + Number(minutes)) * 60_000, timeZone);
}
