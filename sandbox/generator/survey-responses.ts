import {
  type RatingRecord,
  type SurveyResponseRecord,
  surveyResponseRecordSchema,
} from "../account/records.ts";
import { surveyAnswersOf } from "../account/survey-answers.ts";

/** The steps that come to good and to bad when Zendesk makes two of five. */
const steps = { good: [5, 4, 5], bad: [2, 1, 3] } as const;

/** Half of the ratings as answers to a survey of five steps, as the older and the newer API write it. */
export function surveyResponsesOf(
  ratings: readonly RatingRecord[],
): readonly SurveyResponseRecord[] {
  return ratings.filter(({ ticket_id: id }) => id % 2 === 0).map(surveyResponseOf);
}

function surveyResponseOf(rating: RatingRecord): SurveyResponseRecord {
  const { ticket_id: ticketId, score, created_at: at } = rating;
  const value = (score === "good" ? steps.good : steps.bad)[ticketId % 3] ?? 3;
  const survey = { id: "01HSANDB0X0000000000000000", version: 3 };
  const isNewer = ticketId % 4 === 0;
  return surveyResponseRecordSchema.parse({
    id: `01HSANDB0X${String(ticketId).padStart(16, "0")}`,
    responder_id: rating.requester_id,
    ...(isNewer
      ? {
          subject_zrns: [`zen:ticket:${ticketId}`],
          subjects: [{ id: String(ticketId), type: "ticket", zrn: `zen:ticket:${ticketId}` }],
          survey: { ...survey, state: "enabled" },
        }
      : {
          subject_zrns: [`zrn:ticket:${ticketId}`],
          survey_id: survey.id,
          survey_version: survey.version,
        }),
    expires_at: at,
    answers: surveyAnswersOf({ value, comment: rating.comment, at }),
  });
}
