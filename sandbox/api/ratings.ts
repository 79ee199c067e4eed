import type { RatingRecord } from "../account/records.ts";
import { takeRating } from "../account/take-rating.ts";
import { pageOf } from "./paging.ts";
import { requireAdmin, requireStaff } from "./permissions.ts";
import { badRequest, forbidden, recordInvalid, recordNotFound } from "./refusal.ts";
import { fieldOf, type Handler } from "./request.ts";
import { servedTicket } from "./served.ts";

/** Zendesk lets only admins list ratings: from a second on, and of one score where it is named. */
export const listSatisfactionRatings: Handler = (request, account) => {
  requireStaff(request.actor);
  requireAdmin(request.actor);
  const score = request.query.get("score");
  const start = secondsIn(request.query.get("start_time"));
  const rows = account.ratings.filter(
    (rating) =>
      (score === null || isOfScore(rating, score)) && momentOf(rating.created_at) >= start * 1000,
  );
  const page = pageOf(rows, request);
  return { status: 200, body: { satisfaction_ratings: page.rows, ...page.fields } };
};

/** Surveys that were offered from a moment on, whether they were answered or not. Admins only. */
export const listSurveyResponses: Handler = (request, account) => {
  requireStaff(request.actor);
  requireAdmin(request.actor);
  const start = secondsIn(request.query.get("filter[created_at_start]"));
  const sort = request.query.get("sort") ?? "id";
  if (sort !== "id" && sort !== "-id") throw badRequest("InvalidSort", "sort must be id or -id");
  const rows = [...account.surveyResponses.values()]
    .filter(({ offeredAt }) => offeredAt >= start)
    .map(({ record }) => record)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const page = pageOf(sort === "id" ? rows : rows.toReversed(), request);
  return { status: 200, body: { survey_responses: page.rows, ...page.fields } };
};

/** Only who asked may rate, and only what is solved. */
export const rateTicket: Handler = (request, account, place) => {
  const ticket = account.tickets.get(Number(place.id));
  if (ticket === undefined || ticket.status === "deleted") throw recordNotFound();
  if (request.actor.id !== ticket.requester_id) throw forbidden();
  const score = fieldOf(fieldOf(request.body, "satisfaction_rating"), "score");
  const comment = fieldOf(fieldOf(request.body, "satisfaction_rating"), "comment");
  if ((score !== "good" && score !== "bad") || ticket.status !== "solved") {
    throw recordInvalid({
      base: [{ description: "A solved ticket can be rated good or bad", error: "InvalidValue" }],
    });
  }
  const rated = takeRating(account, ticket, {
    score,
    comment: typeof comment === "string" ? comment : null,
    at: request.at,
  });
  return { status: 200, body: { ticket: servedTicket(rated, request.origin) } };
};

/** `received` is any verdict; a verdict is one with and without a comment. */
function isOfScore({ score }: RatingRecord, wanted: string): boolean {
  const verdict = /^(?:good|bad)/.exec(score)?.[0];
  if (wanted === "received") return verdict !== undefined;
  return score === wanted || verdict === wanted;
}

function secondsIn(text: string | null): number {
  if (text === null) return 0;
  if (!/^\d{1,15}$/.test(text)) throw badRequest("InvalidTime", "A time must be a number");
  return Number(text);
}

function momentOf(text: string | null): number {
  return text === null ? 0 : Date.parse(text);
}
