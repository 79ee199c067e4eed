import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../../src/service/store/store.ts";
import { engines, freshStore } from "../../support/database.ts";
import { expectConforming } from "../support/conforming.ts";
import { addCustomer } from "../support/fake-account.ts";
import { type TestAccount, type TestService, testService } from "../support/test-service.ts";

const path = "/v1/customers/{customerId}/events";
const at = "2026-11-20T10:00:00+01:00";
const order = { kind: "order", id: "o-1", at, amount: 120, product: "Kestrel 3" };
const nps = { kind: "nps", id: "n-1", at, score: 9, comment: "I want to cancel the canary plan." };

describe.each(engines)("POST events on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;
  let acme: TestAccount;
  let other: TestAccount;

  const post = (body: unknown, account = acme, customerId = "1") =>
    account.ask(`/v1/customers/${customerId}/events`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      payload: typeof body === "string" ? body : JSON.stringify(body),
    });

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    service = await testService(store);
    [acme, other] = service.accounts;
  });
  afterEach(() => service.close());

  it("takes events, and says what was new, changed and known", async () => {
    const first = await post({ events: [order, nps] });
    expect(first.statusCode).toBe(200);
    expectConforming(first, path, "post");
    expect(first.json()).toEqual({ accepted: 2, replaced: 0, duplicates: 0 });
    const second = await post({ events: [order, { ...nps, score: 10 }, { ...order, id: "o-2" }] });
    expect(second.json()).toEqual({ accepted: 1, replaced: 1, duplicates: 1 });
    expect(second.headers["cache-control"]).toBe("no-store");
  });

  it("shows them in the care context, also where they came before the customer", async () => {
    await post({ events: [nps] });
    expect(acme.zendesk.asked).toEqual([]);
    addCustomer(acme.zendesk, "1");
    const context = await acme.ask("/v1/customers/1/care-context");
    expect(context.json().care.nps).toMatchObject({ known: true, score: 9, on: "2026-11-20" });
    await post({ events: [{ ...nps, score: 2 }] });
    const fresh = await acme.ask("/v1/customers/1/care-context");
    expect(fresh.json().care.nps).toMatchObject({ score: 2, answers: 1 });
  });

  it("takes nothing for somebody whom Zendesk deleted, and says so", async () => {
    await post({ events: [order] });
    await store.forAccount(acme.id).forgetCustomer("1", Date.parse("2026-11-21T00:00:00Z"));
    const refused = await post({ events: [order] });
    expect(refused.statusCode).toBe(404);
    expect(refused.json()).toMatchObject({ code: "not-found" });
    expect(refused.json().detail).toMatch(/deleted.*do not send it again/);
    expectConforming(refused, path, "post");
    expect(await store.forAccount(acme.id).readEvents("1")).toEqual([]);
    expect((await post({ events: [order] }, other)).statusCode).toBe(200);
  });

  it("keeps no word of a comment, only how it sounds", async () => {
    await post({ events: [nps] });
    const events = await store.forAccount(acme.id).readEvents("1");
    expect(events).toMatchObject([{ kind: "nps", reading: { cues: ["cancel-wish"] } }]);
    expect(JSON.stringify(events)).not.toContain("canary");
    await post({ events: [{ ...nps, id: "canary-id\u0000", score: "canary" }] });
    expect(service.logged.join("")).not.toContain("canary");
  });

  it("gives another account's token none of them, and takes them for its own account only", async () => {
    addCustomer(acme.zendesk, "1");
    addCustomer(other.zendesk, "1");
    await post({ events: [nps] });
    const context = await other.ask("/v1/customers/1/care-context");
    expect(context.json().care.nps).toEqual({ known: false, reason: "no-nps-answers" });
    expect((await post({ events: [nps] }, other)).json()).toMatchObject({ accepted: 1 });
    expect((await post({ events: [{ ...nps, score: 0 }] }, other)).json().replaced).toBe(1);
    const ours = await acme.ask("/v1/customers/1/care-context");
    expect(ours.json().care.nps).toMatchObject({ score: 9 });
  });

  it("keeps the same id of another customer apart", async () => {
    expect((await post({ events: [order] }, acme, "1")).json().accepted).toBe(1);
    expect((await post({ events: [order] }, acme, "2")).json().accepted).toBe(1);
  });

  it("keeps one row of an event that comes ten times at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post({ events: [order] })));
    const receipts = answers.map((answer) => answer.json());
    expect(receipts.filter(({ accepted }) => accepted === 1)).toHaveLength(1);
    expect(receipts.filter(({ duplicates }) => duplicates === 1)).toHaveLength(9);
    expect(await store.forAccount(acme.id).readEvents("1")).toHaveLength(1);
  });

  it("forgets the events of a customer whom Zendesk does not have", async () => {
    await post({ events: [nps] });
    expect((await acme.ask("/v1/customers/1/care-context")).statusCode).toBe(404);
    expect(await store.forAccount(acme.id).readEvents("1")).toEqual([]);
  });

  it("takes nothing of a body with one fault, and names every fault by its path", async () => {
    const response = await post({
      events: [order, { ...nps, score: 11, coment: "canary" }, { ...order, id: "", kind: "ordr" }],
    });
    expect(response.statusCode).toBe(400);
    expectConforming(response, path, "post");
    const { code, detail } = response.json();
    expect(code).toBe("invalid-request");
    expect(detail).toMatch(
      /^events\.1\.score must be at most 10; events\.1\.coment is not a known field; events\.2\.kind must be "order" or /,
    );
    expect(detail).not.toContain("canary");
    expect(await store.forAccount(acme.id).readEvents("1")).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["no events", { events: [] }, "events must have at least 1 entry"],
    [
      "101 events",
      { events: Array.from({ length: 101 }, (_, index) => ({ ...order, id: `o-${index}` })) },
      "events must have at most 100 entries",
    ],
    ["one event alone", order, "events must be of type array"],
    ["a list", [order], "the body must be of type object"],
    ["an empty body", "", "the body must be of type object"],
    ["null", "null", "the body must be of type object"],
    ["a field beside the events", { events: [order], dryRun: true }, "dryRun is not a known field"],
  ])("answers 400 to %s", async (_, body, fault) => {
    const response = await post(body);
    expect(response.statusCode).toBe(400);
    expectConforming(response, path, "post");
    expect(response.json().detail.split("; ")).toContain(fault);
  });

  it("takes 100 events at once", async () => {
    const events = Array.from({ length: 100 }, (_, index) => ({ ...order, id: `o-${index}` }));
    expect((await post({ events })).json().accepted).toBe(100);
  });

  it.each([
    ["up to 256 KiB", 256 * 1024, 400, "invalid-request"],
    ["no more than 256 KiB", 256 * 1024 + 1, 413, "payload-too-large"],
  ])("reads a body of %s", async (_, bytes, status, code) => {
    const response = await post(JSON.stringify("x".repeat(bytes - 2)));
    expect(response.statusCode).toBe(status);
    expect(response.json().code).toBe(code);
    expectConforming(response, path, "post");
  });

  it("answers 415 to anything but JSON, and 400 to what JSON it is not", async () => {
    const form = await acme.ask("/v1/customers/1/events", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "events=1",
    });
    expect(form.statusCode).toBe(415);
    expectConforming(form, path, "post");
    expect((await post("{")).statusCode).toBe(400);
  });

  it("answers 400 for a customer's id that is none", async () => {
    const response = await post({ events: [order] }, acme, "seven");
    expect(response.json().detail).toBe("Not a Zendesk id: customerId");
    expectConforming(response, path, "post");
  });

  it("answers 401 to a request that is not signed, before it reads the body", async () => {
    const response = await service.app.inject({
      method: "POST",
      url: "/v1/customers/1/events",
      headers: { "content-type": "application/json" },
      payload: "{",
    });
    expect(response.statusCode).toBe(401);
    expectConforming(response, path, "post");
  });

  it("says that it takes POST alone", async () => {
    const response = await acme.ask("/v1/customers/1/events");
    expect([response.statusCode, response.headers.allow]).toEqual([405, "POST"]);
  });
});
