import { beforeEach, describe, expect, it } from "vitest";
import { runningSandbox } from "../running-sandbox.ts";

const { as, sandbox } = runningSandbox();
const aiko = () => as(11);

beforeEach(async () => {
  await aiko().delete("/sandbox/faults");
  await aiko().delete("/sandbox/requests");
});

describe("faultList", () => {
  it("answers with a status as often as asked, then as usual", async () => {
    const fault = { match: { method: "GET", path: "/users/1001" }, status: 503, times: 2 };
    expect((await aiko().post("/sandbox/faults", fault)).status).toBe(201);
    const statuses: number[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await aiko().get("/api/v2/users/1001")).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  it("leaves other methods and addresses alone", async () => {
    await aiko().post("/sandbox/faults", { match: { method: "PUT", path: "users" }, status: 500 });
    expect((await aiko().get("/api/v2/users/1001")).status).toBe(200);
  });

  it("gives the body and headers asked for", async () => {
    await aiko().post("/sandbox/faults", {
      match: { path: "search" },
      status: 429,
      body: "slow down",
      headers: { "retry-after": "7" },
    });
    const answer = await aiko().get("/api/v2/search?query=x");
    expect([answer.data, answer.headers["retry-after"]]).toEqual(["slow down", "7"]);
  });

  it("closes the connection without an effect", async () => {
    const before = sandbox().account.tickets.size;
    await aiko().post("/sandbox/faults", {
      match: { method: "POST", path: "tickets" },
      drop: true,
    });
    const ticket = { comment: { body: "x", public: false } };
    await expect(aiko().post("/api/v2/tickets", { ticket })).rejects.toThrow();
    expect(sandbox().account.tickets.size).toBe(before);
  });

  it("closes the connection after the effect", async () => {
    const before = sandbox().account.tickets.size;
    await aiko().post("/sandbox/faults", {
      match: { method: "POST", path: "tickets" },
      drop: "dropAnswer",
    });
    const ticket = { comment: { body: "x", public: false } };
    await expect(aiko().post("/api/v2/tickets", { ticket })).rejects.toThrow();
    expect(sandbox().account.tickets.size).toBe(before + 1);
  });

  it("delays an answer", async () => {
    await aiko().post("/sandbox/faults", { match: { path: "users/1001" }, delayMs: 120 });
    await aiko().get("/api/v2/users/1001");
    const { requests } = (await aiko().get("/sandbox/requests")).data;
    expect(requests.at(-1).tookMs).toBeGreaterThanOrEqual(119);
  });

  it("refuses a fault that it does not understand", async () => {
    expect((await aiko().post("/sandbox/faults", { match: { path: "(" } })).status).toBe(400);
    expect((await aiko().post("/sandbox/faults", { status: 500 })).status).toBe(400);
  });
});

describe("requestLog", () => {
  it("lists what was asked, by whom, and with which answer", async () => {
    await aiko().get("/api/v2/users/1001?x=1");
    await as(null).get("/api/v2/users/1001");
    const { requests } = (await aiko().get("/sandbox/requests")).data;
    expect(requests).toEqual([
      expect.objectContaining({
        method: "GET",
        path: "/api/v2/users/1001?x=1",
        status: 200,
        who: 11,
      }),
      expect.objectContaining({ status: 401, who: null }),
    ]);
  });
});
