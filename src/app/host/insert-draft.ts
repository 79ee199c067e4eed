import type { Host } from "./host.ts";
import { property } from "./property.ts";

/** Which reply a draft is meant for. */
export type ReplyInView = {
  /** `null` for a ticket that is not submitted yet: then its requester tells it from others. */
  readonly ticketId: string | null;
  readonly customerId: string;
};

/** `other-ticket`: the agent has moved on, so nothing was written. */
export type InsertOutcome = "inserted" | "other-ticket";

/**
 * Adds a draft to the reply that the agent is writing, after what stands there already.
 *
 * The ticket is asked for right before, because one editor serves whichever ticket is in front.
 */
export async function insertDraft(
  host: Pick<Host, "get" | "invoke">,
  reply: ReplyInView,
  draft: string,
): Promise<InsertOutcome> {
  return append(host, reply, { html: htmlOf(draft), text: draft });
}

/** Adds a link to the reply that the agent is writing: its title where text may be rich, else both. */
export async function insertLink(
  host: Pick<Host, "get" | "invoke">,
  reply: ReplyInView,
  { title, address }: { readonly title: string; readonly address: string },
): Promise<InsertOutcome> {
  return append(host, reply, {
    html: `<p><a href="${escaped(address)}">${escaped(title)}</a></p>`,
    text: `${title}\n${address}`,
  });
}

async function append(
  host: Pick<Host, "get" | "invoke">,
  { ticketId, customerId }: ReplyInView,
  { html, text }: { readonly html: string; readonly text: string },
): Promise<InsertOutcome> {
  const path = ticketId === null ? "ticket.requester" : "ticket.id";
  const { values } = await host.get([path, "comment.useRichText"]);
  const now = values.get(path);
  const isStillThere =
    ticketId === null ? String(property(now, "id")) === customerId : String(now) === ticketId;
  if (!isStillThere) return "other-ticket";
  if (values.get("comment.useRichText") === true) {
    await host.invoke("comment.appendHtml", html);
  } else {
    await host.invoke("comment.appendText", text);
  }
  return "inserted";
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/**
 * Plain text as HTML that shows exactly that text: a draft may carry a customer's name.
 *
 * @example
 * htmlOf("Hi <Ann>,\n\nthanks"); //=> "<p>Hi &lt;Ann&gt;,</p><p>thanks</p>"
 */
export function htmlOf(text: string): string {
  const paragraphs = escaped(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll("\n", "<br>"));
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
}
