import type { TimelineEntry } from "../../care/timeline.ts";
import type { Timeline } from "../../contract/timeline.ts";
import type { TimelineWords } from "../i18n/timeline/en.ts";
import type { TicketSubject } from "../load/ticket-subjects.ts";
import { channelNameOf, channelOf } from "./channel-name.ts";
import { groupOf, type TimelineGroup, timelineGroups } from "./timeline-group.ts";
import { type TimelineLanguage, type TimelineRow, timelineRowOf } from "./timeline-rows.ts";

/** What to show; of what nothing is chosen, everything is. */
export type TimelineFilter = {
  readonly groups: readonly TimelineGroup[];
  readonly channels: readonly string[];
};

export type FilterChoice<Key extends string> = {
  readonly key: Key;
  /** With how many there are of it. */
  readonly words: string;
  readonly isChosen: boolean;
};

export type TimelineView = {
  /** Of what there is at least one. */
  readonly groups: readonly FilterChoice<TimelineGroup>[];
  readonly channels: readonly FilterChoice<string>[];
  readonly months: readonly {
    readonly key: string;
    readonly title: string;
    readonly days: readonly {
      readonly on: string;
      readonly words: string;
      readonly rows: readonly TimelineRow[];
    }[];
  }[];
  /** How many are left that fit the filter and are not drawn yet. */
  readonly hidden: number;
  readonly isFiltered: boolean;
};

/** The timeline as it is drawn: what fits the filter, `most` rows of it, by month and day. */
export function timelineViewOf(
  { entries }: Pick<Timeline, "entries">,
  options: {
    readonly subjects: ReadonlyMap<string, TicketSubject>;
    readonly filter: TimelineFilter;
    readonly most: number;
    readonly at: number;
  },
  language: TimelineLanguage,
): TimelineView {
  const { filter, most, subjects, at } = options;
  const fitting = entries.filter((entry) => fits(entry, filter));
  const rows = fitting.slice(0, most).map((entry) => timelineRowOf(entry, subjects, language, at));
  return {
    groups: groupChoicesOf(entries, filter, language.line),
    channels: channelChoicesOf(entries, filter, language.line),
    months: monthsOf(rows, language),
    hidden: Math.max(0, fitting.length - most),
    isFiltered: filter.groups.length + filter.channels.length > 0,
  };
}

/** Only tickets come by a channel, so that choosing one leaves nothing else. */
function fits(entry: TimelineEntry, { groups, channels }: TimelineFilter): boolean {
  if (groups.length > 0 && !groups.includes(groupOf(entry))) return false;
  if (channels.length === 0) return true;
  return entry.kind === "ticket" && channels.includes(channelOf(entry.channel));
}

function groupChoicesOf(
  entries: readonly TimelineEntry[],
  { groups }: TimelineFilter,
  words: TimelineWords,
): readonly FilterChoice<TimelineGroup>[] {
  const counts = groupedBy(entries, groupOf);
  return timelineGroups.flatMap((key) => {
    const count = counts.get(key)?.length ?? 0;
    const name = words.translate(`kinds.${key}`);
    return count === 0 ? [] : [choiceOf(key, name, count, groups, words)];
  });
}

function channelChoicesOf(
  entries: readonly TimelineEntry[],
  { channels }: TimelineFilter,
  words: TimelineWords,
): readonly FilterChoice<string>[] {
  const tickets = entries.filter((entry) => entry.kind === "ticket");
  const counts = [...groupedBy(tickets, ({ channel }) => channelOf(channel))];
  return counts
    .toSorted(([, some], [, others]) => others.length - some.length)
    .map(([key, some]) => choiceOf(key, channelNameOf(key, words), some.length, channels, words));
}

function choiceOf<Key extends string>(
  key: Key,
  name: string,
  count: number,
  chosen: readonly Key[],
  words: TimelineWords,
): FilterChoice<Key> {
  const isChosen = chosen.includes(key);
  return { key, words: words.translate("filter.choice", { name, count }), isChosen };
}

function monthsOf(
  rows: readonly TimelineRow[],
  { card, monthName }: TimelineLanguage,
): TimelineView["months"] {
  return [...groupedBy(rows, ({ on }) => on.slice(0, 7))].map(([key, ofMonth]) => ({
    key,
    title: monthName(`${key}-01`),
    days: [...groupedBy(ofMonth, ({ on }) => on)].map(([on, ofDay]) => ({
      on,
      words: card.date(on),
      rows: ofDay,
    })),
  }));
}

/** Items by key, each key where it first comes. */
function groupedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
