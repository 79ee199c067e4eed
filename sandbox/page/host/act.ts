import * as z from "zod/mini";
import { changeTab, type Desk, tabOf } from "../desk.ts";
import {
  closeModal,
  openModal,
  openProfile,
  openTicket,
  showView,
  toast,
  updateTicket,
} from "../desk-actions.ts";
import { htmlOfText, safeHtmlOf } from "../rich-text.ts";
import { PathError } from "./app-connection.ts";
import { type FrameSpot, newTicketId, tabIdAt } from "./frame-spot.ts";
import { routeNameOf } from "./route-name.ts";

export type FrameHandles = {
  readonly resize: (height: number) => void;
  /** Puts HTML where the cursor is, or at the end. */
  readonly insertAtCursor: (ticketId: number, html: string) => void;
};

/** Carries out a `client.invoke`; throws a `PathError` for an action that the desk lacks. */
export function act(
  desk: Desk,
  spot: FrameSpot,
  handles: FrameHandles,
  action: string,
  args: readonly unknown[],
): unknown {
  switch (action) {
    case "resize":
      handles.resize(heightIn(args[0]));
      return null;
    case "notify":
      toast(desk, textOf(args[0]), textOf(args[1]) || "notice", isSticky(args[2]));
      return null;
    case "routeTo":
      routeTo(desk, textOf(args[0]), args[1], textOf(args[2]));
      return null;
    case "instances.create":
      return createInstance(desk, args[0]);
    case "destroy":
      // Only what an app has opened itself can be closed by it.
      if (spot.location !== "modal") throw new PathError("No such Api");
      closeModal(desk, spot.guid);
      return null;
    case "track":
    case "show":
    case "hide":
    case "preloadPane":
    case "popover":
    case "appsTray.show":
    case "appsTray.hide":
    case "iconSymbol":
    case "enableSave":
    case "disableSave":
      return null;
  }
  const tabId = tabIdAt(spot);
  if (tabId === null) throw new PathError("No such Api");
  return actOnTicket(desk, tabId, handles, action, args);
}

function actOnTicket(
  desk: Desk,
  ticketId: number,
  handles: FrameHandles,
  action: string,
  args: readonly unknown[],
): unknown {
  const tags = (): readonly string[] => tabOf(desk.state(), ticketId)?.ticket?.tags ?? [];
  const named = args.flat().map(textOf);
  switch (action) {
    case "comment.appendText":
    case "comment.appendMarkdown":
      appendToDraft(desk, ticketId, { text: textOf(args[0]) });
      return null;
    case "comment.appendHtml":
      appendToDraft(desk, ticketId, { html: textOf(args[0]) });
      return null;
    case "ticket.editor.insert":
      handles.insertAtCursor(ticketId, safeHtmlOf(textOf(args[0])));
      return null;
    case "ticket.tags.add":
    case "ticket.tags.remove":
      if (ticketId === newTicketId) throw new PathError("No such Api");
      return updateTicket(desk, ticketId, {
        tags: action.endsWith("add")
          ? [...tags(), ...named]
          : tags().filter((tag) => !named.includes(tag)),
      }).then(() => null);
    default:
      throw new PathError("No such Api");
  }
}

/** Adds to the end of what the agent wrote; never replaces it. */
function appendToDraft(
  desk: Desk,
  ticketId: number,
  addition: { readonly text: string } | { readonly html: string },
): void {
  changeTab(desk, ticketId, (tab) => {
    const { content, isRich } = tab.draft;
    const html = "html" in addition ? safeHtmlOf(addition.html) : htmlOfText(addition.text);
    const text = "text" in addition ? addition.text : textOfHtml(html);
    const added = isRich
      ? content === ""
        ? html
        : `${content}${"html" in addition ? html : `<div>${html}</div>`}`
      : content === ""
        ? text
        : `${content}${content.endsWith("\n") ? "" : "\n"}${text}`;
    return { ...tab, draft: { ...tab.draft, content: added } };
  });
}

/** Carries out a `client.set`. */
export function write(
  desk: Desk,
  spot: FrameSpot,
  path: string,
  value: unknown,
): Promise<void> | void {
  const ticketId = tabIdAt(spot);
  if (ticketId === null) throw new PathError("No such Api");
  switch (path) {
    case "comment.text":
      changeTab(desk, ticketId, (tab) => {
        const content = tab.draft.isRich ? safeHtmlOf(textOf(value)) : textOf(value);
        return { ...tab, draft: { ...tab.draft, content } };
      });
      return;
    case "comment.type":
      changeTab(desk, ticketId, (tab) => ({
        ...tab,
        draft: { ...tab.draft, kind: value === "internalNote" ? "internalNote" : "publicReply" },
      }));
      return;
    case "ticket.subject":
    case "ticket.status":
    case "ticket.type":
    case "ticket.priority":
    case "ticket.tags":
      if (ticketId === newTicketId) throw new PathError("No such Api");
      return updateTicket(desk, ticketId, { [path.slice("ticket.".length)]: value }).then(() => {});
    default:
      throw new PathError("No such Api");
  }
}

function routeTo(desk: Desk, kind: string, target: unknown, path: string): void {
  if (kind === "ticket") void openTicket(desk, Number(target));
  else if (kind === "user" || kind === "organization") {
    void openProfile(desk, { kind, id: Number(target) });
  } else if (kind === "nav_bar") showApp(desk, textOf(target), path);
  else throw new PathError("No such Api");
}

/** Only this one app is installed: another name leads nowhere. */
function showApp(desk: Desk, name: string, path: string): void {
  const { app } = desk.state();
  if (app === null || name !== routeNameOf(app.name)) throw new PathError("No such app");
  desk.change((state) => ({ ...state, appRoute: path.replace(/^\/+/, "") }));
  showView(desk, "app");
}

const instanceSchema = z.object({
  location: z.literal("modal"),
  url: z.string(),
  size: z.optional(z.object({ width: z.optional(z.string()), height: z.optional(z.string()) })),
});

/** Opens a window of the app's own over the page; modals are the one kind that can be created. */
function createInstance(desk: Desk, options: unknown): unknown {
  const parsed = z.safeParse(instanceSchema, options);
  if (!parsed.success) throw new PathError("Only modals with a url can be created");
  const { url, size } = parsed.data;
  const guid = `modal-${crypto.randomUUID()}`;
  openModal(desk, { guid, url, width: size?.width ?? "600px", height: size?.height ?? "300px" });
  return [{ instanceGuid: guid }];
}

function textOfHtml(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}

function heightIn(size: unknown): number {
  const height = typeof size === "object" && size !== null && "height" in size ? size.height : 0;
  const pixels = Number.parseFloat(String(height));
  return Number.isFinite(pixels) ? Math.max(0, pixels) : 0;
}

function isSticky(options: unknown): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    "sticky" in options &&
    options.sticky === true
  );
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
