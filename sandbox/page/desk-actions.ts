import {
  type CommentKind,
  changeTab,
  type Desk,
  type DeskState,
  type Draft,
  emptyDraft,
  type Modal,
  type Profile,
  tabOf,
  type Unsubmitted,
} from "./desk.ts";
import { newTicketId } from "./host/frame-spot.ts";
import type { Ticket } from "./records.ts";
import { htmlOfText, plainTextOf } from "./rich-text.ts";

/** Fetches the names of people who are not known yet. */
async function learnUsers(desk: Desk, ids: readonly (number | null)[]): Promise<void> {
  const known = desk.state().users;
  const missing = [...new Set(ids)].filter((id) => id !== null && !known.has(id));
  const users = await desk.api.users(missing.filter((id) => id !== null));
  if (users.length === 0) return;
  desk.change((state) => {
    const all = new Map(state.users);
    for (const user of users) all.set(user.id, user);
    return { ...state, users: all };
  });
}

/** Runs a search and shows its tickets; a slower earlier one never overwrites a later one. */
export async function listTickets(desk: Desk, query: string): Promise<void> {
  desk.change((state) => ({ ...state, list: { ...state.list, query, isLoading: true } }));
  const { tickets, count } = await desk.api.search(`type:ticket ${query}`);
  if (desk.state().list.query !== query) return;
  await learnUsers(
    desk,
    tickets.flatMap((ticket) => [ticket.requester_id, ticket.assignee_id]),
  );
  desk.change((state) => ({ ...state, list: { query, tickets, count, isLoading: false } }));
}

const emptyTab = {
  ticket: null,
  unsubmitted: null,
  isMissing: false,
  comments: [],
  draft: emptyDraft,
  refusal: null,
};

/** Opens a ticket in a tab, or goes to its tab. */
export async function openTicket(desk: Desk, id: number): Promise<void> {
  const isOpen = tabOf(desk.state(), id) !== null;
  desk.change((state) => ({
    ...state,
    view: "ticket",
    activeTicketId: id,
    tabs: isOpen ? state.tabs : [...state.tabs, { ...emptyTab, id }],
  }));
  if (!isOpen && id !== newTicketId) await reloadTicket(desk, id);
}

/** Reads an open ticket and its conversation again. */
async function reloadTicket(desk: Desk, id: number): Promise<void> {
  const [ticket, comments] = await Promise.all([desk.api.ticket(id), desk.api.comments(id)]);
  if (ticket === null) {
    changeTab(desk, id, (tab) => ({ ...tab, isMissing: true }));
    return;
  }
  await learnUsers(desk, [
    ticket.requester_id,
    ticket.assignee_id,
    ...comments.map((comment) => comment.author_id),
  ]);
  changeTab(desk, id, (tab) => ({ ...tab, ticket, comments, isMissing: false }));
}

/** After somebody wrote: the list and all open tickets, as they are now. */
export async function refresh(desk: Desk): Promise<void> {
  const { tabs, list } = desk.state();
  await Promise.all([
    ...tabs
      .filter(({ unsubmitted }) => unsubmitted === null)
      .map(({ id }) => reloadTicket(desk, id)),
    listTickets(desk, list.query),
  ]);
}

/** Begins a ticket, or goes on with the one that is being written. */
export async function beginTicket(desk: Desk, requesterId: number | null): Promise<void> {
  await learnUsers(desk, [requesterId]);
  const isBegun = tabOf(desk.state(), newTicketId) !== null;
  await openTicket(desk, newTicketId);
  if (!isBegun) changeUnsubmitted(desk, { requesterId, subject: "" });
}

/** Changes what is known of the ticket that is being written. */
export function changeUnsubmitted(desk: Desk, change: Partial<Unsubmitted>): void {
  changeTab(desk, newTicketId, (tab) => ({
    ...tab,
    unsubmitted: { requesterId: null, subject: "", ...tab.unsubmitted, ...change },
    refusal: null,
  }));
}

/** Gives the ticket that is being written to somebody. */
export async function chooseRequester(desk: Desk, userId: number): Promise<void> {
  await learnUsers(desk, [userId]);
  changeUnsubmitted(desk, { requesterId: userId });
}

/** Opens somebody's profile, or an organization's. */
export async function openProfile(desk: Desk, profile: Profile): Promise<void> {
  desk.change((state) => ({ ...state, view: "profile", profile }));
  if (profile.kind === "user") {
    await learnUsers(desk, [profile.id]);
    const { organization_id } = desk.state().users.get(profile.id) ?? { organization_id: null };
    if (organization_id !== null) await learnOrganization(desk, organization_id);
  } else await learnOrganization(desk, profile.id);
}

async function learnOrganization(desk: Desk, id: number): Promise<void> {
  if (desk.state().organizations.has(id)) return;
  const organization = await desk.api.organization(id);
  if (organization === null) return;
  desk.change((state) => ({
    ...state,
    organizations: new Map([...state.organizations, [id, organization]]),
  }));
}

export function closeProfile(desk: Desk): void {
  desk.change((state) => ({
    ...state,
    profile: null,
    view: state.view === "profile" ? "tickets" : state.view,
  }));
}

export function openModal(desk: Desk, modal: Modal): void {
  desk.change((state) => ({ ...state, modals: [...state.modals, modal] }));
}

export function closeModal(desk: Desk, guid: string): void {
  desk.change((state) => ({
    ...state,
    modals: state.modals.filter((modal) => modal.guid !== guid),
  }));
}

export function closeTicket(desk: Desk, id: number): void {
  desk.change((state) => {
    const tabs = state.tabs.filter((tab) => tab.id !== id);
    const next = state.activeTicketId === id ? (tabs.at(-1)?.id ?? null) : state.activeTicketId;
    const isHome = state.view === "ticket" && next === null;
    return { ...state, tabs, activeTicketId: next, view: isHome ? "tickets" : state.view };
  });
}

export function showView(desk: Desk, view: DeskState["view"]): void {
  desk.change((state) => ({
    ...state,
    view,
    isAppOpened: state.isAppOpened || view === "app",
  }));
}

/** Changes fields of a ticket at once, with the acting person's right to do so. */
export async function updateTicket(desk: Desk, id: number, change: object): Promise<boolean> {
  const answer = await desk.api.update(id, change);
  if (typeof answer === "string") {
    changeTab(desk, id, (tab) => ({ ...tab, refusal: answer }));
    return false;
  }
  await showChanged(desk, answer);
  return true;
}

async function showChanged(desk: Desk, ticket: Ticket): Promise<void> {
  await learnUsers(desk, [ticket.requester_id, ticket.assignee_id]);
  changeTab(desk, ticket.id, (tab) => ({ ...tab, ticket, refusal: null }));
}

function commentIn(draft: Draft): object {
  const text = draft.isRich ? plainTextOf(draft.content) : draft.content;
  const body = draft.isRich ? { html_body: draft.content } : { body: draft.content };
  return text.trim() === "" ? {} : { comment: { ...body, public: draft.kind === "publicReply" } };
}

/** Makes the ticket that is being written; its tab becomes the new ticket's. */
async function submitNew(desk: Desk, status: string): Promise<void> {
  const tab = tabOf(desk.state(), newTicketId);
  const { requesterId = null, subject = "" } = tab?.unsubmitted ?? {};
  const answer = await desk.api.create({
    subject,
    status,
    ...(requesterId !== null && { requester_id: requesterId }),
    ...commentIn(tab?.draft ?? emptyDraft),
  });
  if (typeof answer === "string") {
    changeTab(desk, newTicketId, (now) => ({ ...now, refusal: answer }));
    return;
  }
  closeTicket(desk, newTicketId);
  toast(desk, `Ticket #${answer.id} created`, "notice");
  await Promise.all([openTicket(desk, answer.id), refresh(desk)]);
}

/** Sends the draft as a comment; what was typed stays where it is refused. */
export async function submitDraft(desk: Desk, id: number, status: string): Promise<void> {
  if (id === newTicketId) return submitNew(desk, status);
  const comment = commentIn(tabOf(desk.state(), id)?.draft ?? emptyDraft);
  const now = tabOf(desk.state(), id)?.ticket?.status;
  const isDone = await updateTicket(desk, id, {
    ...comment,
    ...(status !== now && { status }),
  });
  if (!isDone) return;
  changeTab(desk, id, (tab) => ({ ...tab, draft: { ...tab.draft, content: "" } }));
  toast(desk, "Ticket updated", "notice");
  await refresh(desk);
}

export function changeDraft(desk: Desk, id: number, content: string): void {
  changeTab(desk, id, (tab) => ({ ...tab, draft: { ...tab.draft, content } }));
}

export function chooseKind(desk: Desk, id: number, kind: CommentKind): void {
  changeTab(desk, id, (tab) => ({ ...tab, draft: { ...tab.draft, kind } }));
}

/** Rich or plain; what was typed is carried over. */
export function chooseRich(desk: Desk, id: number, isRich: boolean): void {
  changeTab(desk, id, (tab) => {
    if (tab.draft.isRich === isRich) return tab;
    const { content } = tab.draft;
    const carried = isRich ? htmlOfText(content) : plainTextOf(content);
    return { ...tab, draft: { ...tab.draft, isRich, content: carried } };
  });
}

let lastToast = 0;

/** Shows a short message; it goes away by itself unless it is to stay. */
export function toast(desk: Desk, text: string, kind: string, isSticky = false): void {
  lastToast += 1;
  const id = lastToast;
  desk.change((state) => ({ ...state, toasts: [...state.toasts, { id, text, kind }] }));
  if (!isSticky) setTimeout(() => dismissToast(desk, id), 6000);
}

export function dismissToast(desk: Desk, id: number): void {
  desk.change((state) => ({
    ...state,
    toasts: state.toasts.filter((candidate) => candidate.id !== id),
  }));
}
