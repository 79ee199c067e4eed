import { npsCategoryOf } from "../../care/nps.ts";
import type { TicketEntry, TimelineEntry } from "../../care/timeline.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { TimelineWords } from "../i18n/timeline/en.ts";
import type { TicketSubject } from "../load/ticket-subjects.ts";
import { channelNameOf, channelOf } from "./channel-name.ts";
import { dueAtWordsOf } from "./due-words.ts";
import { followUpTitleOf } from "./follow-ups-of.ts";
import { sentimentTones } from "./ticket-sentiment-of.ts";
import { groupOf, type TimelineGroup } from "./timeline-group.ts";
import type { Tone } from "./tone.ts";
import { whyNotShownOf } from "./why-not-shown.ts";

/** The words of the card, those of this window, and the name of a month (`YYYY-MM-DD` of its first day). */
export type TimelineLanguage = {
  readonly card: SidebarWords;
  readonly line: TimelineWords;
  readonly monthName: (firstOn: string) => string;
};

export type TimelineRow = {
  readonly id: string;
  /** The day where the agent is, `YYYY-MM-DD`. */
  readonly on: string;
  readonly group: TimelineGroup;
  readonly kind: string;
  readonly title: string;
  readonly details: readonly { readonly words: string; readonly tone: Tone }[];
  /** The ticket that it opens; `null` where it is of none, or of one that does not open. */
  readonly ticketId: string | null;
  /** That the customer came another way than before; `null` where they did not. */
  readonly switched: string | null;
};

type Told = Pick<TimelineRow, "title" | "details">;
const plain = (...words: readonly (string | null)[]): Told["details"] =>
  words.flatMap((one) => (one === null ? [] : [{ words: one, tone: "quiet" as const }]));

/** One entry in words. */
export function timelineRowOf(
  entry: TimelineEntry,
  subjects: ReadonlyMap<string, TicketSubject>,
  language: TimelineLanguage,
  at: number,
): TimelineRow {
  const group = groupOf(entry);
  const subject = subjects.get(entry.ticketId ?? "");
  const why = whyNotShownOf(subject, language.line);
  const { title, details } = toldOf(entry, textOf(subject), language, at);
  return {
    id: entry.id,
    on: language.card.dayOf(Date.parse(entry.at)),
    group,
    kind: language.line.translate(`kind.${group}`),
    title,
    details: [...plain(why), ...details],
    ticketId: why === null ? entry.ticketId : null,
    switched: entry.kind === "ticket" ? switchOf(entry, language) : null,
  };
}

function textOf(subject: TicketSubject | undefined): string | null {
  return subject?.kind === "shown" ? subject.subject : null;
}

function toldOf(
  entry: TimelineEntry,
  subject: string | null,
  { card, line }: TimelineLanguage,
  at: number,
): Told {
  switch (entry.kind) {
    case "ticket":
      return ticketTold(entry, subject, { card, line });
    case "follow-up": {
      const { rule, state, dueAt, ticketId } = entry;
      const byHand = subject ?? card.translate("follow-up.by-hand");
      const due = state === "done" ? null : dueAtWordsOf(dueAt, at, card);
      return {
        title: followUpTitleOf(rule, byHand, card),
        details: [
          {
            words: card.translate(`follow-up.${state}`),
            tone: state === "overdue" ? "bad" : "quiet",
          },
          ...plain(due, `#${ticketId}`),
        ],
      };
    }
    case "order":
    case "go-live": {
      const { kind, product } = entry;
      const title =
        product === null ? line.translate(kind) : line.translate(`${kind}.of`, { product });
      return { title, details: [] };
    }
    case "refund":
    case "contact-left":
      return { title: line.translate(entry.kind), details: [] };
    case "subscription": {
      const { state, plan, renewsOn } = entry;
      const until =
        renewsOn === null
          ? null
          : line.translate("subscription.until", { date: card.date(renewsOn) });
      return { title: line.translate(`subscription.${state}`), details: plain(plan, until) };
    }
    case "payment": {
      const { state } = entry;
      const title = line.translate(`payment.${state}`);
      return { title, details: [] };
    }
    case "nps": {
      const category = npsCategoryOf(entry.score);
      const words = card.translate(`nps.${category}`);
      const tone = category === "detractor" ? "bad" : category === "promoter" ? "good" : "quiet";
      return { title: line.translate("nps", { score: entry.score }), details: [{ words, tone }] };
    }
    case "setup-step":
      return { title: line.translate("setup-step", { step: entry.step }), details: [] };
    case "feature-shipped":
      return { title: line.translate("feature-shipped", { feature: entry.feature }), details: [] };
  }
}

function ticketTold(
  { ticketId, channel, status, isMerged, rating, sentiment }: TicketEntry,
  subject: string | null,
  { card, line }: Pick<TimelineLanguage, "card" | "line">,
): Told {
  const number = `#${ticketId}`;
  return {
    title: subject ?? line.translate("ticket", { ticket: number }),
    details: [
      ...plain(
        subject === null ? null : number,
        channelNameOf(channelOf(channel), line),
        isMerged ? line.translate("merged") : card.translate(`status.${status}`),
      ),
      ...(rating === null
        ? []
        : [
            {
              words: line.translate(`rated.${rating}`),
              tone: rating === "good" ? ("good" as const) : ("bad" as const),
            },
          ]),
      // A rating says already how it went.
      ...(sentiment === null || sentiment.source === "rating"
        ? []
        : [
            {
              words: `${card.translate(`sentiment.${sentiment.label}`)} (${card.translate(`source.${sentiment.source}`)})`,
              tone: sentimentTones[sentiment.label],
            },
          ]),
    ],
  };
}

function switchOf(
  { channel, switchedFrom }: TicketEntry,
  { line }: TimelineLanguage,
): string | null {
  if (switchedFrom === null) return null;
  const now = channelNameOf(channelOf(channel), line);
  const before = channelNameOf(channelOf(switchedFrom), line);
  // To a person, two of Zendesk's channels may be the same.
  return now === before ? null : line.translate("switched", { channel: now, before });
}
