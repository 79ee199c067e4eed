import * as z from "zod/mini";
import type { HostValues } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";

/** The ticket that the agent looks at, as Zendesk's page has it right now. */
export type TicketInView = {
  readonly id: string;
  readonly status: string | null;
  readonly priority: string | null;
  readonly type: string | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
  /** `null` while the ticket has no requester. */
  readonly customer: { readonly id: string; readonly name: string | null } | null;
};

/** One message to Zendesk's page asks for all that the card needs to begin. */
export const openingPaths = [
  "ticket.id",
  "ticket.status",
  "ticket.priority",
  "ticket.type",
  "ticket.createdAt",
  "ticket.requester",
  "currentUser",
  "colorScheme",
] as const;

const idSchema = z.union([z.number(), z.string().check(z.minLength(1))]);
const requesterSchema = z.object({ id: idSchema, name: z.nullish(z.string()) });

/**
 * Reads the answer to {@link openingPaths}.
 *
 * @throws {HostError} Zendesk's page names no ticket, or could not say whose it is: that is not a
 *   ticket without a requester.
 */
export function ticketInViewOf({ values, errors }: HostValues): TicketInView {
  const id = idSchema.safeParse(values.get("ticket.id"));
  const refusal = errors.get("ticket.requester");
  if (refusal !== undefined) throw new HostError("refused", `get ticket.requester: ${refusal}`);
  if (!id.success) {
    const why = errors.get("ticket.id") ?? "no ticket";
    throw new HostError("malformed", `get ticket.id: ${why}`, id.error);
  }
  const requester = requesterSchema.safeParse(values.get("ticket.requester"));
  return {
    id: String(id.data),
    status: textOf(values.get("ticket.status")),
    priority: textOf(values.get("ticket.priority")),
    type: textOf(values.get("ticket.type")),
    createdAt: instantOf(values.get("ticket.createdAt")),
    customer: requester.success
      ? { id: String(requester.data.id), name: requester.data.name ?? null }
      : null,
  };
}

/** A non-empty text; ZAF writes `-` for a priority or type that is not set. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" && value !== "-" ? value : null;
}

function instantOf(value: unknown): string | null {
  const milliseconds = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/** What an answer must belong to in order to be shown: the ticket and its customer. */
export function generationKeyOf(ticket: TicketInView): string {
  return `${ticket.id}:${ticket.customer?.id ?? ""}`;
}
