import { describe, expect, it, vi } from "vitest";
import { ServiceError } from "../../../src/app/host/service-error.ts";
import { organizationRollUp } from "../../../src/app/load/organization-roll-up.ts";
import type { OrganizationAnswer } from "../../../src/contract/organization-care.ts";
import type { SendToZendesk, ZendeskRequest } from "../../../src/zendesk/send.ts";
import { ticketJson, userJson } from "../../zendesk/payloads.ts";
import { threePeople } from "../support/roll-ups.ts";
import { said } from "../support/small-zendesk.ts";

const answer: OrganizationAnswer = {
  at: "2026-11-22T10:00:00Z",
  storedPeople: 5,
  isComplete: true,
  care: threePeople.care,
};

/** An organization of two people, of whom Zendesk shows one by name. */
const zendesk: SendToZendesk = async ({ path }) => {
  if (path.endsWith("/users/show_many")) return said(200, { users: [userJson({ id: 360001 })] });
  if (path === "/api/v2/organizations/4001/users") {
    const users = [userJson({ id: 7 }), userJson({ id: 8, role: "agent" })];
    return said(200, { users, meta: { has_more: true } });
  }
  if (path === "/api/v2/organizations/4001/tickets") {
    const rated = ticketJson({ satisfaction_rating: { score: "bad" } });
    return said(200, { tickets: [rated, ticketJson({ id: 13 })], meta: { has_more: false } });
  }
  if (path === "/api/v2/search") {
    const results = [{ ...ticketJson({ tags: ["complaint"] }), result_type: "ticket" }];
    return said(200, { results, count: 140, next_page: null });
  }
  return said(404, {});
};

function host(options: { service: () => Promise<unknown>; zendesk?: SendToZendesk }) {
  const handlers = new Map<string, (message: unknown) => void>();
  const requests: ZendeskRequest[] = [];
  return {
    settings: { serviceUrl: "https://care.example" },
    service: options.service as never,
    zendesk: async (request: ZendeskRequest) => {
      requests.push(request);
      return (options.zendesk ?? zendesk)(request);
    },
    get: () =>
      Promise.resolve({
        values: new Map<string, unknown>([
          ["organization.id", 4001],
          ["organization.name", "Alder & Finch"],
        ]),
        errors: new Map(),
      }),
    on: (event: string, handler: (message: unknown) => void) => {
      handlers.set(event, handler);
      return () => undefined;
    },
    say: (event: string, message: unknown) => handlers.get(event)?.(message),
    requests,
  };
}
async function settled(rollUp: ReturnType<typeof organizationRollUp>) {
  await vi.waitFor(() => {
    const { content } = rollUp.state();
    expect(content.kind === "loading" || (content.kind === "ready" && content.isRefreshing)).toBe(
      false,
    );
  }, 5000);
  return rollUp.state().content;
}
const fails = () => Promise.reject(new ServiceError("timeout", "late"));

describe("organizationRollUp", () => {
  it("gives what the service knows, and names only whom Zendesk shows to this agent", async () => {
    const page = host({ service: () => Promise.resolve(answer) });
    const rollUp = organizationRollUp(page);
    const content = await settled(rollUp);
    expect(rollUp.state().name).toBe("Alder & Finch");
    expect(content).toMatchObject({
      kind: "ready",
      rollUp: {
        at: Date.parse(answer.at),
        withoutService: null,
        unknownPeople: 2,
        isComplete: true,
        care: {
          people: 3,
          health: { "at-risk": 1 },
          atRisk: [{ customerId: "360001" }],
          longestTenure: null,
          followUps: [],
        },
      },
    });
    expect(page.requests).toHaveLength(1);
  });

  it("takes one look at Zendesk of three requests where the service does not answer", async () => {
    const page = host({ service: fails });
    const content = await settled(organizationRollUp(page));
    expect(content).toMatchObject({
      kind: "ready",
      rollUp: {
        withoutService: { failure: "timeout" },
        unknownPeople: null,
        care: {
          people: 1,
          longestTenure: { customerId: "7", startedOn: "2023-09-14", source: "user-record" },
          openTickets: 140,
          openComplaints: 1,
          ratings: { good: 0, bad: 1 },
          sentiment: null,
          health: null,
          followUps: null,
        },
      },
    });
    expect(page.requests).toHaveLength(3);
  });

  it("takes that look too where the service knows nobody of it yet", async () => {
    const nobody = { ...answer, care: { ...answer.care, people: 0 } };
    const content = await settled(
      organizationRollUp(host({ service: () => Promise.resolve(nobody) })),
    );
    expect(content).toMatchObject({
      rollUp: { withoutService: { failure: "not-found" }, care: { people: 1 } },
    });
  });

  it("says why there is nothing, and keeps what was there when only the next reading fails", async () => {
    const forbidden = host({ service: fails, zendesk: async () => said(403, {}) });
    expect(await settled(organizationRollUp(forbidden))).toEqual({
      kind: "failed",
      failure: { kind: "forbidden" },
    });
    let isBroken = false;
    const page = host({
      service: fails,
      zendesk: async (request) => (isBroken ? said(500, {}) : zendesk(request)),
    });
    const rollUp = organizationRollUp(page);
    await settled(rollUp);
    isBroken = true;
    rollUp.reload();
    expect(await settled(rollUp)).toMatchObject({
      kind: "ready",
      failure: { kind: "zendesk" },
      rollUp: { care: { people: 1 } },
    });
  });

  it("takes a new name from Zendesk's page", async () => {
    const page = host({ service: fails });
    const rollUp = organizationRollUp(page);
    await settled(rollUp);
    page.say("organization.name.changed", "Alder");
    expect(rollUp.state().name).toBe("Alder");
  });
});
