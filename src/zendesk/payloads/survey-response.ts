import * as z from "zod/mini";
import { instantSchema, listOf, orNull, wordSchema } from "./scalars.ts";

const questionSchema = z.object({
  /** `customer_satisfaction` or `other`. */
  sub_type: orNull(z.string()),
  options: listOf(z.object({ rating: orNull(z.number()) })),
});

const answerSchema = z.object({
  /** `rating_scale`, `open_ended`, `closed_ended`, `skipped`. */
  type: z.string(),
  question: orNull(questionSchema),
  rating: orNull(z.number()),
  rating_category: orNull(wordSchema(["good", "neutral", "bad"])),
  /** Of `open_ended`: what was written. */
  value: orNull(z.unknown()),
  created_at: orNull(instantSchema),
  updated_at: orNull(instantSchema),
});
export type SurveyAnswerPayload = z.output<typeof answerSchema>;

/** What a customer answered to a survey, as `GET /api/v2/guide/survey_responses` lists it. */
export const surveyResponseSchema = z.object({
  id: z.string(),
  /** What was asked about: `zen:ticket:99`, formerly `zrn:ticket:99`. */
  subject_zrns: listOf(z.string()),
  answers: listOf(answerSchema),
});
export type SurveyResponsePayload = z.output<typeof surveyResponseSchema>;
