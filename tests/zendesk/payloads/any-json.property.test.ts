import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { endpoints } from "../../../src/zendesk/endpoints.ts";
import { issuesOf } from "../../../src/zendesk/issues.ts";
import { commentJson, organizationJson, ticketJson, userJson } from "../payloads.ts";

const samples: Readonly<Record<keyof typeof endpoints, unknown>> = {
  user: { user: userJson({ organization_id: 30 }), organizations: [organizationJson()] },
  users: { users: [userJson()] },
  updateUser: { user: userJson() },
  removeUserTags: { tags: [] },
  locales: { locales: [{ locale: "en-US" }] },
  currentUser: { user: userJson() },
  requestedTickets: { tickets: [ticketJson({ metric_set: { reopens: 1 } })], meta: null },
  ticket: { ticket: ticketJson() },
  tickets: { tickets: [ticketJson()], metric_sets: [{ ticket_id: 12 }] },
  problems: { tickets: [ticketJson({ incident_count: 3 })] },
  comments: { comments: [commentJson()], meta: { has_more: true, after_cursor: "x" } },
  ticketsByExternalId: { tickets: [ticketJson()] },
  searchTickets: { results: [{ ...ticketJson(), result_type: "ticket" }], next_page: null },
  organizationUsers: { users: [userJson()], meta: null },
  organizationTickets: { tickets: [ticketJson()], meta: null },
  staff: { users: [userJson({ role_type: 1 })], meta: null },
  triggers: {
    triggers: [
      {
        id: 9,
        title: "Notify requester",
        active: true,
        conditions: { all: [{ field: "update_type", value: "Create" }], any: [] },
        actions: [{ field: "notification_user", value: ["requester_id", "Hello", "Text"] }],
      },
    ],
    meta: null,
  },
  brands: { brands: [{ id: 601, name: "Kestrel Bikes" }], meta: null },
  searchArticles: {
    results: [{ id: 5, title: "Tyres", html_url: "https://acme.zendesk.com/hc/5", section_id: 2 }],
    sections: [{ id: 2, name: "Riding" }],
  },
  groups: { groups: [{ id: 501, name: "Support", deleted: false }], meta: null },
  suggestedTags: { tags: ["vip"] },
  updateTickets: { job_status: { id: "V3-1", status: "queued", progress: 0, results: null } },
  jobStatus: {
    job_status: {
      id: "V3-1",
      status: "completed",
      total: 1,
      results: [{ id: 12, index: 0, success: false, details: "closed" }],
    },
  },
  createTicket: { ticket: ticketJson() },
  addTags: { tags: ["a"] },
  removeTags: { tags: [] },
};

/** The sample with the value at one of its places replaced. */
function withFault(sample: unknown, place: number, fault: unknown): unknown {
  let left = place;
  const walk = (value: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return fault;
    }
    left -= 1;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(sample);
}

function parsesOrExplains(schema: z.core.$ZodType, payload: unknown): void {
  const parsed = z.safeParse(schema, payload);
  if (parsed.success) return;
  const issues = issuesOf(parsed.error);
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) expect(issue.path).not.toBe("");
}

describe.each(Object.entries(endpoints))("the answer of %s", (name, endpoint) => {
  it("is read or refused with paths, whatever JSON comes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => parsesOrExplains(endpoint.answer, json)),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it("is read or refused with paths, whatever stands at one of its places", () => {
    const sample = Object.entries(samples).find(([key]) => key === name)?.[1];
    expect(z.safeParse(endpoint.answer, sample).success).toBe(true);
    fc.assert(
      fc.property(fc.nat(60), fc.jsonValue(), (place, fault) =>
        parsesOrExplains(endpoint.answer, withFault(sample, place, fault)),
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
