import * as z from "zod";
import { badRequest } from "./refusal.ts";
import { fieldOf } from "./request.ts";

const idSchema = z.union([z.int().nonnegative(), z.string().regex(/^\d+$/).transform(Number)]);
const maybeId = idSchema.nullable().optional();

const tagsSchema = z.union([
  z.array(z.string()),
  z.string().transform((text) => text.split(/[\s,]+/).filter((tag) => tag !== "")),
]);

/** What a write may say about a ticket; other keys are ignored, as Zendesk ignores them. */
const ticketInputSchema = z.object({
  subject: z.string().nullable().optional(),
  raw_subject: z.string().optional(),
  comment: z
    .object({
      body: z.string().optional(),
      html_body: z.string().optional(),
      public: z.boolean().optional(),
      author_id: maybeId,
    })
    .optional(),
  description: z.string().optional(),
  requester_id: maybeId,
  requester: z.object({ name: z.string().optional(), email: z.string().optional() }).optional(),
  submitter_id: maybeId,
  assignee_id: maybeId,
  group_id: maybeId,
  organization_id: maybeId,
  type: z.enum(["problem", "incident", "question", "task"]).nullable().optional(),
  status: z.enum(["new", "open", "pending", "hold", "solved", "closed"]).optional(),
  priority: z.enum(["low", "normal", "high", "urgent"]).nullable().optional(),
  due_at: z.string().nullable().optional(),
  external_id: z.string().nullable().optional(),
  tags: tagsSchema.optional(),
  /** Only in changes of many tickets; put on, and taken off, whatever else the ticket has. */
  additional_tags: tagsSchema.optional(),
  remove_tags: tagsSchema.optional(),
  custom_fields: z.array(z.looseObject({ id: idSchema, value: z.unknown().optional() })).optional(),
  safe_update: z.union([z.boolean(), z.enum(["true", "false"])]).optional(),
  updated_stamp: z.string().optional(),
});
export type TicketInput = z.output<typeof ticketInputSchema>;

/** The `ticket` of a body; anything else is Zendesk's 400. */
export function ticketInputFrom(body: unknown): TicketInput {
  const parsed = ticketInputSchema.safeParse(fieldOf(body, "ticket"));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badRequest(
    "InvalidValue",
    `Parameter ticket.${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is not valid"}`,
  );
}

/** Zendesk keeps tags in lower case, without blanks, each once, in order. */
export function tagsOf(tags: readonly string[]): readonly string[] {
  const clean = tags.map((tag) => tag.trim().toLowerCase().replace(/\s+/g, "_"));
  return [...new Set(clean.filter((tag) => tag !== ""))].sort();
}

/** The text and the HTML of a comment, whichever was given. */
export function commentTextOf(comment: NonNullable<TicketInput["comment"]>): {
  readonly text: string;
  readonly html: string;
} {
  if (comment.html_body !== undefined) {
    return { html: comment.html_body, text: plainTextOf(comment.html_body) };
  }
  const text = comment.body ?? "";
  return { text, html: `<div class="zd-comment">${escaped(text)}</div>` };
}

function plainTextOf(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li)\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
