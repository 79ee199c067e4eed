import { type Catalogue, noFacts } from "../catalogue.ts";
import type { Words } from "../words.ts";

const messages = {
  loading: "Reading what is known of this organization…",
  unnamed: "Organization without a name",
  title: "Its people together",
  "people.label": "People",
  "people.known": { one: "{count} known", other: "{count} known" },
  "people.unknown": { one: "{count} not known yet", other: "{count} not known yet" },
  "people.more": "there are more",
  "longest.label": "Longest",
  "longest.since": "since {date} · {source}",
  "longest.none": "not known of anybody",
  "open.label": "Open tickets",
  "open.count": { one: "{count} open", other: "{count} open" },
  "open.complaints": { one: "{count} complaint", other: "{count} complaints" },
  "band.at-risk": { one: "{count} at risk", other: "{count} at risk" },
  "band.fair": { one: "{count} fair", other: "{count} fair" },
  "band.good": { one: "{count} good", other: "{count} good" },
  "mood.negative": { one: "{count} negative", other: "{count} negative" },
  "mood.neutral": { one: "{count} neutral", other: "{count} neutral" },
  "mood.positive": { one: "{count} positive", other: "{count} positive" },
  "count.unknown": { one: "{count} unknown", other: "{count} unknown" },
  "risk.title": "At risk",
  "risk.more": { one: "{count} more at risk", other: "{count} more at risk" },
  "risk.health": "Health {score}",
  "reason.signal": "{name} {points}",
  "reason.cap": "{limit} at most: {cap}",
  "follow-ups.title": "Open follow-ups",
  "follow-ups.none": "None of its people has an open follow-up.",
  "follow-ups.of": "{title} · {name}",
  "asked-now": "just now",
  service: "From the service, {when}",
  browser: "From one look at Zendesk, {when}",
  "not-known-yet": "The service knows nobody of this organization yet.",
  "still-reading": "The service still reads the history of your account: these figures will grow.",
  missing:
    "Missing without the service: how its people sound, their health, who is at risk, follow-ups, and tenure beyond the age of a record. Ratings are of the newest 100 tickets.",
} as const;

export type OrganizationKey = keyof typeof messages;
export type OrganizationWords = Words<OrganizationKey>;

/** What the page of an organization says besides the words of the card. */
export const english: Catalogue<OrganizationKey> = {
  language: "en",
  direction: "ltr",
  messages,
  ...noFacts,
};
