import * as z from "zod/mini";
import { auditSchema } from "../../src/zendesk/payloads/audit.ts";
import { commentSchema } from "../../src/zendesk/payloads/comment.ts";
import { metricEventSchema } from "../../src/zendesk/payloads/metric-event.ts";
import { organizationSchema } from "../../src/zendesk/payloads/organization.ts";
import { satisfactionRatingSchema } from "../../src/zendesk/payloads/satisfaction-rating.ts";
import { surveyResponseSchema } from "../../src/zendesk/payloads/survey-response.ts";
import { ticketSchema } from "../../src/zendesk/payloads/ticket.ts";
import { userSchema } from "../../src/zendesk/payloads/user.ts";

type Json = Readonly<Record<string, unknown>>;

/** A ticket as Zendesk writes it, of requester 7 by the agent 9, opened on 1 October 2026. */
export function ticketJson(over: Json = {}): Json {
  return {
    id: 12,
    external_id: null,
    via: { channel: "email", source: { from: {}, to: {}, rel: null } },
    created_at: "2026-10-01T08:00:00Z",
    updated_at: "2026-10-02T08:00:00Z",
    type: "question",
    subject: "Where is my parcel?",
    description: "I am waiting for my parcel. Where is it?",
    priority: "normal",
    status: "open",
    requester_id: 7,
    submitter_id: 7,
    assignee_id: 9,
    is_public: true,
    due_at: null,
    tags: [],
    satisfaction_rating: { score: "unoffered" },
    ...over,
  };
}

/** A comment as Zendesk writes it, of requester 7. */
export function commentJson(over: Json = {}): Json {
  return {
    id: 100,
    type: "Comment",
    author_id: 7,
    body: "Where is it?",
    plain_body: "Where is it?",
    public: true,
    created_at: "2026-10-01T08:00:00Z",
    via: { channel: "email" },
    ...over,
  };
}

/** A user as Zendesk writes it: the customer 7. */
export function userJson(over: Json = {}): Json {
  return {
    id: 7,
    name: "Ada Example",
    role: "end-user",
    created_at: "2023-09-14T10:00:00Z",
    locale: "en-US",
    time_zone: "Copenhagen",
    iana_time_zone: "Europe/Copenhagen",
    active: true,
    suspended: false,
    tags: [],
    user_fields: {},
    ...over,
  };
}

export function ratingJson(over: Json = {}): Json {
  return {
    id: 500,
    ticket_id: 12,
    requester_id: 7,
    score: "good",
    comment: null,
    created_at: "2026-10-03T08:00:00Z",
    updated_at: "2026-10-04T08:00:00Z",
    ...over,
  };
}

/** An audit as Zendesk writes it: ticket 12 takes a status, from another one or on creation. */
export function auditJson({
  status = "new",
  from = null,
  ...over
}: Json & { readonly status?: string; readonly from?: string | null } = {}): Json {
  return {
    id: 700,
    ticket_id: 12,
    created_at: "2026-10-01T08:00:00Z",
    author_id: 7,
    via: { channel: "web" },
    events: [
      { id: 701, type: "Comment", body: "Where is it?", public: true },
      {
        id: 702,
        type: from === null ? "Create" : "Change",
        field_name: "status",
        value: status,
        ...(from !== null && { previous_value: from }),
      },
    ],
    ...over,
  };
}

/** An event of the first reply's clock of ticket 12. */
export function metricEventJson(over: Json = {}): Json {
  return {
    id: 800,
    ticket_id: 12,
    metric: "reply_time",
    instance_id: 1,
    type: "activate",
    time: "2026-10-01T08:00:00Z",
    ...over,
  };
}

/** What the customer 7 answered about ticket 12. */
export function surveyResponseJson({
  rating = 5,
  category = "good",
  comment = null,
  ...over
}: Json & {
  readonly rating?: number | null;
  readonly category?: string | null;
  readonly comment?: string | null;
} = {}): Json {
  const times = { created_at: "2026-10-03T08:00:00.000Z", updated_at: "2026-10-04T08:00:00.000Z" };
  const question = { id: "01J1WBE8QR0YQVE373K2JDJR0F", type: "rating_scale_numeric" };
  return {
    id: "01J1WB51MG6HXTYWE6Q0C93RNW",
    responder_id: 7,
    subject_zrns: ["zen:ticket:12"],
    answers: [
      {
        type: "rating_scale",
        rating,
        rating_category: category,
        question: { ...question, sub_type: "customer_satisfaction" },
        ...times,
      },
      comment === null ? { type: "skipped", ...times } : { type: "open_ended", value: comment },
    ],
    ...over,
  };
}

export function organizationJson(over: Json = {}): Json {
  return { id: 30, name: "Example", tags: [], organization_fields: {}, ...over };
}

export const aTicket = (over: Json = {}) => z.parse(ticketSchema, ticketJson(over));
export const aComment = (over: Json = {}) => z.parse(commentSchema, commentJson(over));
export const aUser = (over: Json = {}) => z.parse(userSchema, userJson(over));
export const aRating = (over: Json = {}) => z.parse(satisfactionRatingSchema, ratingJson(over));
export const anAudit = (over: Parameters<typeof auditJson>[0] = {}) =>
  z.parse(auditSchema, auditJson(over));
export const aMetricEvent = (over: Json = {}) => z.parse(metricEventSchema, metricEventJson(over));
export const aSurveyResponse = (over: Parameters<typeof surveyResponseJson>[0] = {}) =>
  z.parse(surveyResponseSchema, surveyResponseJson(over));
export const anOrganization = (over: Json = {}) =>
  z.parse(organizationSchema, organizationJson(over));
