import type { ZendeskClient } from "./client.ts";
import { ZendeskPayloadError } from "./errors.ts";
import { exportEndpoints } from "./export-endpoints.ts";
import type { ExportPage, ExportRequest, ListStream } from "./export-page.ts";
import { hasMore, type Page } from "./payloads/page.ts";
import { satisfactionRatingSchema } from "./payloads/satisfaction-rating.ts";
import { surveyResponseSchema } from "./payloads/survey-response.ts";
import { readable } from "./readable-rows.ts";

/** A list gives no more at once. */
const largestPage = 100;

/**
 * How much of a list each round reads again, in seconds.
 *
 * A rating that changes becomes a new one, so only what came while the round before was under way has
 * to be read again, be Zendesk's clock and ours some minutes apart. A survey is listed by when it was
 * offered, answered whenever the customer likes, and an answer may be changed until it expires:
 * Zendesk does not say after how long, so five weeks of them are looked at again.
 */
export const readAgainSeconds = {
  ratings: 60 * 60,
  "survey-responses": 35 * 24 * 60 * 60,
} as const satisfies Record<ListStream, number>;

/** Nobody waits for a list: how far it was read tells nothing. */
const noTimes = { oldestSecond: null, reachedSecond: null } as const;

const endpointOf = {
  ratings: exportEndpoints.ratings,
  "survey-responses": exportEndpoints.surveyResponses,
} as const satisfies Record<ListStream, unknown>;

/**
 * Reads one page of a list, oldest first: of ratings those that are one by now.
 *
 * @throws {ZendeskRequestError} Zendesk refuses or does not answer: 403 and 404 where the account's
 *   plan has no such list.
 * @throws {ZendeskPayloadError} It answers with something else.
 */
export async function readListPage(
  client: ZendeskClient,
  stream: ListStream,
  request: ExportRequest,
): Promise<ExportPage> {
  if (stream === "ratings") {
    const answer = await client.call(endpointOf.ratings, {
      query: { ...pagingOf(request), start_time: `${startOf(request)}`, score: "received" },
    });
    const { good, unreadable } = readable(satisfactionRatingSchema, answer.satisfaction_ratings);
    return { stream, rows: good, unreadable, ...noTimes, ...placeAfter(answer, stream, request) };
  }
  const answer = await client.call(endpointOf["survey-responses"], {
    query: {
      ...pagingOf(request),
      "filter[created_at_start]": `${startOf(request) * 1000}`,
      sort: "id",
    },
  });
  const { good, unreadable } = readable(surveyResponseSchema, answer.survey_responses);
  return { stream, rows: good, unreadable, ...noTimes, ...placeAfter(answer, stream, request) };
}

function pagingOf({ place, size }: ExportRequest): Record<string, string> {
  return {
    "page[size]": `${Math.min(size, largestPage)}`,
    ...(place.kind === "page" && { "page[after]": place.cursor }),
  };
}

function startOf({ place }: ExportRequest): number {
  return place.kind === "cursor" ? 0 : place.second;
}

/** The next page of this round; after the last one, where the next round begins. */
function placeAfter(
  answer: Page,
  stream: ListStream,
  request: ExportRequest,
): Pick<ExportPage, "next" | "isAtEnd"> {
  const { place, at } = request;
  const begunAt = place.kind === "page" ? place.begunAt : at;
  const second = startOf(request);
  if (hasMore(answer)) {
    const cursor = answer.meta?.after_cursor ?? null;
    if (cursor === null) {
      const { method, path } = endpointOf[stream];
      const issues = [{ path: "meta.after_cursor", message: "is missing before the end" }];
      throw new ZendeskPayloadError({ method, path, issues });
    }
    const pages = place.kind === "page" ? place.pages + 1 : 1;
    const next = { kind: "page", cursor, second, begunAt, pages } as const;
    return { next, isAtEnd: false };
  }
  const next = Math.max(second, Math.floor(begunAt / 1000) - readAgainSeconds[stream]);
  return { next: { kind: "second", second: next }, isAtEnd: true };
}
