import type * as z from "zod/mini";
import { articlesAnswerSchema } from "./payloads/article.ts";
import { brandsAnswerSchema } from "./payloads/brand.ts";
import { commentsAnswerSchema } from "./payloads/comment.ts";
import { groupsAnswerSchema } from "./payloads/group.ts";
import { jobStatusAnswerSchema } from "./payloads/job-status.ts";
import { localesAnswerSchema } from "./payloads/locale.ts";
import type { Page } from "./payloads/page.ts";
import { ticketSearchAnswerSchema } from "./payloads/search.ts";
import { tagsAnswerSchema } from "./payloads/tag.ts";
import {
  problemsAnswerSchema,
  ticketAnswerSchema,
  ticketsAnswerSchema,
} from "./payloads/ticket.ts";
import { triggersAnswerSchema } from "./payloads/trigger.ts";
import {
  currentUserAnswerSchema,
  staffAnswerSchema,
  userAnswerSchema,
  usersAnswerSchema,
} from "./payloads/user.ts";
import type { ZendeskRequest } from "./send.ts";

/** An address of Zendesk's API and what it answers with. */
export type Endpoint<Answer> = {
  readonly method: ZendeskRequest["method"];
  /** With `{name}` places. */
  readonly path: string;
  readonly answer: z.core.$ZodType<Answer>;
};

/** An address whose answer is one page of a list. */
export type PagedEndpoint<Answer extends Page> = Endpoint<Answer> & {
  readonly paging: "cursor" | "offset";
};

/** Every address of Zendesk that we call; `docs/zendesk.md` says why, and with which right. */
export const endpoints = {
  /** Query: `include=organizations`. */
  user: { method: "GET", path: "/api/v2/users/{user_id}", answer: userAnswerSchema },
  /** Query: `ids`, at most 100, with commas. */
  users: { method: "GET", path: "/api/v2/users/show_many", answer: usersAnswerSchema },
  /** Body: `user`, of which only what changes is given. */
  updateUser: { method: "PUT", path: "/api/v2/users/{user_id}", answer: userAnswerSchema },
  /** Body: `tags`. */
  removeUserTags: {
    method: "DELETE",
    path: "/api/v2/users/{user_id}/tags",
    answer: tagsAnswerSchema,
  },
  /** The languages of the account. */
  locales: { method: "GET", path: "/api/v2/locales", answer: localesAnswerSchema },
  currentUser: { method: "GET", path: "/api/v2/users/me", answer: currentUserAnswerSchema },
  requestedTickets: {
    method: "GET",
    path: "/api/v2/users/{user_id}/tickets/requested",
    answer: ticketsAnswerSchema,
    paging: "cursor",
  },
  organizationUsers: {
    method: "GET",
    path: "/api/v2/organizations/{organization_id}/users",
    answer: staffAnswerSchema,
    paging: "cursor",
  },
  organizationTickets: {
    method: "GET",
    path: "/api/v2/organizations/{organization_id}/tickets",
    answer: ticketsAnswerSchema,
    paging: "cursor",
  },
  ticket: { method: "GET", path: "/api/v2/tickets/{ticket_id}", answer: ticketAnswerSchema },
  /** Query: `ids`, at most 100, with commas. */
  tickets: { method: "GET", path: "/api/v2/tickets/show_many", answer: ticketsAnswerSchema },
  /** Query: `ids`, at most 100, with commas, and `include=incident_counts`. */
  problems: { method: "GET", path: "/api/v2/tickets/show_many", answer: problemsAnswerSchema },
  comments: {
    method: "GET",
    path: "/api/v2/tickets/{ticket_id}/comments",
    answer: commentsAnswerSchema,
    paging: "cursor",
  },
  /** Query: `external_id`, which several tickets may share. */
  ticketsByExternalId: { method: "GET", path: "/api/v2/tickets", answer: ticketsAnswerSchema },
  /** Query: `query`. Its index lags by minutes, and it ends after 1,000 results. */
  searchTickets: {
    method: "GET",
    path: "/api/v2/search",
    answer: ticketSearchAnswerSchema,
    paging: "offset",
  },
  /** Query: `query`, `locale` (`*` is every language), `brand_id`, `include=sections`. */
  searchArticles: {
    method: "GET",
    path: "/api/v2/help_center/articles/search",
    answer: articlesAnswerSchema,
  },
  /** Query: `role`; the answer has light agents too. */
  staff: {
    method: "GET",
    path: "/api/v2/users",
    answer: staffAnswerSchema,
    paging: "cursor",
  },
  /** Query: `active=true`. */
  triggers: {
    method: "GET",
    path: "/api/v2/triggers",
    answer: triggersAnswerSchema,
    paging: "cursor",
  },
  groups: { method: "GET", path: "/api/v2/groups", answer: groupsAnswerSchema, paging: "cursor" },
  /** Agents read the brands that they are members of. */
  brands: { method: "GET", path: "/api/v2/brands", answer: brandsAnswerSchema, paging: "cursor" },
  /** Query: `name`, of two letters at least. */
  suggestedTags: {
    method: "GET",
    path: "/api/v2/autocomplete/tags",
    answer: tagsAnswerSchema,
  },
  /** Body: `tickets`, at most 100, each with its `id`. */
  updateTickets: {
    method: "PUT",
    path: "/api/v2/tickets/update_many",
    answer: jobStatusAnswerSchema,
  },
  jobStatus: {
    method: "GET",
    path: "/api/v2/job_statuses/{job_id}",
    answer: jobStatusAnswerSchema,
  },
  createTicket: { method: "POST", path: "/api/v2/tickets", answer: ticketAnswerSchema },
  addTags: {
    method: "PUT",
    path: "/api/v2/tickets/{ticket_id}/tags",
    answer: tagsAnswerSchema,
  },
  removeTags: {
    method: "DELETE",
    path: "/api/v2/tickets/{ticket_id}/tags",
    answer: tagsAnswerSchema,
  },
} as const satisfies Record<string, Endpoint<unknown> & { paging?: "cursor" | "offset" }>;
