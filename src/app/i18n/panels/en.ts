import { type Catalogue, noFacts } from "../catalogue.ts";
import type { Words } from "../words.ts";

const messages = {
  "edit.title": "Before it is created",
  "edit.what": "What to do",
  "edit.due-day": "Due day",
  "edit.due-time": "Time",
  "edit.assignee": "For",
  "edit.me": "Me",
  "edit.nobody": "Nobody yet",
  "edit.people": "People",
  "edit.groups": "Groups",
  "edit.tags": "Tags",
  "edit.tags-hint": "With spaces between",
  "edit.note": "Note for whoever does it",
  "edit.create": "Create follow-up",
  "edit.creating": "Creating…",
  "edit.cancel": "Cancel",
  "edit.no-title": "Say what is to be done.",
  "edit.no-due": "Enter a day and a time.",
  "edit.past-due": "That is past. Choose a later moment.",
  "edit.bad-tag":
    "{tag} is no tag: it is too long, has signs that Zendesk refuses, or begins with care_.",
  "trigger.customer":
    "The trigger “{title}” writes to the customer when this is created. Ask an admin first.",
  "trigger.requester":
    "The trigger “{title}” writes to the requester of every new ticket. Of this one that is you, not the customer.",
  "trigger.outside":
    "The trigger “{title}” passes new tickets on to another system. Whether that writes to the customer is not known here.",
  "trigger.more": {
    one: "{count} more trigger like this",
    other: "{count} more triggers like this",
  },

  "result.inserted": "The draft is in your reply. Nothing was sent.",
  "result.other-ticket": "Not inserted: another ticket is open in the editor now.",
  "result.not-inserted": "The draft could not be inserted. Copy it from here instead.",
  "result.created": "Follow-up #{ticket} created for you. The customer was not told.",
  "result.created-for-other":
    "Follow-up #{ticket} created for a colleague. The customer was not told.",
  "result.created-for-nobody":
    "Follow-up #{ticket} created. Nobody has it yet. The customer was not told.",
  "result.not-tagged": "The tag of the ticket it was made from could not be changed.",
  "result.refused": "Zendesk did not let you create it: {detail}",
  "result.refused-plainly":
    "Zendesk did not let you create it. Ask an admin for the right to create tickets.",
  "result.rate-limited": {
    one: "Zendesk asked to wait. Try again in {count} second.",
    other: "Zendesk asked to wait. Try again in {count} seconds.",
  },
  "result.failed": "It is not certain that it was created. Try again: there will not be two.",
  "result.put-off-for-all": "Put off. Your colleagues do not see it either until then.",
  "result.put-off": "Put off for you. Your colleagues still see it.",
  "result.dismissed": "Dismissed. It rests for this customer, and your team’s rules learn from it.",
  "result.not-dismissed": "Could not be dismissed: the service did not keep it. Try again.",
  "result.dismissing-needs-service":
    "Dismissing needs the companion service, which this account does not have yet.",

  "health.since-visit": "{points} since your visit {when}, because: {reasons}.",
  "health.since-day": "{points} since {when}, because: {reasons}.",
  "health.reason": "{name} {points}",
  "health.reason-over": "{name} (over) {points}",
  "health.sum": "From {start}, these points lead to {score}:",
  "health.cap": "{limit} at most: {cap}",
  "health.missing": "Not known: {signals}.",

  "later.title": "Not now",
  "later.1": "Tomorrow",
  "later.3": "In 3 days",
  "later.7": "In a week",
  "dismiss.choose": "Why not?",
  "dismiss.not-true": "Not true",
  "dismiss.already-done": "Already done",
  "dismiss.bad-moment": "Bad moment",
  "dismiss.not-helpful": "Does not help",
  "dismiss.other": "Another reason",

  "done.choose": "What came of it?",
  "done.reached": "Customer reached",
  "done.resolved": "Problem solved",
  "done.no-answer": "No answer",
  "done.not-needed": "Not needed any more",
  "done.saving": "Saving…",
  "done.saved": "Follow-up #{ticket} is done.",
  "done.refused": "Zendesk did not let you close #{ticket}: {detail}",
  "done.refused-plainly":
    "Zendesk did not let you close #{ticket}. Ask an admin for the right to edit it.",
  "done.limited": {
    one: "Zendesk asks to wait {count} second. Try again then.",
    other: "Zendesk asks to wait {count} seconds. Try again then.",
  },
  "done.failed": "#{ticket} could not be closed. Try again.",
  "done.failed-because": "#{ticket} could not be closed. Zendesk says: {detail}",
} as const;

export type PanelKey = keyof typeof messages;
export type PanelWords = Words<PanelKey>;

/** What is said around editing, dismissing and finishing a follow-up. */
export const english: Catalogue<PanelKey> = {
  language: "en",
  direction: "ltr",
  messages,
  ...noFacts,
};
