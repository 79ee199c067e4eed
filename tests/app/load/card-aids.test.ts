import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardAids } from "../../../src/app/load/card-aids.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import type { SendToZendesk } from "../../../src/zendesk/send.ts";
import { now } from "../../support/clock.ts";
import { userJson } from "../../zendesk/payloads.ts";
import { fakeHost } from "../support/fake-host.ts";
import { said } from "../support/small-zendesk.ts";
import { angryContext, angryTicket } from "../support/stories.ts";

const { id } = angryContext.customer;

function aidsOn(zendesk: SendToZendesk) {
  const host = fakeHost({ ticket: angryTicket, zendesk });
  let merged = (context: CareContext) => context;
  const reload = vi.fn();
  const aids = cardAids(host, reload, (how) => {
    merged = how;
  });
  return { aids, reload, shown: () => merged(angryContext) };
}

const fields = { care_channel: null, care_address_as: null, care_do_not_contact: true };
const written = (over = {}) =>
  said(200, {
    user: userJson({ user_fields: { ...fields, ...over }, updated_at: "2026-11-22T10:00:05Z" }),
  });

describe("cardAids", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("shows a change at once, and asks again when the service has heard of it", async () => {
    const { aids, reload, shown } = aidsOn(async () => written());
    expect(await aids.savePreferences(id, { doNotContact: true })).toEqual({ kind: "saved" });
    expect(shown().suggestions).toEqual([]);
    expect(shown().care.preferences.doNotContact).toBe(true);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(4000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("says where Zendesk passed over a field, and shows what is there", async () => {
    const { aids, shown } = aidsOn(async () => written());
    const outcome = await aids.savePreferences(id, { addressAs: "Dr. Lindqvist" });
    expect(outcome).toEqual({ kind: "not-kept" });
    expect(shown().care.preferences.addressAs).toBeNull();
  });

  it("lets what the organisation asks for stand", async () => {
    const { aids, shown } = aidsOn(async () =>
      written({ care_do_not_contact: false, care_channel: "care_channel_sms" }),
    );
    await aids.savePreferences(id, { channel: "sms" });
    const { doNotContact } = angryContext.care.preferences;
    expect(shown().care.preferences).toMatchObject({ channel: "sms", doNotContact });
  });

  it("changes nothing on the card where Zendesk refuses", async () => {
    const { aids, reload, shown } = aidsOn(async () => said(403, { description: "Not you." }));
    const refused = { kind: "refused", detail: "Not you." };
    expect(await aids.savePreferences(id, { doNotContact: true })).toEqual(refused);
    expect(await aids.readPreferences(id)).toEqual(refused);
    expect(shown()).toBe(angryContext);
    await vi.advanceTimersByTimeAsync(5000);
    expect(reload).not.toHaveBeenCalled();
  });
});
