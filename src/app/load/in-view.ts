import * as z from "zod/mini";
import type { HostValues } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";

/** The customer whom the agent looks at. */
export type CustomerInView = { readonly id: string; readonly name: string | null };

/** The ticket that the agent looks at, as Zendesk's page has it right now. */
export type TicketInView = {
  readonly id: string;
  readonly status: string | null;
  readonly priority: string | null;
  readonly type: string | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
};

/** Who and what is in view somewhere in Zendesk. */
export type InView = {
  /** `null` while nobody is chosen. */
  readonly customer: CustomerInView | null;
  /** `null` where there is none: on a profile, or before a new ticket is submitted. */
  readonly ticket: TicketInView | null;
};

const idSchema = z.union([z.number(), z.string().check(z.minLength(1))]);
const userSchema = z.object({ id: idSchema, name: z.nullish(z.string()) });

/**
 * The user at a path of Zendesk's page; `null` where there is none yet.
 *
 * @throws {HostError} The page could not say who it is: that is not nobody.
 */
export function customerAt({ values, errors }: HostValues, path: string): CustomerInView | null {
  const refusal = errors.get(path);
  if (refusal !== undefined) throw new HostError("refused", `get ${path}: ${refusal}`);
  const user = userSchema.safeParse(values.get(path));
  return user.success ? { id: String(user.data.id), name: user.data.name ?? null } : null;
}

/**
 * The id at a path of Zendesk's page.
 *
 * @throws {HostError} There is none.
 */
export function idAt({ values, errors }: HostValues, path: string): string {
  const id = idSchema.safeParse(values.get(path));
  if (id.success) return String(id.data);
  throw new HostError("malformed", `get ${path}: ${errors.get(path) ?? "nothing"}`, id.error);
}

/** A non-empty text; ZAF writes `-` for a priority or type that is not set. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" && value !== "-" ? value : null;
}

/** What an answer must belong to in order to be shown: the ticket and the customer. */
export function generationKeyOf({ customer, ticket }: InView): string {
  return `${ticket?.id ?? ""}:${customer?.id ?? ""}`;
}
