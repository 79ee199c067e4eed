import {
  type CommentKind,
  changeTab,
  type Desk,
  type DeskState,
  emptyDraft,
  tabOf,
} from "./desk.ts";
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

/** Opens a ticket in a tab, or goes to its tab. */
export async function openTicket(desk: Desk, id: number): Promise<void> {
  const isOpen = tabOf(desk.state(), id) !== null;
  desk.change((state) => ({
    ...state,
    view: "ticket",
    activeTicketId: id,
    tabs: isOpen
      ? state.tabs
      : [
          ...state.tabs,
          { id, ticket: null, isMissing: false, comments: [], draft: emptyDraft, refusal: null },
        ],
  }));
  if (!isOpen) await reloadTicket(desk, id);
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
    ...tabs.map((tab) => reloadTicket(desk, tab.id)),
    listTickets(desk, list.query),
  ]);
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

/** Sends the draft as a comment; what was typed stays where it is refused. */
export async function submitDraft(desk: Desk, id: number, status: string): Promise<void> {
  const draft = tabOf(desk.state(), id)?.draft ?? emptyDraft;
  const text = draft.isRich ? plainTextOf(draft.content) : draft.content;
  const body = draft.isRich ? { html_body: draft.content } : { body: draft.content };
  const comment =
    text.trim() === "" ? {} : { comment: { ...body, public: draft.kind === "publicReply" } };
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
