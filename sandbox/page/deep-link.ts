import type { ColorScheme, DeskState, Profile } from "./desk.ts";
import { newTicketId } from "./host/frame-spot.ts";

/** What an address of the page says. */
export type DeepLink = {
  readonly ticketIds: readonly number[];
  /** A ticket is being written. */
  readonly isNewTicket: boolean;
  readonly profile: Profile | null;
  readonly actorId: number | null;
  readonly colorScheme: ColorScheme;
  readonly locale: string | null;
  readonly trayWidth: number;
  readonly isApp: boolean;
  readonly appRoute: string;
};

const defaultTrayWidth = 348;
export const narrowestTray = 258;
export const widestTray = 722;

export function trayWidthWithin(width: number): number {
  return Math.round(Math.min(widestTray, Math.max(narrowestTray, width)));
}

/**
 * Reads `?ticket=12&as=11&colorScheme=dark&locale=ar&tray=320`, `?ticket=new`, `?user=1001`,
 * `?organization=4001` or `?app=nav_bar&route=a/b`.
 */
export function deepLinkFrom(search: string): DeepLink {
  const query = new URLSearchParams(search);
  const tray = Number(query.get("tray"));
  const as = Number(query.get("as"));
  return {
    ticketIds: query
      .getAll("ticket")
      .map(Number)
      .filter((id) => id > 0),
    isNewTicket: query.getAll("ticket").includes("new"),
    profile: profileIn(query),
    actorId: as > 0 ? as : null,
    colorScheme: query.get("colorScheme") === "dark" ? "dark" : "light",
    locale: query.get("locale"),
    trayWidth: tray > 0 ? trayWidthWithin(tray) : defaultTrayWidth,
    isApp: query.get("app") === "nav_bar",
    appRoute: query.get("route") ?? "",
  };
}

function profileIn(query: URLSearchParams): Profile | null {
  for (const kind of ["user", "organization"] as const) {
    const id = Number(query.get(kind));
    if (id > 0) return { kind, id };
  }
  return null;
}

/** The address that leads back to what the page shows, the ticket at the front last. */
export function addressOf(
  state: Pick<
    DeskState,
    | "tabs"
    | "activeTicketId"
    | "profile"
    | "actor"
    | "colorScheme"
    | "locale"
    | "trayWidth"
    | "view"
    | "appRoute"
  >,
): string {
  const query = new URLSearchParams();
  const others = state.tabs.filter((tab) => tab.id !== state.activeTicketId);
  const named = (id: number) => (id === newTicketId ? "new" : String(id));
  for (const tab of others) query.append("ticket", named(tab.id));
  if (state.activeTicketId !== null) query.append("ticket", named(state.activeTicketId));
  if (state.profile !== null && state.view === "profile") {
    query.set(state.profile.kind, String(state.profile.id));
  }
  query.set("as", String(state.actor.id));
  if (state.view === "app") query.set("app", "nav_bar");
  if (state.view === "app" && state.appRoute !== "") query.set("route", state.appRoute);
  if (state.colorScheme === "dark") query.set("colorScheme", "dark");
  if (state.locale !== state.actor.locale) query.set("locale", state.locale);
  if (state.trayWidth !== defaultTrayWidth) query.set("tray", String(state.trayWidth));
  return `/?${query}`;
}
