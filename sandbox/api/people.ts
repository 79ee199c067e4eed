import { brands } from "../account/brands.ts";
import { groups } from "../account/staff.ts";
import { pageOf } from "./paging.ts";
import { requireStaff } from "./permissions.ts";
import type { Handler } from "./request.ts";
import { servedUser } from "./served.ts";

/** Everybody, or those of the roles asked for with `role` or `role[]`. */
export const listUsers: Handler = (request, account) => {
  requireStaff(request.actor);
  const roles = [...request.query.getAll("role"), ...request.query.getAll("role[]")];
  const users = [...account.users.values()].filter(
    ({ role, active }) => active && (roles.length === 0 || roles.includes(role)),
  );
  const page = pageOf(users, request);
  return {
    status: 200,
    body: { users: page.rows.map((user) => servedUser(user, request.origin)), ...page.fields },
  };
};

export const listGroups: Handler = (request) => {
  requireStaff(request.actor);
  const page = pageOf(groups, request);
  return {
    status: 200,
    body: {
      groups: page.rows.map((group) => ({ ...group, deleted: false, is_public: true })),
      ...page.fields,
    },
  };
};

/** Agents read the brands that they are members of: here everybody is of both. */
export const listBrands: Handler = (request) => {
  requireStaff(request.actor);
  const page = pageOf(brands, request);
  return {
    status: 200,
    body: { brands: page.rows.map((brand) => ({ ...brand, active: true })), ...page.fields },
  };
};

/** Agents may read what the account does by itself. */
export const listTriggers: Handler = (request, account) => {
  requireStaff(request.actor);
  const isActive = request.query.get("active");
  const found = account.triggers.filter(
    ({ active }) => isActive === null || String(active) === isActive,
  );
  const page = pageOf(found, request);
  return { status: 200, body: { triggers: page.rows, ...page.fields } };
};

const mostSuggested = 20;

/** The tags of tickets that begin so; Zendesk wants two letters at least. */
export const suggestTags: Handler = (request, account) => {
  requireStaff(request.actor);
  const start = (request.query.get("name") ?? "").toLowerCase();
  const all = new Set([...account.tickets.values()].flatMap(({ tags }) => tags));
  const found = start.length < 2 ? [] : [...all].filter((tag) => tag.startsWith(start)).sort();
  return { status: 200, body: { count: found.length, tags: found.slice(0, mostSuggested) } };
};
