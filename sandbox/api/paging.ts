import { badRequest, invalidPagination } from "./refusal.ts";
import type { ApiRequest } from "./request.ts";

type Identified = { readonly id: number | string };

/** A page of rows and the fields that Zendesk puts beside them. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly fields: object };

/**
 * The page that a request asks for: by cursor where it sends `page[size]`, else by offset, as
 * Zendesk decides it. Rows come in their final order.
 */
export function pageOf<Row extends Identified>(
  rows: readonly Row[],
  request: ApiRequest,
): Page<Row> {
  return request.query.has("page[size]") ? cursorPage(rows, request) : offsetPage(rows, request);
}

/** Cursors name the row at the page's edge, so rows that come in meanwhile shift nothing. */
function cursorPage<Row extends Identified>(rows: readonly Row[], request: ApiRequest): Page<Row> {
  const { query } = request;
  const size = sizeFrom(query.get("page[size]"));
  const after = query.get("page[after]");
  const before = query.get("page[before]");
  const start =
    after !== null
      ? indexOfCursor(rows, after) + 1
      : before !== null
        ? Math.max(0, indexOfCursor(rows, before) - size)
        : 0;
  const page = rows.slice(start, start + size);
  const first = page.at(0);
  const last = page.at(-1);
  const hasMore = before === null ? start + size < rows.length : start > 0;
  const afterCursor = last === undefined ? null : cursorOf(last);
  const beforeCursor = first === undefined ? null : cursorOf(first);
  const link = (name: string, cursor: string | null): string | null =>
    cursor === null
      ? null
      : addressWith(request, { [name]: cursor }, [`page[after]`, `page[before]`]);
  return {
    rows: page,
    fields: {
      meta: { has_more: hasMore, after_cursor: afterCursor, before_cursor: beforeCursor },
      links: {
        next: start + size < rows.length ? link("page[after]", afterCursor) : null,
        prev: start > 0 ? link("page[before]", beforeCursor) : null,
      },
    },
  };
}

/** Pages by number; beyond 100 pages Zendesk refuses. */
function offsetPage<Row>(rows: readonly Row[], request: ApiRequest): Page<Row> {
  const size = sizeFrom(request.query.get("per_page"));
  const page = pageNumberFrom(request.query.get("page"));
  if (page > 100) {
    throw badRequest("InvalidPaginationDepth", "The maximum page number is 100");
  }
  const start = (page - 1) * size;
  const hasMore = start + size < rows.length;
  return {
    rows: rows.slice(start, start + size),
    fields: {
      count: rows.length,
      next_page: hasMore ? addressOfPage(request, page + 1) : null,
      previous_page: page > 1 ? addressOfPage(request, page - 1) : null,
    },
  };
}

/** The address of another page of the same list. */
export function addressOfPage(request: ApiRequest, page: number): string {
  return addressWith(request, { page: String(page) }, []);
}

export function pageNumberFrom(text: string | null): number {
  const page = Number(text ?? "1");
  return Number.isInteger(page) && page >= 1 ? page : 1;
}

export function sizeFrom(text: string | null): number {
  const size = Number(text ?? "100");
  return Number.isInteger(size) && size >= 1 ? Math.min(size, 100) : 100;
}

function cursorOf(row: Identified): string {
  return Buffer.from(`o:${row.id}`).toString("base64url");
}

function indexOfCursor(rows: readonly Identified[], cursor: string): number {
  const match = /^o:(\w+)$/.exec(Buffer.from(cursor, "base64url").toString());
  const index = match === null ? -1 : rows.findIndex((row) => `${row.id}` === match[1]);
  if (index < 0) {
    throw invalidPagination("The cursor is not valid");
  }
  return index;
}

function addressWith(
  request: ApiRequest,
  values: Readonly<Record<string, string>>,
  without: readonly string[],
): string {
  const query = new URLSearchParams(request.query);
  for (const name of without) query.delete(name);
  for (const [name, value] of Object.entries(values)) query.set(name, value);
  return `${request.origin}/api/v2/${request.path}.json?${query}`;
}
