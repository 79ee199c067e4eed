import * as z from "zod";
import type { Account } from "../account/account.ts";
import { zendeskInstant } from "../account/instants.ts";
import type { FieldRecord, UserRecord } from "../account/records.ts";
import { userEventsOf } from "../account/user-events.ts";
import { requireStaff, requireUserWrite } from "./permissions.ts";
import { badRequest, recordInvalid, recordNotFound } from "./refusal.ts";
import { type ApiRequest, type Handler, textsIn } from "./request.ts";
import { servedUser } from "./served.ts";

/** The languages of the account. */
const locales = [
  { id: 1, locale: "en-US", name: "English" },
  { id: 1176, locale: "en-GB", name: "English (United Kingdom)" },
  { id: 8, locale: "de", name: "Deutsch" },
  { id: 16, locale: "fr", name: "Français" },
  { id: 2, locale: "es", name: "Español" },
  { id: 66, locale: "ar", name: "العربية" },
  { id: 67, locale: "ja", name: "日本語" },
];

const inputSchema = z.object({
  user: z.looseObject({
    locale: z.string().optional(),
    tags: z.array(z.string()).optional(),
    user_fields: z.record(z.string(), z.unknown()).optional(),
  }),
});

const optionsSchema = z.array(z.looseObject({ value: z.string() })).optional();

export const listLocales: Handler = (request) => {
  requireStaff(request.actor);
  return {
    status: 200,
    body: { locales, count: locales.length, next_page: null, previous_page: null },
  };
};

/** Changes a user's language, tags and custom fields; what is left out stays as it is. */
export const updateUser: Handler = (request, account, place) => {
  const user = writableUser(request, account, place);
  const parsed = inputSchema.safeParse(request.body);
  if (!parsed.success) throw badRequest("InvalidParameters", "user must be an object");
  const { locale, tags, user_fields: fields = {} } = parsed.data.user;
  if (locale !== undefined && !locales.some((one) => one.locale === locale)) {
    throw recordInvalid({
      locale: [{ description: "Locale: is not available", error: "InvalidValue" }],
    });
  }
  const own = account.userFields.filter(({ key }) => typeof key === "string" && key in fields);
  for (const field of own) requireFit(field, fields[String(field.key)]);
  const known = Object.fromEntries(own.map(({ key }) => [key, fields[String(key)]]));
  const changed = {
    ...user,
    locale: locale ?? user.locale,
    tags: own.reduce(
      (kept, field) => tagsAfter(kept, field, fields[String(field.key)]),
      tags ?? user.tags,
    ),
    user_fields: { ...user.user_fields, ...known },
  };
  const kept = keep(account, user, changed, request.at);
  return { status: 200, body: { user: servedUser(kept, request.origin) } };
};

/** Adds with PUT, takes away with DELETE, replaces with POST; answers with all tags. */
export const changeUserTags: Handler = (request, account, place) => {
  const user = writableUser(request, account, place);
  const named = textsIn(request.body, "tags") ?? [];
  const tags = {
    PUT: [...new Set([...user.tags, ...named])],
    DELETE: user.tags.filter((tag) => !named.includes(tag)),
  }[request.method] ?? [...new Set(named)];
  const kept = keep(account, user, { ...user, tags }, request.at);
  return { status: 200, body: { tags: kept.tags } };
};

function writableUser(
  request: ApiRequest,
  account: Account,
  place: Readonly<Record<string, string>>,
): UserRecord {
  requireStaff(request.actor);
  const user = account.users.get(Number(place.id));
  if (user === undefined) throw recordNotFound();
  requireUserWrite(request.actor, user);
  return user;
}

/** `updated_at` always moves on, so that whoever read before can tell. */
function keep(account: Account, before: UserRecord, after: UserRecord, at: number): UserRecord {
  const earliest = Date.parse(before.updated_at ?? "1970-01-01T00:00:00Z") + 1000;
  const kept = { ...after, updated_at: zendeskInstant(Math.max(at, earliest)) };
  account.users.set(kept.id, kept);
  account.events.push(...userEventsOf(before, kept));
  return kept;
}

function requireFit({ type, title, custom_field_options: options }: FieldRecord, value: unknown) {
  const values = optionValuesOf(options);
  const isFit =
    value === null ||
    (type === "checkbox" && typeof value === "boolean") ||
    (type === "dropdown" && values.some((one) => one === value)) ||
    (type === "text" && typeof value === "string") ||
    !["checkbox", "dropdown", "text"].includes(type);
  if (isFit) return;
  throw recordInvalid({
    base: [{ description: `${String(title)}: is not a valid value`, error: "InvalidValue" }],
  });
}

/** A ticked box and a chosen option are tags of the user too. */
function tagsAfter(
  tags: readonly string[],
  { type, tag, custom_field_options: options }: FieldRecord,
  value: unknown,
): string[] {
  const mine = type === "checkbox" ? [tag].filter((one) => typeof one === "string") : [];
  const all = type === "dropdown" ? optionValuesOf(options) : mine;
  const on = type === "checkbox" && value === true ? mine : all.filter((one) => one === value);
  return [...new Set([...tags.filter((one) => !all.includes(one)), ...on])];
}

function optionValuesOf(options: unknown): readonly string[] {
  const parsed = optionsSchema.safeParse(options);
  return parsed.success ? (parsed.data ?? []).map(({ value }) => value) : [];
}
