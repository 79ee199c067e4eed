import * as z from "zod/mini";

/**
 * What a webhook tells us to look at. Nothing else of its content is believed: it may be old, come
 * twice or out of order, so whoever gets it reads the ticket or user from the API.
 */
export type WebhookEvent = {
  /** Zendesk's id of what happened, the same in each delivery of it; `null` where there is none. */
  readonly id: string | null;
  readonly type: string;
  readonly subject: WebhookSubject | null;
  /** Who asked in the ticket, as the event says; `null` where it does not, or is of a user. */
  readonly requesterId: string | null;
  /** The account's number as the event says it; `null` where it does not. */
  readonly accountNumber: string | null;
  /** Why nothing can be done with it; `null` where something can. */
  readonly unknown: "type" | "version" | null;
};

export type WebhookSubject = { readonly kind: "ticket" | "user"; readonly id: string };

/** What an account's own trigger sends where it cannot subscribe to ticket events. */
export const triggerEventType = "care:ticket-changed";

const bodySchema = z.looseObject({ type: z.string().check(z.regex(/^[\w:.-]{1,120}$/)) });
const detailSchema = z.looseObject({});
const knownVersion = "2022-11-06";

/**
 * Reads the body of a delivery; `null` where it is not an event at all.
 *
 * An event of a kind that we do not know is an event all the same: it says so in `unknown`.
 *
 * @example
 * webhookEventOf('{"type":"zen:event-type:ticket.created","id":"a","subject":"zen:ticket:12"}');
 * //=> { id: "a", type: "zen:event-type:ticket.created", subject: { kind: "ticket", id: "12" },
 * //     requesterId: null, accountNumber: null, unknown: null }
 */
export function webhookEventOf(text: string): WebhookEvent | null {
  const parsed = bodySchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const { type, ...fields } = parsed.data;
  const subject = subjectOf(fields.subject);
  return {
    id: matchOf(/^([\x21-\x7e]{1,128})$/, fields.id),
    type,
    subject,
    requesterId: subject?.kind === "ticket" ? requesterIn(fields.detail) : null,
    accountNumber: matchOf(/^(\d{1,19})$/, fields.account_id),
    unknown: unknownIn(type, subject, fields.zendesk_event_version),
  };
}

/**
 * True of events after which something must not be kept: whoever hears of one looks at once, instead
 * of when somebody asks.
 *
 * @example
 * mayErase("zen:event-type:user.deleted"); //=> true
 */
export function mayErase(type: string): boolean {
  const [, name = ""] = type.split(".");
  return erasing.has(name);
}

const erasing: ReadonlySet<string> = new Set([
  "deleted",
  "soft_deleted",
  "permanently_deleted",
  "merged",
  "active_changed",
  "requester_changed",
  "comment_redacted",
  "comment_made_private",
  "marked_as_spam",
]);

function unknownIn(
  type: string,
  subject: WebhookSubject | null,
  version: unknown,
): WebhookEvent["unknown"] {
  if (version !== undefined && version !== knownVersion) return "version";
  const isOfSubject = subject !== null && type.startsWith(`zen:event-type:${subject.kind}.`);
  const isTriggers = subject?.kind === "ticket" && type === triggerEventType;
  return isOfSubject || isTriggers ? null : "type";
}

function subjectOf(value: unknown): WebhookSubject | null {
  const [, kind, id] = /^zen:(ticket|user):([1-9]\d{0,18})$/.exec(`${value}`) ?? [];
  return id !== undefined && (kind === "ticket" || kind === "user") ? { kind, id } : null;
}

/** "0" and "" stand for nobody. */
function requesterIn(detail: unknown): string | null {
  const parsed = detailSchema.safeParse(detail);
  return parsed.success ? matchOf(/^([1-9]\d{0,18})$/, parsed.data.requester_id) : null;
}

/** A number or string as far as it looks as it should; an array would be written like its item. */
function matchOf(pattern: RegExp, value: unknown): string | null {
  return typeof value === "string" || typeof value === "number"
    ? (pattern.exec(`${value}`)?.[1] ?? null)
    : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
