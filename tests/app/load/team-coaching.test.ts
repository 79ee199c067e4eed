import { describe, expect, it } from "vitest";
import { ServiceError } from "../../../src/app/host/service-error.ts";
import { browserClient } from "../../../src/app/load/browser-client.ts";
import { initialCoaching } from "../../../src/app/load/coaching-view.ts";
import { coachingOf } from "../../../src/app/load/team-coaching.ts";
import { now } from "../../support/clock.ts";
import { aTicket, FakeTeam } from "../nav-bar/fake-team.ts";
import { aCoachingCase } from "../support/a-coaching-case.ts";

const ignored = aCoachingCase({
  ticketId: "78",
  customerId: "502",
  decision: { kind: "dismissed", reason: "not-true" },
});
const drawn = {
  known: true,
  watchedDays: 14,
  followed: [aCoachingCase()],
  ignored: [ignored],
};

function aTeam() {
  const team = new FakeTeam([aTicket({ id: 77, subject: "Broken again" }), aTicket({ id: 78 })]);
  team.coaching = () => drawn;
  const host = team.host();
  const client = browserClient(host.zendesk);
  return { team, coaching: coachingOf(host, client, { now: () => now, timeZone: "UTC" }) };
}
const view = { ...initialCoaching, until: "2026-11-22" };

describe("coachingOf", () => {
  it("reads subjects and names with the person's own session, and nothing before it is asked", async () => {
    const { team, coaching } = aTeam();
    expect(team.requests).toEqual([]);
    await coaching.read(view);
    expect(coaching.state()).toMatchObject({
      isReading: false,
      failure: null,
      sample: {
        known: true,
        watchedDays: 14,
        followed: [{ ticketId: "77", name: "Mira Osei" }],
        ignored: [{ ticketId: "78", name: "سارة الحداد" }],
      },
    });
    const { sample } = coaching.state();
    const subjects = sample?.known === true ? sample.followed[0]?.subjects : undefined;
    expect(subjects?.get("77")).toEqual({ kind: "shown", subject: "Broken again" });
    expect(subjects?.get("90")).toEqual({ kind: "not-shown" });
    expect(team.requests.map(({ path, query }) => [path, query.ids])).toEqual([
      ["/api/v2/tickets/show_many", "77,90,78"],
      ["/api/v2/users/show_many", "501,502"],
    ]);
  });

  it("asks for the days up to the view's, both included, and for the rule", async () => {
    const { team, coaching } = aTeam();
    const asked: unknown[] = [];
    team.coaching = (query) => {
      asked.push(query);
      return { known: false, reason: "too-few" };
    };
    await coaching.read({ ...view, seed: "7", days: 30, rule: "R04" });
    await coaching.read({ ...view, days: 365, until: null });
    expect(asked).toEqual([
      { seed: "7", from: "2026-10-24", to: "2026-11-22", rule: "R04" },
      { seed: "1", from: "2025-11-23", to: "2026-11-22" },
    ]);
    expect(coaching.state().sample).toEqual({ known: false });
    expect(coaching.today()).toBe("2026-11-22");
  });

  it("leaves out customers whom Zendesk does not show this person, and keeps a ticket that it does not", async () => {
    const { team, coaching } = aTeam();
    team.tickets = team.tickets.filter(({ id }) => id !== 78);
    team.coaching = () => ({
      ...drawn,
      followed: [aCoachingCase(), aCoachingCase({ rule: "R06", customerId: "999" })],
    });
    await coaching.read(view);
    const { sample } = coaching.state();
    expect(sample).toMatchObject({
      followed: [{ customerId: "501" }],
      ignored: [{ ticketId: "78" }],
    });
  });

  it("draws the same one once, and again only after it failed", async () => {
    const { team, coaching } = aTeam();
    team.refusal = () => ({ status: 500, headers: {}, body: {} });
    await coaching.read(view);
    expect(coaching.state()).toMatchObject({ failure: { kind: "zendesk" } });
    team.refusal = null;
    await coaching.read({ ...view });
    const { length } = team.requests;
    await coaching.read({ ...view });
    expect(coaching.state().failure).toBeNull();
    expect(team.requests).toHaveLength(length);
  });

  it("shows the last one that was asked for, though it came first", async () => {
    const { team, coaching } = aTeam();
    const host = team.host();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = coachingOf(
      {
        ...host,
        service: async (route, places, body, query) => {
          if (query?.seed === "1") await held;
          return host.service(route, places, body, query);
        },
      },
      browserClient(host.zendesk),
      { now: () => now, timeZone: "UTC" },
    );
    team.coaching = ({ seed }) =>
      seed === "1" ? { known: false, reason: "too-few" } : { ...drawn, ignored: [] };
    const first = slow.read(view);
    await slow.read({ ...view, seed: "2" });
    release();
    await first;
    expect(slow.state().sample).toMatchObject({ known: true });
    expect(coaching.state().sample).toBeNull();
  });

  it.each([
    ["without a service", null, null, { kind: "not-set-up" }],
    ["where the service is away", "https://care.example.com", "unreachable", { kind: "service" }],
  ] as const)("says so %s", async (_, serviceUrl, service, failure) => {
    const team = new FakeTeam([]);
    team.serviceUrl = serviceUrl;
    if (service !== null) team.service = service;
    const host = team.host();
    const coaching = coachingOf(host, browserClient(host.zendesk), {
      now: () => now,
      timeZone: "UTC",
    });
    await coaching.read(view);
    expect(coaching.state()).toMatchObject({ failure, isReading: false });
  });

  it.each([
    [7, now + 7000],
    [null, now + 60_000],
  ])("waits as long as the service asked: %s", async (waitSeconds, retryAt) => {
    const { team } = aTeam();
    const host = team.host();
    const service = async () => {
      throw new ServiceError("rate-limited", "429", waitSeconds);
    };
    const coaching = coachingOf({ ...host, service }, browserClient(host.zendesk), {
      now: () => now,
      timeZone: "UTC",
    });
    await coaching.read(view);
    expect(coaching.state().failure).toEqual({ kind: "rate-limited", retryAt });
  });

  it("says that Zendesk does not let this person read the tickets", async () => {
    const { team, coaching } = aTeam();
    team.refusal = () => ({ status: 403, headers: {}, body: {} });
    await coaching.read(view);
    expect(coaching.state().failure).toEqual({ kind: "forbidden" });
  });
});
