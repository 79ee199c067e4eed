import type { UserRecord } from "../account/records.ts";
import { forbidden, unauthenticated } from "./refusal.ts";
import { fieldOf } from "./request.ts";

/** Zendesk's `role_type` of the light agent role. */
const lightAgentRoleType = 1;

/** Staff only: an end user's session reads nothing of the agents' API. */
export function requireStaff(actor: UserRecord): void {
  if (!actor.active) throw unauthenticated();
  if (actor.role === "end-user" || actor.suspended) throw forbidden();
}

export function requireAdmin(actor: UserRecord): void {
  if (actor.role !== "admin") throw forbidden();
}

function isLightAgent(user: UserRecord): boolean {
  return user.role === "agent" && user.role_type === lightAgentRoleType;
}

/** A light agent may add a private comment and nothing else. */
export function requireTicketWrite(actor: UserRecord, ticket: unknown): void {
  if (!isLightAgent(actor)) return;
  const fields = Object.keys(typeof ticket === "object" && ticket !== null ? ticket : {});
  const isPrivate = fieldOf(fieldOf(ticket, "comment"), "public") === false;
  const isCommentOnly = fields.every((field) => field === "comment" || field === "subject");
  if (!isPrivate || !isCommentOnly) throw forbidden();
}

/** Agents change customers and themselves, admins everybody; a light agent changes nobody. */
export function requireUserWrite(actor: UserRecord, user: UserRecord): void {
  if (isLightAgent(actor)) throw forbidden();
  if (actor.role === "admin" || user.role === "end-user" || user.id === actor.id) return;
  throw forbidden();
}

export function requireTagWrite(actor: UserRecord): void {
  if (isLightAgent(actor)) throw forbidden();
}
