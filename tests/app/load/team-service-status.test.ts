import { describe, expect, it } from "vitest";
import { readServiceStatus } from "../../../src/app/load/team-service-status.ts";
import { FakeTeam } from "../nav-bar/fake-team.ts";

const clock = () => {
  let at = 0;
  return () => {
    at += 40;
    return at;
  };
};

describe("readServiceStatus", () => {
  it("asks nobody where no address is set", async () => {
    const team = new FakeTeam([]);
    team.serviceUrl = null;
    team.service = "failed";
    expect(await readServiceStatus(team.host(), clock())).toEqual({ kind: "not-set-up" });
  });

  it("gives what the service says of itself, and how long it took", async () => {
    const status = await readServiceStatus(new FakeTeam([]).host(), clock());
    expect(status).toMatchObject({
      kind: "answered",
      address: "https://care.example.com",
      tookMs: 40,
      installation: { customers: 1234 },
      isThisAccount: true,
    });
  });

  it("notices a service that answers for another account", async () => {
    const team = new FakeTeam([]);
    if (typeof team.service !== "string") team.service = { ...team.service, account: "elsewhere" };
    expect(await readServiceStatus(team.host(), clock())).toMatchObject({ isThisAccount: false });
  });

  it.each(["refused", "timeout", "unreachable", "malformed", "failed", "rate-limited"] as const)(
    "tells the failure %s",
    async (failure) => {
      const team = new FakeTeam([]);
      team.service = failure;
      expect(await readServiceStatus(team.host(), clock())).toEqual({
        kind: "failed",
        address: "https://care.example.com",
        failure,
        waitSeconds: null,
      });
    },
  );
});
