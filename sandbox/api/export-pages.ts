import type { Account } from "../account/account.ts";
import { requireAdmin, requireStaff } from "./permissions.ts";
import { badRequest, recordInvalid } from "./refusal.ts";
import type { ApiRequest } from "./request.ts";

/** Something that an export gives, and when Zendesk last had a reason to give it. */
export type Exported<Row> = {
  readonly id: number;
  readonly generatedAt: number;
  readonly row: Row;
};

const largestPage = 1000;

/** From a cursor, or from a start on the first page; the cursor names the last row of its page. */
export function cursorPage<Row>(
  request: ApiRequest,
  account: Account,
  name: string,
  all: readonly Exported<Row>[],
  shown: (exported: Exported<Row>) => object,
) {
  requireStaff(request.actor);
  requireAdmin(request.actor);
  const cursor = request.query.get("cursor");
  // Ids begin at 1: a start comes before everything of its second.
  const [second, id] = cursor === null ? [startIn(request, account), 0] : placeIn(cursor);
  const rows = inOrder(all, request, account).filter(
    (one) => one.generatedAt > second || (one.generatedAt === second && one.id > id),
  );
  const size = sizeIn(request);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const after =
    last === undefined ? (cursor ?? cursorOf(second, 0)) : cursorOf(last.generatedAt, last.id);
  return {
    status: 200,
    body: {
      [name]: page.map(shown),
      after_url: `${request.origin}/api/v2/${request.path}.json?cursor=${encodeURIComponent(after)}`,
      after_cursor: after,
      before_url: null,
      before_cursor: null,
      end_of_stream: rows.length <= size,
    },
  };
}

/** By time: a page never ends within a second, so it may be longer than asked for. */
export function timePage<Row>(
  request: ApiRequest,
  account: Account,
  name: string,
  all: readonly Exported<Row>[],
  shown: (exported: Exported<Row>) => object,
  seam: "seam-repeats" | "seam-apart" = "seam-apart",
) {
  requireStaff(request.actor);
  requireAdmin(request.actor);
  const start = startIn(request, account);
  const rows = inOrder(all, request, account).filter((one) => one.generatedAt >= start);
  const lastSecond = rows[sizeIn(request) - 1]?.generatedAt ?? Number.POSITIVE_INFINITY;
  const page = rows.filter((one) => one.generatedAt <= lastSecond);
  const endTime = page.at(-1)?.generatedAt ?? null;
  const isEnd = page.length === rows.length;
  // One that is all of a second can only be followed by the next.
  const repeats = seam === "seam-repeats" && endTime !== start;
  const next = endTime === null || repeats ? endTime : endTime + 1;
  return {
    status: 200,
    body: {
      [name]: page.map(shown),
      count: page.length,
      end_time: isEnd ? endTime : next,
      next_page:
        next === null ? null : `${request.origin}/api/v2/${request.path}.json?start_time=${next}`,
      end_of_stream: isEnd,
    },
  };
}

/** What happened in the last minute is never given. */
function inOrder<Row>(
  all: readonly Exported<Row>[],
  request: ApiRequest,
  account: Account,
): readonly Exported<Row>[] {
  const newest = Math.floor((request.at - account.exportLagMs) / 1000);
  return all
    .filter((one) => one.generatedAt <= newest)
    .sort((a, b) => a.generatedAt - b.generatedAt || a.id - b.id);
}

/** A start may not lie in the time of which no export tells yet. */
function startIn(request: ApiRequest, account: Account): number {
  const text = request.query.get("start_time") ?? "";
  if (!/^\d{1,12}$/.test(text)) {
    throw badRequest("InvalidStartTime", "start_time must be a time in seconds");
  }
  const start = Number(text);
  if (start * 1000 > request.at - account.exportLagMs) {
    throw recordInvalid({
      start_time: [{ description: "Too recent start_time", error: "InvalidValue" }],
    });
  }
  return start;
}

function placeIn(cursor: string): readonly [number, number] {
  const [, second, id] =
    /^(\d+)\|\|(\d+)$/.exec(Buffer.from(cursor, "base64").toString("utf8")) ?? [];
  if (second === undefined || id === undefined) {
    throw badRequest("InvalidCursor", "The cursor is not valid");
  }
  return [Number(second), Number(id)];
}

function cursorOf(second: number, id: number): string {
  return Buffer.from(`${second}||${id}`).toString("base64");
}

function sizeIn(request: ApiRequest): number {
  const size = Number(request.query.get("per_page") ?? largestPage);
  return Number.isInteger(size) && size >= 1 ? Math.min(size, largestPage) : largestPage;
}
