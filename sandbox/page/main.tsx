import { createRoot } from "react-dom/client";
import { apiFor, sandboxState } from "./api.ts";
import { addressOf, deepLinkFrom } from "./deep-link.ts";
import { type DeskState, deskWith } from "./desk.ts";
import { beginTicket, listTickets, openProfile, openTicket } from "./desk-actions.ts";
import { DeskProvider } from "./desk-context.tsx";
import { emptyHub } from "./hub.ts";
import { HelpdeskPage } from "./parts/HelpdeskPage.tsx";
import "./page.css";

const account = await sandboxState();
const link = deepLinkFrom(location.search);
const actor = account.staff.find((person) => person.id === link.actorId) ?? account.staff[0];
const root = document.getElementById("root");
if (actor === undefined || root === null) throw new Error("the account has no staff");

const initial: DeskState = {
  account,
  app: account.app,
  actor,
  locale: link.locale ?? actor.locale,
  colorScheme: link.colorScheme,
  trayWidth: link.trayWidth,
  view: link.isApp ? "app" : "tickets",
  isAppOpened: link.isApp,
  appRoute: link.appRoute,
  tabs: [],
  activeTicketId: null,
  profile: null,
  modals: [],
  users: new Map(),
  organizations: new Map(),
  list: { query: "status<solved", tickets: [], count: 0, isLoading: true },
  toasts: [],
};
const desk = deskWith(apiFor(actor.id), initial);
desk.subscribe(() => {
  const address = addressOf(desk.state());
  if (address !== `${location.pathname}${location.search}`) {
    history.replaceState(null, "", address);
  }
  document.documentElement.dataset.scheme = desk.state().colorScheme;
});
document.documentElement.dataset.scheme = link.colorScheme;

createRoot(root).render(
  <DeskProvider value={{ desk, hub: emptyHub() }}>
    <HelpdeskPage />
  </DeskProvider>,
);
void listTickets(desk, initial.list.query);
for (const id of link.ticketIds) void openTicket(desk, id);
if (link.isNewTicket) void beginTicket(desk, null);
if (link.profile !== null) void openProfile(desk, link.profile);
