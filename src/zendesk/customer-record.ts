import type { CustomerRecord, MappedFieldName, MappedFields } from "../care/facts.ts";
import type { Policy } from "../care/policy.ts";
import { noPreferences } from "../care/preferences.ts";
import type { OrganizationPayload } from "./payloads/organization.ts";
import type { UserPayload } from "./payloads/user.ts";
import { preferencesIn } from "./preference-fields.ts";

/** A day out of a date field, which Zendesk writes as a day or as its midnight. */
function dayIn(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(value.trim())?.[1];
  if (day === undefined) return null;
  const midnight = new Date(`${day}T00:00:00Z`);
  // 30 February parses nowhere or as 1 March, depending on who parses.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return isDay ? day : null;
}

function wordIn(value: unknown): string | null {
  if (typeof value === "number") return `${value}`;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** Beyond it a number is a fault of whoever wrote it, and sums of it are none. */
const largestAmount = 1e12;

function amountIn(value: unknown): number | null {
  if (typeof value === "string" && !/^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) return null;
  const amount = typeof value === "string" ? Number(value) : value;
  return typeof amount === "number" && Math.abs(amount) <= largestAmount ? amount : null;
}

type Fields = Readonly<Record<string, unknown>> | null | undefined;

/** The mapped fields of a user, and their organization's where their own are empty. */
function mappedFieldsOf(own: Fields, shared: Fields, mapping: Policy["fields"]): MappedFields {
  const ownValues = new Map(Object.entries(own ?? {}));
  const sharedValues = new Map(Object.entries(shared ?? {}));
  const fromOrganization: MappedFieldName[] = [];
  function mappedValue<Value>(name: MappedFieldName, read: (value: unknown) => Value | null) {
    const value = read(ownValues.get(mapping[name]));
    if (value !== null) return value;
    const sharedValue = read(sharedValues.get(mapping[name]));
    if (sharedValue !== null) fromOrganization.push(name);
    return sharedValue;
  }
  return {
    customerSinceOn: mappedValue("customerSince", dayIn),
    loyaltyTier: mappedValue("loyaltyTier", wordIn),
    lifetimeValue: mappedValue("lifetimeValue", amountIn),
    fromOrganization,
  };
}

function stateOf(user: UserPayload): CustomerRecord["state"] {
  if (user.active === false) return "deleted";
  if (user.suspended === true) return "suspended";
  return user.active === true || user.suspended === false ? "active" : "unknown";
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Only a zone that programs know: Zendesk's own names ("Copenhagen") make `Intl` throw. */
function timeZoneOf(user: UserPayload): string | null {
  const named = [user.iana_time_zone, user.time_zone].find(
    (name) => name !== null && isTimeZone(name),
  );
  return named ?? null;
}

/** What is known of somebody who is known from tickets only. */
export function recordWithoutUser(customerId: string): CustomerRecord {
  return {
    id: customerId,
    name: null,
    createdAt: null,
    locale: null,
    timeZone: null,
    state: "unknown",
    isStaff: false,
    tags: [],
    mapped: {
      customerSinceOn: null,
      loyaltyTier: null,
      lifetimeValue: null,
      fromOrganization: [],
    },
    preferences: noPreferences,
  };
}

/**
 * A user in our words, with what their organization adds. A mapped field that holds something else
 * than it should counts as empty.
 */
export function customerRecordOf(
  user: UserPayload,
  organization: OrganizationPayload | null,
  mapping: Policy["fields"],
): CustomerRecord {
  return {
    id: user.id,
    name: user.name === null || user.name.trim() === "" ? null : user.name,
    createdAt: user.created_at,
    locale: user.locale,
    timeZone: timeZoneOf(user),
    state: stateOf(user),
    isStaff: user.role === "agent" || user.role === "admin",
    tags: [...new Set([...user.tags, ...(organization?.tags ?? [])])],
    mapped: mappedFieldsOf(user.user_fields, organization?.organization_fields, mapping),
    preferences: preferencesIn(user.user_fields),
  };
}
