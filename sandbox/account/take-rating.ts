import type { Account } from "./account.ts";
import { zendeskInstant } from "./instants.ts";
import { type RatingRecord, surveyResponseRecordSchema, type TicketRecord } from "./records.ts";
import { surveyAnswersOf } from "./survey-answers.ts";
import { writeTicket } from "./write-ticket.ts";

export type GivenRating = {
  readonly score: "good" | "bad";
  readonly comment: string | null;
  readonly at: number;
};

/** Of five steps, as Zendesk makes two of them. */
const steps = { good: 5, bad: 2 } as const;

/**
 * Takes a customer's verdict as Zendesk keeps it in three places: in the ticket, as a new rating of
 * the list, and as the answer to the ticket's survey, which was offered when it was solved.
 */
export function takeRating(
  account: Account,
  before: TicketRecord,
  { score, comment, at }: GivenRating,
): TicketRecord {
  const id = account.nextId("other");
  const given = zendeskInstant(at);
  const rating: RatingRecord = {
    id,
    ticket_id: before.id,
    requester_id: before.requester_id,
    score,
    comment,
    created_at: given,
    updated_at: given,
  };
  account.ratings.push(rating);
  const surveyId = `01SANDBOX0${String(before.id).padStart(16, "0")}`;
  account.surveyResponses.set(surveyId, {
    offeredAt: Date.parse(before.metric_set?.solved_at ?? given),
    record: surveyResponseRecordSchema.parse({
      id: surveyId,
      responder_id: before.requester_id,
      subject_zrns: [`zen:ticket:${before.id}`],
      subjects: [{ id: `${before.id}`, type: "ticket", zrn: `zen:ticket:${before.id}` }],
      survey: { id: "01SANDBOX00000000000000000", version: 1, state: "enabled" },
      answers: surveyAnswersOf({ value: steps[score], comment, at: given }),
    }),
  });
  return writeTicket(account, {
    before,
    after: { ...before, satisfaction_rating: { id, score, comment } },
    comment: null,
    authorId: before.requester_id,
    at,
    channel: "web",
  }).ticket;
}
