import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { userEventsOf } from "../../../sandbox/account/user-events.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { at } from "../../support/clock.ts";
import { handClock, runningSandbox } from "../running-sandbox.ts";

const clock = handClock(at("2026-11-22T10:00:00Z"));
const { as, sandbox } = runningSandbox({ now: clock.now });
const aiko = () => as(staff.agent);
const derek = `/api/v2/users/${protagonists.complainer}.json`;
const put = (user: object, who = aiko()) => {
  clock.forward(60_000);
  return who.put(derek, { user });
};

describe("updateUser", () => {
  it("keeps what is named and nothing else, and moves the record on", async () => {
    const before = (await aiko().get(derek)).data.user;
    const { status, data } = await put({
      locale: "de",
      user_fields: { care_address_as: "Mr Olsen", no_such_field: 1 },
    });
    expect(status).toBe(200);
    expect(data.user).toMatchObject({ name: before.name, locale: "de" });
    expect(data.user.user_fields).toEqual({ ...before.user_fields, care_address_as: "Mr Olsen" });
    expect(Date.parse(data.user.updated_at)).toBeGreaterThan(Date.parse(before.updated_at));
  });

  it("gives every user all fields of the account", async () => {
    const { data } = await aiko().get(`/api/v2/users/${protagonists.prospect}.json`);
    expect(data.user.user_fields).toMatchObject({ care_channel: null, care_do_not_contact: null });
  });

  it("puts the tag of a ticked box on, and takes it off again; options too", async () => {
    const tagsAfter = async (fields: object) => (await put({ user_fields: fields })).data.user.tags;
    expect(await tagsAfter({ care_do_not_contact: true })).toContain("do_not_contact");
    expect(await tagsAfter({ care_do_not_contact: false })).not.toContain("do_not_contact");
    expect(await tagsAfter({ care_channel: "care_channel_sms" })).toContain("care_channel_sms");
    const tags = await tagsAfter({ care_channel: "care_channel_email" });
    expect(tags).toContain("care_channel_email");
    expect(tags).not.toContain("care_channel_sms");
  });

  it.each([
    ["a language that the account has not", { locale: "tlh" }],
    ["an option that the field has not", { user_fields: { care_channel: "fax" } }],
    ["a box that is neither", { user_fields: { care_do_not_contact: "maybe" } }],
  ])("refuses %s with 422", async (_name, user) => {
    const { status, data } = await put(user);
    expect(status).toBe(422);
    expect(data).toMatchObject({ error: "RecordInvalid" });
  });

  it("lets no light agent change anybody, and no agent a colleague", async () => {
    const user = { locale: "fr" };
    expect((await put(user, as(staff.lightAgent))).status).toBe(403);
    const noor = `/api/v2/users/${staff.secondAgent}.json`;
    expect((await aiko().put(noor, { user })).status).toBe(403);
    expect((await as(staff.admin).put(noor, { user })).status).toBe(200);
  });

  it("takes five changes of one user a minute", async () => {
    clock.forward(60_000);
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      statuses.push((await aiko().put(derek, { user: { locale: "de" } })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    clock.forward(60_000);
  });
});

describe("userEventsOf", () => {
  it("tells webhooks of tags and fields that changed, and of no language", () => {
    const user = sandbox().account.users.get(protagonists.prospect);
    if (user === undefined) throw new Error("there is no such user");
    const namesAfter = (change: object) =>
      userEventsOf(user, { ...user, ...change }).map(({ name }) => name);
    expect(namesAfter({ tags: ["a"], user_fields: { care_channel: "x" } })).toEqual([
      "tags_changed",
      "custom_field_changed",
    ]);
    expect(namesAfter({ locale: "fr" })).toEqual([]);
  });
});

describe("changeUserTags", () => {
  it("adds, takes away and replaces", async () => {
    const path = `/api/v2/users/${protagonists.prospect}/tags.json`;
    expect((await aiko().put(path, { tags: ["vip"] })).data.tags).toEqual(["prospect", "vip"]);
    const gone = await aiko().delete(path, { data: { tags: ["prospect"] } });
    expect(gone.data.tags).toEqual(["vip"]);
    expect((await aiko().post(path, { tags: ["a", "b"] })).data.tags).toEqual(["a", "b"]);
    expect((await as(staff.lightAgent).put(path, { tags: ["c"] })).status).toBe(403);
  });
});

describe("listLocales", () => {
  it("gives the languages of the account", async () => {
    const { data } = await as(staff.lightAgent).get("/api/v2/locales.json");
    expect(data.locales.map(({ locale }: { locale: string }) => locale)).toContain("ar");
  });
});
