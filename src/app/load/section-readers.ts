import {
  bySection,
  type FollowUpSection,
  followUpSections,
  todayAt,
} from "../../care/follow-up-section.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import type { KnownNames } from "../../zendesk/follow-up-pages.ts";
import { type LoadFailure, loadFailureOf } from "./load-failure.ts";
import {
  type FollowUpReading,
  type ListedFollowUp,
  type ListedPage,
  sectionPages,
  withReadings,
} from "./team-list.ts";
import type { TeamView } from "./team-view.ts";

/** What is known of a section's follow-ups. */
export type SectionState = {
  readonly rows: readonly ListedFollowUp[];
  /** How many Zendesk says there are. */
  readonly count: number;
  /** Whether `rows` is all of them. */
  readonly isComplete: boolean;
  readonly isReading: boolean;
  /** `null`: never yet. */
  readonly readAt: number | null;
  /** Why it is not read, or this is still the list of last time. */
  readonly failure: LoadFailure | null;
};

export type Sections = Readonly<Record<FollowUpSection, SectionState>>;

/** Before anything was read. */
export const unreadSections: Sections = bySection(() => ({
  rows: [],
  count: 0,
  isComplete: false,
  isReading: true,
  readAt: null,
  failure: null,
}));

/** As many as are read without being asked for: sorting and filtering then is at once. */
export const rowsAtOnce = 1000;

type Reader = {
  readonly pages: AsyncGenerator<ListedPage, void, undefined>;
  readonly rows: Map<string, ListedFollowUp>;
  /** One reading of a section at a time. */
  underWay: Promise<void>;
  /** Its pages ended with a failure: only asking from the start again leads further. */
  isBroken: boolean;
};

/** How many rows are wanted, and whether more will be asked for at once. */
type Reach = { readonly until: number; readonly isGoingOn: boolean };

/** Reads the sections of the list, each page after page. What failed is part of a section's state. */
export type SectionReaders = {
  /** From the start: a little of each section, of the one that is shown first, and then more of that. */
  readonly restart: () => Promise<void>;
  /** On until {@link rowsAtOnce} rows are there. */
  readonly read: (section: FollowUpSection) => Promise<void>;
  /** So many rows further; from the start where the last reading failed. */
  readonly readMore: (section: FollowUpSection, rows: number) => Promise<void>;
};

export type SectionReadersOptions = {
  readonly now: () => number;
  readonly timeZone: string;
  readonly names: KnownNames;
  /** What single tickets have said since they were listed. */
  readonly readings: ReadonlyMap<string, FollowUpReading>;
  readonly state: () => { readonly view: TeamView; readonly sections: Sections };
  readonly setSection: (section: FollowUpSection, change: Partial<SectionState>) => void;
};

/** Nothing is read before it is asked for. */
export function sectionReadersOf(
  client: ZendeskClient,
  { now, timeZone, names, readings, state, setSection }: SectionReadersOptions,
): SectionReaders {
  let readers: Readonly<Record<FollowUpSection, Reader>> | null = null;

  /** Reads on until so many rows are there, or all. What is shown stays until as much is read. */
  const readOn = async (section: FollowUpSection, reader: Reader, { until, isGoingOn }: Reach) => {
    const isOurs = () => readers?.[section] === reader;
    if (!isOurs() || reader.isBroken) return;
    const shownBefore = state().sections[section].rows.length;
    const isFirst = reader.rows.size === 0;
    try {
      for (;;) {
        if (reader.rows.size >= until) break;
        const { value: page, done } = await reader.pages.next();
        if (!isOurs()) return;
        if (done === true) {
          const rows = withReadings([...reader.rows.values()], readings);
          setSection(section, { rows, count: rows.length, isComplete: true, readAt: now() });
          break;
        }
        for (const row of page.rows) reader.rows.set(row.followUp.ticketId, row);
        const isShort = isFirst && reader.rows.size < Math.min(shownBefore, until);
        if (isShort) continue;
        const rows = withReadings([...reader.rows.values()], readings);
        setSection(section, { rows, count: page.count, isComplete: false, readAt: now() });
      }
      setSection(section, { isReading: isGoingOn, failure: null });
    } catch (error) {
      reader.isBroken = true;
      if (isOurs()) {
        setSection(section, { isReading: false, failure: loadFailureOf(error, now()) });
      }
    }
  };
  const inTurn = (section: FollowUpSection, reachOf: (reader: Reader) => Reach): Promise<void> => {
    const reader = readers?.[section];
    if (reader === undefined || reader.isBroken) return Promise.resolve();
    setSection(section, { isReading: true });
    reader.underWay = reader.underWay.then(() => readOn(section, reader, reachOf(reader)));
    return reader.underWay;
  };
  const read = (section: FollowUpSection) =>
    inTurn(section, () => ({ until: rowsAtOnce, isGoingOn: false }));

  const restart = async () => {
    const { search, section: first } = state().view;
    const today = todayAt(now(), timeZone);
    const mine = bySection(
      (section): Reader => ({
        pages: sectionPages(client, section, search, today, names),
        rows: new Map(),
        underWay: Promise.resolve(),
        isBroken: false,
      }),
    );
    readers = mine;
    await inTurn(first, () => ({ until: 1, isGoingOn: true }));
    if (readers !== mine) return;
    const others = followUpSections.filter((section) => section !== first);
    await Promise.all(
      others.map((section) => inTurn(section, () => ({ until: 1, isGoingOn: false }))),
    );
    if (readers !== mine) return;
    const shown = state().view.section;
    if (shown !== first) setSection(first, { isReading: false });
    await read(shown);
  };

  return {
    restart,
    read,
    readMore: async (section, rows) => {
      if (readers?.[section].isBroken === true) await restart();
      await inTurn(section, ({ rows: { size } }) => ({ until: size + rows, isGoingOn: false }));
    },
  };
}
