import { describe, expect, it } from "vitest";
import { visibleNamesOf } from "../../src/zendesk/names.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { userJson } from "./payloads.ts";

describe("visibleNamesOf", () => {
  it("names whom Zendesk shows, and nobody who is deleted", async () => {
    const { client } = fakeZendesk(() =>
      answer(200, {
        users: [userJson(), userJson({ id: 8, active: false }), userJson({ id: 9, name: null })],
      }),
    );
    expect([...(await visibleNamesOf(client, ["7", "8", "9", "10"]))]).toEqual([
      ["7", "Ada Example"],
      ["9", null],
    ]);
  });

  it("asks a hundred at a time, and for nobody without a request", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { users: [] }));
    await visibleNamesOf(
      client,
      Array.from({ length: 101 }, (_, index) => String(index + 1)),
    );
    await visibleNamesOf(client, []);
    expect(requests.map(({ query }) => query.ids?.split(",").length)).toEqual([100, 1]);
  });
});
