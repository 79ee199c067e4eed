import { describe, expect, it } from "vitest";
import { surveyRatingOf, ticketIdsOf } from "../../src/zendesk/survey-ratings.ts";
import { aSurveyResponse } from "./payloads.ts";

const asked = (rating: number, ...steps: readonly number[]) =>
  aSurveyResponse({
    answers: [
      {
        type: "rating_scale",
        rating,
        question: {
          type: "rating_scale_custom_text",
          options: steps.map((step) => ({ rating: step })),
        },
      },
    ],
  });

describe("ticketIdsOf", () => {
  it.each<[readonly string[], readonly string[]]>([
    [["zen:ticket:99"], ["99"]],
    [["zrn:ticket:99"], ["99"]],
    [["zen:conversation:4295a81b-ccdd-4998-88d9-0eff5e76dc44", "zen:ticket:7"], ["7"]],
    [["zen:ticket:", "zen:ticket:x", "ticket:5"], []],
  ])("of %j are %j", (subject_zrns, ids) => {
    expect(ticketIdsOf(aSurveyResponse({ subject_zrns }))).toEqual(ids);
  });
});

describe("surveyRatingOf", () => {
  it.each([
    [5, "good", "good"],
    [4, "good", "good"],
    [3, "neutral", "bad"],
    [1, "bad", "bad"],
    [3, null, "bad"],
    [4, null, "good"],
  ])("of %i, which is %s, is %s of five", (rating, category, verdict) => {
    expect(surveyRatingOf(aSurveyResponse({ rating, category }))).toEqual({
      id: "01J1WB51MG6HXTYWE6Q0C93RNW",
      verdict,
      scale: { value: rating, outOf: 5 },
      ratedAt: Date.parse("2026-10-04T08:00:00Z"),
      hasComment: false,
    });
  });

  it.each([
    [2, [1, 2], "good"],
    [1, [1, 2], "bad"],
    [3, [1, 2, 3], "good"],
    [2, [1, 2, 3], "bad"],
    [6, [1, 2, 3, 4, 5, 6, 7], "good"],
    [5, [1, 2, 3, 4, 5, 6, 7], "bad"],
  ])("of %i on the question's scale %j is %s", (rating, steps, verdict) => {
    expect(surveyRatingOf(asked(rating, ...steps))).toMatchObject({
      verdict,
      scale: { value: rating, outOf: steps.length },
    });
  });

  it("has no scale for a value that is not on it", () => {
    expect(surveyRatingOf(aSurveyResponse({ rating: 9, category: "good" }))).toMatchObject({
      verdict: "good",
      scale: null,
    });
    expect(surveyRatingOf(aSurveyResponse({ rating: 9, category: null }))).toBeNull();
  });

  it("is of how satisfied somebody was, whatever else the survey asked", () => {
    const { answers } = aSurveyResponse({ rating: 2, category: "bad", comment: "  " });
    const other = { type: "rating_scale", rating: 5, question: { sub_type: "other" } };
    const response = { ...aSurveyResponse({ answers: [other] }) };
    expect(
      surveyRatingOf({ ...response, answers: [...response.answers, ...answers] }),
    ).toMatchObject({ verdict: "bad", scale: { value: 2 }, hasComment: false });
    expect(surveyRatingOf(response)).toMatchObject({ verdict: "good" });
  });

  it("is none where everything was skipped", () => {
    expect(surveyRatingOf(aSurveyResponse({ answers: [{ type: "skipped" }] }))).toBeNull();
    expect(surveyRatingOf(aSurveyResponse({ answers: [] }))).toBeNull();
  });
});
