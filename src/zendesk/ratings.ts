import type { Instant, RatingFacts } from "../care/facts.ts";
import type { SatisfactionRatingPayload } from "./payloads/satisfaction-rating.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

/** `good`, `good_with_comment`: a verdict; `offered` and the like: none yet. */
function verdictOf(score: string): RatingFacts["verdict"] | null {
  const word = /^(good|bad)(?:_|$)/.exec(score)?.[1];
  return word === "good" || word === "bad" ? word : null;
}

function ratedAtOf(rating: SatisfactionRatingPayload): Instant | null {
  return rating.updated_at ?? rating.created_at;
}

function hasText(comment: string | null): boolean {
  return comment !== null && comment.trim() !== "";
}

/**
 * The customer's verdict on a ticket as it stood at a moment. The ticket carries the verdict, the
 * list of ratings its day; where only one of them has it, that one counts.
 *
 * A verdict without a day counts in a replay of the past only where the ticket has not changed
 * since, for otherwise it may have come later.
 */
export function ratingOf(
  ticket: TicketPayload,
  ratings: readonly SatisfactionRatingPayload[],
  until: Instant | null,
): RatingFacts | null {
  const dated = ratings
    .flatMap((rating) => {
      const verdict = verdictOf(rating.score);
      const ratedAt = ratedAtOf(rating);
      if (verdict === null || (until !== null && ratedAt !== null && ratedAt > until)) return [];
      return [
        { id: rating.id, verdict, scale: null, ratedAt, hasComment: hasText(rating.comment) },
      ];
    })
    .sort((a, b) => (b.ratedAt ?? 0) - (a.ratedAt ?? 0));
  const inside = ticket.satisfaction_rating;
  const verdict = inside === null ? null : verdictOf(inside.score);
  const mayBeLater = until !== null && ticket.updated_at > until;
  if (inside === null || verdict === null || mayBeLater) return dated[0] ?? null;
  const same =
    dated.find((rating) => rating.id === inside.id) ??
    dated.find((rating) => rating.verdict === verdict);
  return {
    id: inside.id ?? same?.id ?? null,
    verdict,
    scale: null,
    ratedAt: same?.ratedAt ?? null,
    hasComment: hasText(inside.comment) || same?.hasComment === true,
  };
}
