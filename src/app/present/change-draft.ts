import { addDays, dayOf, utcOfDay } from "../../care/calendar.ts";
import type { FollowUpChange } from "../../care/follow-up-change.ts";
import { type FollowUpResult, followUpResults } from "../../care/follow-up-result.ts";
import { instantOf } from "../../care/wall-clock.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import { writtenTagOf } from "./team-tags.ts";

/** A change as a person is about to write it, with what they wrote for other kinds of change. */
export type ChangeDraft = {
  readonly act: FollowUpChange["act"];
  readonly tag: string;
  /** `agent:` or `group:` and an id, `nobody`, or empty: not chosen yet. */
  readonly to: string;
  /** `YYYY-MM-DD` and `HH:MM`, where the person is. */
  readonly on: string;
  readonly time: string;
  /** Empty: not chosen yet. */
  readonly result: FollowUpResult | "";
};

/** At first: a tag; and for another due date, tomorrow afternoon. */
export function firstDraft(at: number, timeZone: string): ChangeDraft {
  const on = addDays(dayOf(at, timeZone), 1);
  return { act: "add-tag", tag: "", to: "", on, time: "17:00", result: "" };
}

/** The change that a draft means, or what is missing in it. */
export function changeFrom(
  draft: ChangeDraft,
  timeZone: string,
  words: NavBarWords,
):
  | { readonly isChange: true; readonly change: FollowUpChange }
  | { readonly isChange: false; readonly words: string } {
  switch (draft.act) {
    case "add-tag":
    case "remove-tag": {
      const written = writtenTagOf(draft.tag, words);
      if (!written.isTag) return { isChange: false, words: written.words };
      return { isChange: true, change: { act: draft.act, tag: written.tag } };
    }
    case "assign": {
      const [kind, id = null] = draft.to.split(":");
      if (kind === "") return { isChange: false, words: words.translate("chooseAssignee") };
      const assigneeId = kind === "agent" ? id : null;
      const groupId = kind === "group" ? id : null;
      return { isChange: true, change: { act: "assign", assigneeId, groupId } };
    }
    case "due": {
      const dueAt = momentOf(draft, timeZone);
      if (dueAt === null) return { isChange: false, words: words.translate("chooseDue") };
      return { isChange: true, change: { act: "due", dueAt } };
    }
    case "close": {
      const result = followUpResults.find((each) => each === draft.result);
      if (result === undefined) return { isChange: false, words: words.translate("chooseResult") };
      return { isChange: true, change: { act: "close", result } };
    }
  }
}

function momentOf({ on, time }: ChangeDraft, timeZone: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || hours === undefined || minutes === undefined) return null;
  return instantOf(utcOfDay(on) + (Number(hours) * 60 + Number(minutes)) * 60_000, timeZone);
}
