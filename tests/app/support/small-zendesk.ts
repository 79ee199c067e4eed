import type { SendToZendesk, ZendeskAnswer, ZendeskRequest } from "../../../src/zendesk/send.ts";
import { ticketJson, userJson } from "../../zendesk/payloads.ts";

export function said(status: number, body: unknown, headers = {}): ZendeskAnswer {
  return { status, body, headers };
}

/** An account with one customer, 7, who wrote one ticket; anything may be answered otherwise. */
export function smallZendesk(
  otherwise: (request: ZendeskRequest) => ZendeskAnswer | null = () => null,
): SendToZendesk {
  return async (request) => {
    const other = otherwise(request);
    if (other !== null) return other;
    const { method, path } = request;
    if (method === "GET" && path === "/api/v2/users/7") return said(200, { user: userJson() });
    if (method === "GET" && path === "/api/v2/users/7/tickets/requested") {
      return said(200, { tickets: [ticketJson()], metric_sets: [], meta: { has_more: false } });
    }
    if (method === "GET" && path.startsWith("/api/v2/search")) {
      return said(200, { results: [], count: 0, next_page: null });
    }
    return said(404, { error: "RecordNotFound", description: "Not found" });
  };
}
