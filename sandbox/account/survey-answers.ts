export type GivenAnswers = {
  /** Of five steps. */
  readonly value: number;
  readonly comment: unknown;
  /** As Zendesk writes it. */
  readonly at: string | null;
};

/** A customer's answers to Zendesk's survey of five steps: how satisfied they are, and what they add. */
export function surveyAnswersOf({ value, comment, at }: GivenAnswers): readonly object[] {
  const times = { created_at: at, updated_at: at };
  return [
    {
      type: "rating_scale",
      rating: value,
      rating_category: value >= 4 ? "good" : value === 3 ? "neutral" : "bad",
      question: {
        id: "01HSANDB0XRATE000000000000",
        type: "rating_scale_numeric",
        sub_type: "customer_satisfaction",
      },
      ...times,
    },
    typeof comment === "string"
      ? { type: "open_ended", value: comment, ...times }
      : { type: "skipped", ...times },
  ];
}
