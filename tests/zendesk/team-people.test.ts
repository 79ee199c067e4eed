import { describe, expect, it } from "vitest";
import { readBrands, readTeamPeople, suggestTags } from "../../src/zendesk/team-people.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { userJson } from "./payloads.ts";

describe("readTeamPeople", () => {
  it("gives those who can have tickets, and the groups, by name", async () => {
    const { client } = fakeZendesk(({ path, query }) => {
      if (path.endsWith("/groups")) {
        return answer(200, {
          groups: [
            { id: 2, name: "Support" },
            { id: 1, name: "Care" },
            { id: 3, name: "Old", deleted: true },
          ],
        });
      }
      const users = {
        agent: [
          userJson({ id: 12, name: "Sam" }),
          userJson({ id: 14, name: "Lee", role_type: 1 }),
          userJson({ id: 15, name: "Gone", active: false }),
        ],
        admin: [userJson({ id: 13, name: "Ada" })],
      }[query.role ?? ""];
      return answer(200, { users });
    });
    expect(await readTeamPeople(client)).toEqual({
      agents: [
        { id: "13", name: "Ada" },
        { id: "12", name: "Sam" },
      ],
      groups: [
        { id: "1", name: "Care" },
        { id: "2", name: "Support" },
      ],
    });
  });

  it("gives what may be read where the rest is refused", async () => {
    const { client } = fakeZendesk(({ path }) =>
      path.endsWith("/groups")
        ? answer(200, { groups: [{ id: 2, name: "Support" }] })
        : answer(403, null),
    );
    expect(await readTeamPeople(client)).toEqual({
      agents: [],
      groups: [{ id: "2", name: "Support" }],
    });
  });
});

describe("readBrands", () => {
  it("gives the brands that may be read, and none where they are refused", async () => {
    const brands = [{ id: 601, name: "Kestrel Bikes" }, { id: 602 }];
    const { client } = fakeZendesk(() => answer(200, { brands }));
    expect(await readBrands(client)).toEqual([
      { id: "601", name: "Kestrel Bikes" },
      { id: "602", name: "602" },
    ]);
    expect(await readBrands(fakeZendesk(() => answer(403, null)).client)).toEqual([]);
  });
});

describe("suggestTags", () => {
  it("asks from two letters on, and is silent where it is refused", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { tags: ["vip", "vip_old"] }));
    expect(await suggestTags(client, "v")).toEqual([]);
    expect(await suggestTags(client, "vi")).toEqual(["vip", "vip_old"]);
    expect(requests.map(({ query }) => query)).toEqual([{ name: "vi" }]);
    const refused = fakeZendesk(() => answer(403, null));
    expect(await suggestTags(refused.client, "vi")).toEqual([]);
  });
});
