import { comparedIds } from "../care/compared-ids.ts";
import type { RatingFacts, TicketFacts } from "../care/facts.ts";
import type { SatisfactionRatingPayload } from "./payloads/satisfaction-rating.ts";
import type { SurveyResponsePayload } from "./payloads/survey-response.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { surveyRatingOf } from "./survey-ratings.ts";

/** `good`, `good_with_comment`: a verdict; `offered` and the like: none yet. */
export function verdictOf(score: string): RatingFacts["verdict"] | null {
  const word = /^(good|bad)(?:_|$)/.exec(score)?.[1];
  return word === "good" || word === "bad" ? word : null;
}

function hasText(comment: string | null): boolean {
  return comment !== null && comment.trim() !== "";
}

/** Of two given at once, the one with the greater id. */
function newestFirst(ratings: readonly RatingFacts[]): readonly RatingFacts[] {
  return [...ratings].sort(
    (a, b) => (b.ratedAt ?? 0) - (a.ratedAt ?? 0) || comparedIds(b.id ?? "", a.id ?? ""),
  );
}

/** A rating of the list; `null` where it is none yet. */
export function listedRatingOf(rating: SatisfactionRatingPayload): RatingFacts | null {
  const verdict = verdictOf(rating.score);
  if (verdict === null) return null;
  const ratedAt = rating.updated_at ?? rating.created_at;
  return { id: rating.id, verdict, scale: null, ratedAt, hasComment: hasText(rating.comment) };
}

/** The same verdict, told by two sources; where both have something, the first one's counts. */
function joined(first: RatingFacts, second: RatingFacts | undefined): RatingFacts {
  if (second === undefined) return first;
  return {
    id: first.id ?? second.id,
    verdict: first.verdict,
    scale: first.scale ?? (second.verdict === first.verdict ? second.scale : null),
    ratedAt: first.ratedAt ?? second.ratedAt,
    hasComment: first.hasComment || second.hasComment,
  };
}

/**
 * All verdicts, newest first. Zendesk lists what a survey's answer comes to among its ratings too:
 * of either kind, the newest of both is one and the same, and so on.
 */
function verdictsIn(
  listed: readonly RatingFacts[],
  surveyed: readonly RatingFacts[],
): readonly RatingFacts[] {
  const all = (["good", "bad"] as const).flatMap((verdict) => {
    const ofSurveys = surveyed.filter((one) => one.verdict === verdict);
    const ofList = listed.filter((one) => one.verdict === verdict);
    return [
      ...ofList.map((one, index) => joined(one, ofSurveys[index])),
      ...ofSurveys.slice(ofList.length),
    ];
  });
  return newestFirst(all);
}

/** What a customer says of a ticket. */
export type TicketRatings = Pick<TicketFacts, "rating" | "earlierRatings">;

/** The one that stands, as the ticket itself carries it: without its day. */
function ratingInside({ satisfaction_rating: inside }: TicketPayload): RatingFacts | null {
  const verdict = inside === null ? null : verdictOf(inside.score);
  if (inside === null || verdict === null) return null;
  const hasComment = hasText(inside.comment);
  return { id: inside.id, verdict, scale: null, ratedAt: null, hasComment };
}

/** What Zendesk tells of a ticket's ratings in other places than the ticket. */
export type ToldRatings = {
  /** From the list of ratings, which has their day. */
  readonly listed: readonly RatingFacts[];
  /** From answers to surveys, which have their scale. */
  readonly surveyed: readonly RatingFacts[];
};

/**
 * The customer's verdicts on a ticket, by the one that the ticket carries and those that are told
 * elsewhere.
 */
export function withToldRatings(
  inside: RatingFacts | null,
  { listed, surveyed }: ToldRatings,
): TicketRatings {
  const told = verdictsIn(newestFirst(listed), newestFirst(surveyed));
  if (inside === null) {
    const [rating = null, ...earlierRatings] = told;
    return { rating, earlierRatings };
  }
  const same =
    told.find((one) => one.id === inside.id) ?? told.find((one) => one.verdict === inside.verdict);
  const rating = joined(inside, same);
  const isEarlier = ({ ratedAt }: RatingFacts) =>
    ratedAt !== null && ratedAt <= (rating.ratedAt ?? ratedAt);
  return { rating, earlierRatings: told.filter((one) => one !== same && isEarlier(one)) };
}

/**
 * The customer's verdicts on a ticket. The ticket carries the one that stands, the list of ratings
 * its day, and the survey its scale; where only one of them has it, that one counts.
 */
export function ratingsOf(
  ticket: TicketPayload,
  ratings: readonly SatisfactionRatingPayload[],
  surveys: readonly SurveyResponsePayload[],
): TicketRatings {
  return withToldRatings(ratingInside(ticket), {
    listed: ratings.flatMap((rating) => listedRatingOf(rating) ?? []),
    surveyed: surveys.flatMap((response) => surveyRatingOf(response) ?? []),
  });
}
