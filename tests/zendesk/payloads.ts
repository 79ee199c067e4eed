import * as z from "zod/mini";
import { commentSchema } from "../../src/zendesk/payloads/comment.ts";
import { satisfactionRatingSchema } from "../../src/zendesk/payloads/satisfaction-rating.ts";
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

export const aTicket = (over: Json = {}) => z.parse(ticketSchema, ticketJson(over));
export const aComment = (over: Json = {}) => z.parse(commentSchema, commentJson(over));
export const aUser = (over: Json = {}) => z.parse(userSchema, userJson(over));
export const aRating = (over: Json = {}) => z.parse(satisfactionRatingSchema, ratingJson(over));
