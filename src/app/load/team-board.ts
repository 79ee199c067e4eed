import {
  bySection,
  type FollowUpSection,
  followUpSections,
  todayAt,
} from "../../care/follow-up-section.ts";
import type { TeamPeople } from "../../care/team-people.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import type { KnownNames } from "../../zendesk/follow-up-pages.ts";
import { readTeamPeople, suggestTags } from "../../zendesk/team-people.ts";
import { type LoadFailure, loadFailureOf } from "./load-failure.ts";
import type { TeamReport } from "./team-change.ts";
import { type TeamChanges, teamChanges } from "./team-changes.ts";
import {
  type FollowUpReading,
  type ListedFollowUp,
  type ListedPage,
  sectionPages,
  withReadings,
} from "./team-list.ts";
import type { TeamView } from "./team-view.ts";
import { watched } from "./watched.ts";

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

export type TeamProgress = {
  readonly of: "follow-ups" | "sources";
  readonly done: number;
  readonly total: number;
};

/** What the team's page knows at a moment; a new object for every change. */
export type TeamState = {
  readonly view: TeamView;
  readonly sections: Readonly<Record<FollowUpSection, SectionState>>;
  /** Whom follow-ups can be given to; empty until it is read. */
  readonly people: TeamPeople;
  /** Tickets with a change under way. */
  readonly busy: ReadonlySet<string>;
  /** How far a change of many is, or the tagging of the tickets from which they were made. */
  readonly progress: TeamProgress | null;
  /** What became of the last change. */
  readonly report: TeamReport | null;
  /** Since when all this is so. */
  readonly changedAt: number;
};

/** The team's follow-ups and what a supervisor can do with them, without any elements. */
export type TeamBoard = TeamChanges & {
  readonly state: () => TeamState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Shows something else; another search is read at once. */
  readonly show: (change: Partial<TeamView>) => void;
  /** Asks again, keeping what is shown. */
  readonly reload: () => Promise<void>;
  /** Reads so many more of a section; `Infinity`: all of it. */
  readonly readMore: (section: FollowUpSection, rows?: number) => Promise<void>;
  readonly dismissReport: () => void;
  /** The account's tags that begin so. */
  readonly suggestTags: (start: string) => Promise<readonly string[]>;
};

export type BoardOptions = {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Where the person is, for whom a day ends. */
  readonly timeZone: string;
  readonly view: TeamView;
};

/** As many as are read without being asked for: sorting and filtering then is at once. */
const rowsAtOnce = 1000;

const unread: SectionState = {
  rows: [],
  count: 0,
  isComplete: false,
  isReading: true,
  readAt: null,
  failure: null,
};

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

/** Starts reading the team's follow-ups at once. */
export function startTeamBoard(client: ZendeskClient, options: BoardOptions): TeamBoard {
  const { now, pause, timeZone } = options;
  const board = watched<TeamState>({
    view: options.view,
    sections: bySection(() => unread),
    people: { agents: [], groups: [] },
    busy: new Set(),
    progress: null,
    report: null,
    changedAt: now(),
  });
  const { state, subscribe } = board;
  const set = (change: Partial<Omit<TeamState, "changedAt">>) =>
    board.set({ ...change, changedAt: now() });
  const setSection = (section: FollowUpSection, change: Partial<SectionState>) => {
    const { sections } = state();
    set({ sections: { ...sections, [section]: { ...sections[section], ...change } } });
  };
  const names: KnownNames = new Map();
  const readings = new Map<string, FollowUpReading>();
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

  const reload = async () => {
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
    await inTurn(shown, () => ({ until: rowsAtOnce, isGoingOn: false }));
  };

  const show: TeamBoard["show"] = (change) => {
    const before = state().view;
    const view = { ...before, ...change };
    if (JSON.stringify(view) === JSON.stringify(before)) return;
    if (JSON.stringify(view.search) !== JSON.stringify(before.search)) {
      set({ view, report: null, sections: bySection(() => unread) });
      reload().catch(() => undefined);
      return;
    }
    set({ view });
    if (view.section !== before.section) {
      inTurn(view.section, () => ({ until: rowsAtOnce, isGoingOn: false })).catch(() => undefined);
    }
  };

  const apply = (outcomes: TeamReport["outcomes"]) => {
    for (const { ticketId, outcome } of outcomes) {
      if ("reading" in outcome) readings.set(ticketId, outcome.reading);
    }
    const { sections } = state();
    set({
      sections: bySection((section) => ({
        ...sections[section],
        rows: withReadings(sections[section].rows, readings),
      })),
    });
  };

  reload().catch(() => undefined);
  readTeamPeople(client).then(
    (people) => set({ people }),
    () => undefined,
  );
  return {
    state,
    subscribe,
    show,
    reload,
    readMore: async (section, rows = rowsAtOnce) => {
      if (readers?.[section].isBroken === true) await reload();
      const reachOf = ({ rows: { size } }: Reader) => ({ until: size + rows, isGoingOn: false });
      await inTurn(section, reachOf);
    },
    ...teamChanges(client, { state, set, apply, names, now, pause }),
    dismissReport: () => set({ report: null }),
    suggestTags: (start) => suggestTags(client, start),
  };
}
