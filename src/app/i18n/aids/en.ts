import { type Catalogue, noFacts } from "../catalogue.ts";
import type { Words } from "../words.ts";

const messages = {
  "preferences.title": "Preferences",
  "preferences.none": "none recorded",
  "preferences.channel": "Reach by",
  "preferences.language": "Language",
  "preferences.address": "Address as",
  "preferences.contact": "Contact",
  "preferences.unset": "Not recorded",
  "preferences.no-contact": "Do not contact",
  "preferences.no-contact-hint":
    "Nobody is suggested follow-ups for them any more. Answering stays as it is.",
  "preferences.elsewhere":
    "A tag or their organisation asks not to contact them. It is changed there.",
  "preferences.no-fields":
    "This account has no fields for the rest, or not for you. An admin installs the app’s requirements, or lets you see user fields.",
  "preferences.edit": "Edit",
  "preferences.edit-what": "Edit the preferences of this customer",
  "preferences.reading": "Reading…",
  "preferences.form": "Preferences of this customer",
  "preferences.save": "Save",
  "preferences.saving": "Saving…",
  "preferences.cancel": "Cancel",
  "preferences.saved": "Saved in Zendesk.",
  "preferences.unchanged": "Nothing was changed.",
  "preferences.not-kept":
    "Zendesk did not keep all of it. Ask an admin whether you may edit user fields.",
  "channel.email": "E-mail",
  "channel.phone": "Phone",
  "channel.messaging": "Messaging",
  "channel.sms": "Text message",

  "problem.title": "Open problem:",
  "problem.unnamed": "problem #{ticket}",
  "problem.incidents": { one: "{count} ticket of it", other: "{count} tickets of it" },
  "problem.since": "since {date}",
  "problem.unseen": "Zendesk does not let you see it.",
  "problem.unread": "What it is could not be read just now.",

  "articles.title": "Help center articles",
  "articles.hint": "that fit this ticket",
  "articles.searching": "Searching…",
  "articles.insert": "Insert as link",
  "articles.insert-which": "Insert as link: {title}",
  "articles.edited": "updated {date}",
  "articles.restricted": "not for everybody: the customer may not be able to open it",
  "articles.nothing": "Nothing found for “{query}”.",
  "articles.no-words": "Neither subject nor tags say what to search for.",
  "articles.no-help-center": "This brand has no help center.",
  "articles.refused": "Zendesk does not let you search the help center.",
  "articles.limited": {
    one: "The help center asks to wait {count} second.",
    other: "The help center asks to wait {count} seconds.",
  },
  "articles.failed": "The help center did not answer.",
  "articles.again": "Search again",
  "articles.inserted": "The link is in your reply. Nothing was sent.",
  "articles.other-ticket": "Not inserted: another ticket is open in the editor now.",
  "articles.not-inserted": "The link could not be inserted. Copy it from here instead.",

  "failure.refused": "Zendesk did not let you: {detail}",
  "failure.refused-plainly":
    "Zendesk does not let you change this customer. Ask an admin for the right to edit customers.",
  "failure.invalid": "Zendesk does not take it: {detail}",
  "failure.invalid-plainly": "Zendesk does not take one of these values. Choose another.",
  "failure.conflict": "Somebody else was changing this customer. Try again.",
  "failure.limited": {
    one: "Zendesk asks to wait {count} second. Try again then.",
    other: "Zendesk asks to wait {count} seconds. Try again then.",
  },
  "failure.failed": "Zendesk did not answer as it should. Try again.",
} as const;

export type AidKey = keyof typeof messages;
export type AidWords = Words<AidKey>;

/** What is said around preferences and what else helps with an answer. */
export const english: Catalogue<AidKey> = {
  language: "en",
  direction: "ltr",
  messages,
  ...noFacts,
};
