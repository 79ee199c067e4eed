import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { oauthToken } from "../../../sandbox/api/api.ts";
import { misbehaviour } from "../../../sandbox/server/misbehaviour.ts";
import { runningSandbox } from "../running-sandbox.ts";

const { as, withToken } = runningSandbox({ rateLimits: { accountPerMinute: 100_000 } });

describe("misbehaviour", () => {
  const options = { seed: 7, faults: 0.2, lostWebhooks: 0.3, doubledWebhooks: 0.1, latestMs: 50 };

  it("has the same luck with the same seed", () => {
    const lucks = [7, 7, 8].map((seed) => {
      const wrong = misbehaviour();
      wrong.set({ ...options, seed });
      return Array.from({ length: 50 }, () => [wrong.takeFault(), wrong.takeFate()]);
    });
    expect(lucks[0]).toEqual(lucks[1]);
    expect(lucks[0]).not.toEqual(lucks[2]);
  });

  it("goes wrong about as often as told, and counts it", () => {
    const wrong = misbehaviour();
    wrong.set(options);
    const fates = Array.from({ length: 2000 }, () => {
      wrong.takeFault();
      return wrong.takeFate();
    });
    const { faults, lostWebhooks, doubledWebhooks } = wrong.wrongs();
    expect(faults / 2000).toBeCloseTo(0.2, 1);
    expect(lostWebhooks / 2000).toBeCloseTo(0.3, 1);
    expect(doubledWebhooks).toBe(fates.filter(({ times }) => times === 2).length);
    expect(Math.max(...fates.map(({ delayMs }) => delayMs))).toBeLessThanOrEqual(50);
  });

  it("does nothing wrong before it is told to, nor after", () => {
    const wrong = misbehaviour();
    expect(wrong.takeFault()).toBeNull();
    wrong.set({ ...options, faults: 1 });
    expect(wrong.takeFault()).not.toBeNull();
    wrong.set(null);
    expect(wrong.takeFault()).toBeNull();
    expect(wrong.takeFate()).toEqual({ times: 1, delayMs: 0 });
  });

  it("is turned on and off over HTTP, and spares who is at the desk", async () => {
    const desk = as(staff.admin);
    const told = await desk.put("/sandbox/misbehaviour", { seed: 1, faults: 1 });
    expect(told.status).toBe(200);
    const service = withToken(oauthToken);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        service.get("/api/v2/users/me").then(
          ({ status, data }) => (status === 200 && data?.user?.id !== undefined ? "good" : "wrong"),
          () => "wrong",
        ),
      ),
    );
    // A late answer is wrong in its own way, and still the answer.
    expect(answers.filter((answer) => answer === "wrong").length).toBeGreaterThan(20);
    expect((await desk.get("/api/v2/users/me")).data.user.id).toBe(staff.admin);
    await desk.delete("/sandbox/misbehaviour");
    expect((await service.get("/api/v2/users/me")).status).toBe(200);
    expect((await desk.get("/sandbox/misbehaviour")).data.faults).toBe(30);
  });

  it("refuses what it does not understand", async () => {
    const answer = await as(staff.admin).put("/sandbox/misbehaviour", { seed: 1, faults: 2 });
    expect(answer.status).toBe(400);
  });
});
