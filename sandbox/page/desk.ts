import type { Api } from "./api.ts";
import type {
  Comment,
  InstalledApp,
  Organization,
  Person,
  SandboxState,
  Ticket,
  User,
} from "./records.ts";

export type ColorScheme = "light" | "dark";
export type CommentKind = "publicReply" | "internalNote";

/** What the agent has typed and not sent. In rich mode `content` is HTML, else plain text. */
export type Draft = {
  readonly content: string;
  readonly kind: CommentKind;
  readonly isRich: boolean;
};

/** What is known of a ticket that nobody has submitted yet. */
export type Unsubmitted = { readonly requesterId: number | null; readonly subject: string };

/** An open ticket, with what was read of it. */
export type TicketTab = {
  readonly id: number;
  readonly ticket: Ticket | null;
  /** `null` for a ticket that is there already. */
  readonly unsubmitted: Unsubmitted | null;
  readonly isMissing: boolean;
  readonly comments: readonly Comment[];
  readonly draft: Draft;
  /** Why the last change was refused. */
  readonly refusal: string | null;
};

export type Toast = { readonly id: number; readonly text: string; readonly kind: string };

/** Somebody's profile, or an organization's. */
export type Profile = { readonly kind: "user" | "organization"; readonly id: number };

/** A window of the app over the page. */
export type Modal = {
  readonly guid: string;
  /** As the app asked for it: a file of its package, with a query or a hash. */
  readonly url: string;
  readonly width: string;
  readonly height: string;
};

export type View = "tickets" | "ticket" | "profile" | "app";

export type DeskState = {
  readonly account: SandboxState;
  readonly app: InstalledApp | null;
  readonly actor: Person;
  readonly locale: string;
  readonly colorScheme: ColorScheme;
  readonly trayWidth: number;
  readonly view: View;
  readonly isAppOpened: boolean;
  /** What stands behind the app's own address: where in the app one is. */
  readonly appRoute: string;
  readonly tabs: readonly TicketTab[];
  readonly activeTicketId: number | null;
  readonly profile: Profile | null;
  readonly modals: readonly Modal[];
  readonly users: ReadonlyMap<number, User>;
  readonly organizations: ReadonlyMap<number, Organization>;
  readonly list: {
    readonly query: string;
    readonly tickets: readonly Ticket[];
    readonly count: number;
    readonly isLoading: boolean;
  };
  readonly toasts: readonly Toast[];
};

/** The page's state with one way to change it; the app's frames and React both listen. */
export type Desk = {
  readonly api: Api;
  readonly state: () => DeskState;
  readonly change: (change: (state: DeskState) => DeskState) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function deskWith(api: Api, initial: DeskState): Desk {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    api,
    state: () => state,
    change: (change) => {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const emptyDraft: Draft = { content: "", kind: "publicReply", isRich: true };

/** Changes one open ticket; nothing happens where it is not open. */
export function changeTab(
  desk: Desk,
  ticketId: number,
  change: (tab: TicketTab) => TicketTab,
): void {
  desk.change((state) => ({
    ...state,
    tabs: state.tabs.map((tab) => (tab.id === ticketId ? change(tab) : tab)),
  }));
}

export function tabOf(state: DeskState, ticketId: number | null): TicketTab | null {
  return state.tabs.find((tab) => tab.id === ticketId) ?? null;
}
