import { bySection, type FollowUpSection } from "../../care/follow-up-section.ts";
import type { TeamPeople } from "../../care/team-people.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import type { KnownNames } from "../../zendesk/follow-up-pages.ts";
import { readTeamPeople, suggestTags } from "../../zendesk/team-people.ts";
import {
  rowsAtOnce,
  type SectionState,
  type Sections,
  sectionReadersOf,
  unreadSections,
} from "./section-readers.ts";
import type { TeamReport } from "./team-change.ts";
import { type TeamChanges, teamChanges } from "./team-changes.ts";
import { type FollowUpReading, withReadings } from "./team-list.ts";
import type { TeamView } from "./team-view.ts";
import { watched } from "./watched.ts";

export type TeamProgress = {
  readonly of: "follow-ups" | "sources";
  readonly done: number;
  readonly total: number;
};

/** What the team's page knows at a moment; a new object for every change. */
export type TeamState = {
  readonly view: TeamView;
  readonly sections: Sections;
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

/** Starts reading the team's follow-ups at once. */
export function startTeamBoard(client: ZendeskClient, options: BoardOptions): TeamBoard {
  const { now, pause, timeZone } = options;
  const board = watched<TeamState>({
    view: options.view,
    sections: unreadSections,
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
  const { restart, read, readMore } = sectionReadersOf(client, {
    now,
    timeZone,
    names,
    readings,
    state,
    setSection,
  });

  const show: TeamBoard["show"] = (change) => {
    const before = state().view;
    const view = { ...before, ...change };
    if (JSON.stringify(view) === JSON.stringify(before)) return;
    if (JSON.stringify(view.search) !== JSON.stringify(before.search)) {
      set({ view, report: null, sections: unreadSections });
      restart().catch(() => undefined);
      return;
    }
    set({ view });
    if (view.section !== before.section) read(view.section).catch(() => undefined);
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

  restart().catch(() => undefined);
  readTeamPeople(client).then(
    (people) => set({ people }),
    () => undefined,
  );
  return {
    state,
    subscribe,
    show,
    reload: restart,
    readMore: (section, rows = rowsAtOnce) => readMore(section, rows),
    ...teamChanges(client, { state, set, apply, names, now, pause }),
    dismissReport: () => set({ report: null }),
    suggestTags: (start) => suggestTags(client, start),
  };
}
