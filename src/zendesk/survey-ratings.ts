import type { RatingFacts } from "../care/facts.ts";
import type { SurveyAnswerPayload, SurveyResponsePayload } from "./payloads/survey-response.ts";

/** The tickets that a survey asked about; it may be about something else altogether. */
export function ticketIdsOf(response: SurveyResponsePayload): readonly string[] {
  return response.subject_zrns.flatMap(
    (name) => /^z(?:en|rn):ticket:([1-9]\d{0,18})$/.exec(name)?.[1] ?? [],
  );
}

/** The question is the source of the scale; Zendesk's own survey has five steps. */
const usualSteps = 5;

function scaleOf(answer: SurveyAnswerPayload): RatingFacts["scale"] {
  const steps = (answer.question?.options ?? []).flatMap(({ rating }) => rating ?? []);
  const outOf = steps.length === 0 ? usualSteps : Math.max(...steps);
  const value = answer.rating;
  return value !== null && value >= 1 && value <= outOf ? { value, outOf } : null;
}

/**
 * Good or bad, as Zendesk itself makes two of more: neutral is bad, of 1 to 5 only 4 and 5 are good,
 * of 1 to 3 only 3, of 1 and 2 only 2.
 */
function verdictOf(
  { rating_category: category }: SurveyAnswerPayload,
  scale: RatingFacts["scale"],
): RatingFacts["verdict"] | null {
  if (category !== null) return category === "good" ? "good" : "bad";
  if (scale === null) return null;
  return scale.value >= Math.ceil(scale.outOf * 0.8) ? "good" : "bad";
}

function isWritten({ type, value }: SurveyAnswerPayload): boolean {
  return type === "open_ended" && typeof value === "string" && value.trim() !== "";
}

/** A customer's answer to a survey, on the survey's own scale; `null` where they rated nothing. */
export function surveyRatingOf(response: SurveyResponsePayload): RatingFacts | null {
  const ratings = response.answers.filter((answer) => answer.type === "rating_scale");
  const isOfService = ({ question }: SurveyAnswerPayload) =>
    question?.sub_type === "customer_satisfaction";
  // A survey may have further scales, for something else than how satisfied somebody is.
  const answer = ratings.find(isOfService) ?? ratings[0];
  if (answer === undefined) return null;
  const scale = scaleOf(answer);
  const verdict = verdictOf(answer, scale);
  if (verdict === null) return null;
  return {
    id: response.id,
    verdict,
    scale,
    ratedAt: answer.updated_at ?? answer.created_at,
    hasComment: response.answers.some(isWritten),
  };
}
