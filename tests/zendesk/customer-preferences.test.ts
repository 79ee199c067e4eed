import { describe, expect, it } from "vitest";
import { readPreferences, writePreferences } from "../../src/zendesk/customer-preferences.ts";
import type { ZendeskRequest } from "../../src/zendesk/send.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { userJson } from "./payloads.ts";

const fields = {
  care_channel: "care_channel_phone",
  care_address_as: " Dr.  Weber ",
  care_do_not_contact: false,
  shop_points: 12,
};
const asked = ({ method, path, body }: ZendeskRequest) => ({ method, path, body });

describe("readPreferences", () => {
  it("gives what the customer's own record says, and the account's languages", async () => {
    const { client } = fakeZendesk(({ path }) =>
      path.endsWith("/locales")
        ? answer(200, { locales: [{ locale: "en-US" }, { locale: "de", name: "Deutsch" }] })
        : answer(200, { user: userJson({ locale: "de", user_fields: fields }) }),
    );
    expect(await readPreferences(client, "7")).toEqual({
      preferences: {
        channel: "phone",
        addressAs: "Dr. Weber",
        doNotContact: false,
        locale: "de",
      },
      locales: ["en-US", "de"],
      hasFields: true,
    });
  });

  it.each([
    ["an option that is not the app's", { care_channel: "care_channel_fax" }],
    ["a number", { care_channel: 3 }],
  ])("takes %s for no channel", async (_name, over) => {
    const { client } = fakeZendesk(() =>
      answer(200, { user: userJson({ user_fields: { ...fields, ...over } }), locales: [] }),
    );
    expect((await readPreferences(client, "7")).preferences.channel).toBeNull();
  });

  it("takes an address longer than a name for none", async () => {
    const { client } = fakeZendesk(() =>
      answer(200, {
        user: userJson({ user_fields: { ...fields, care_address_as: "a".repeat(81) } }),
        locales: [],
      }),
    );
    expect((await readPreferences(client, "7")).preferences.addressAs).toBeNull();
  });

  it("counts the tag as the box, whoever put it on", async () => {
    const { client } = fakeZendesk(() =>
      answer(200, {
        user: userJson({ user_fields: fields, tags: ["do_not_contact"] }),
        locales: [],
      }),
    );
    expect((await readPreferences(client, "7")).preferences.doNotContact).toBe(true);
  });

  it("does without languages that are refused, and says where there are no fields", async () => {
    const { client } = fakeZendesk(({ path }) =>
      path.endsWith("/locales")
        ? answer(403, null)
        : answer(200, { user: userJson({ user_fields: { shop_points: 12 } }) }),
    );
    expect(await readPreferences(client, "7")).toMatchObject({ locales: [], hasFields: false });
  });

  it("rejects where the customer may not be read", async () => {
    const { client } = fakeZendesk(() => answer(403, null));
    await expect(readPreferences(client, "7")).rejects.toMatchObject({ status: 403 });
  });
});

describe("writePreferences", () => {
  it("sends what changes and nothing else", async () => {
    const updated = userJson({ user_fields: fields, updated_at: "2026-11-22T10:00:00Z" });
    const { client, requests } = fakeZendesk(() => answer(200, { user: updated }));
    const written = await writePreferences(client, "7", { channel: "phone", addressAs: null });
    expect(requests.map(asked)).toEqual([
      {
        method: "PUT",
        path: "/api/v2/users/7",
        body: {
          user: { user_fields: { care_channel: "care_channel_phone", care_address_as: null } },
        },
      },
    ]);
    // What Zendesk then has counts, and not what was asked for.
    expect(written.preferences.addressAs).toBe("Dr. Weber");
    expect(written.at).toBe(Date.parse("2026-11-22T10:00:00Z"));
  });

  it("sends a language alone as the user's own", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { user: userJson() }));
    await writePreferences(client, "7", { locale: "de" });
    expect(requests[0]?.body).toEqual({ user: { locale: "de" } });
  });

  it("takes the tag off too where contact is allowed again", async () => {
    const { client, requests } = fakeZendesk(({ method }) =>
      method === "PUT"
        ? answer(200, { user: userJson({ user_fields: fields, tags: ["vip", "do_not_contact"] }) })
        : answer(200, { tags: ["vip"] }),
    );
    const { preferences } = await writePreferences(client, "7", { doNotContact: false });
    expect(asked(requests[1] ?? (requests[0] as ZendeskRequest))).toEqual({
      method: "DELETE",
      path: "/api/v2/users/7/tags",
      body: { tags: ["do_not_contact"] },
    });
    expect(preferences.doNotContact).toBe(false);
  });

  it("leaves the tag alone where something else changes", async () => {
    const { client, requests } = fakeZendesk(() =>
      answer(200, { user: userJson({ user_fields: fields, tags: ["do_not_contact"] }) }),
    );
    await writePreferences(client, "7", { channel: "email" });
    expect(requests).toHaveLength(1);
  });
});
