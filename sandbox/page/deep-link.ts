import type { ColorScheme, DeskState } from "./desk.ts";

/** What an address of the page says. */
export type DeepLink = {
  readonly ticketIds: readonly number[];
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

/** Reads `?ticket=12&as=11&colorScheme=dark&locale=ar&tray=320` or `?app=nav_bar&route=a/b`. */
export function deepLinkFrom(search: string): DeepLink {
  const query = new URLSearchParams(search);
  const tray = Number(query.get("tray"));
  const as = Number(query.get("as"));
  return {
    ticketIds: query
      .getAll("ticket")
      .map(Number)
      .filter((id) => id > 0),
    actorId: as > 0 ? as : null,
    colorScheme: query.get("colorScheme") === "dark" ? "dark" : "light",
    locale: query.get("locale"),
    trayWidth: tray > 0 ? trayWidthWithin(tray) : defaultTrayWidth,
    isApp: query.get("app") === "nav_bar",
    appRoute: query.get("route") ?? "",
  };
}

/** The address that leads back to what the page shows, the ticket at the front last. */
export function addressOf(
  state: Pick<
    DeskState,
    | "tabs"
    | "activeTicketId"
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
  for (const tab of others) query.append("ticket", String(tab.id));
  if (state.activeTicketId !== null) query.append("ticket", String(state.activeTicketId));
  query.set("as", String(state.actor.id));
  if (state.view === "app") query.set("app", "nav_bar");
  if (state.view === "app" && state.appRoute !== "") query.set("route", state.appRoute);
  if (state.colorScheme === "dark") query.set("colorScheme", "dark");
  if (state.locale !== state.actor.locale) query.set("locale", state.locale);
  if (state.trayWidth !== defaultTrayWidth) query.set("tray", String(state.trayWidth));
  return `/?${query}`;
}
