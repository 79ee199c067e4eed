import { describe, expect, it } from "vitest";
import { mayErase, webhookEventOf } from "../../src/zendesk/webhook-event.ts";

/** As Zendesk writes it. */
const aTicketEvent = {
  type: "zen:event-type:ticket.status_changed",
  account_id: 123456,
  id: "7f2d2f3c-9f3c-4d5c-8a55-0e5b0d0c9f3a",
  time: "2026-11-20T10:00:00.123456789Z",
  zendesk_event_version: "2022-11-06",
  subject: "zen:ticket:5158",
  detail: { id: "5158", status: "OPEN", requester_id: "1001" },
  event: { current: "OPEN", previous: "NEW" },
};
const read = (changes: Readonly<Record<string, unknown>> = {}) =>
  webhookEventOf(JSON.stringify({ ...aTicketEvent, ...changes }));

describe("webhookEventOf", () => {
  it("says what to look at, and whose it is", () => {
    expect(read()).toEqual({
      id: aTicketEvent.id,
      type: aTicketEvent.type,
      subject: { kind: "ticket", id: "5158" },
      requesterId: "1001",
      accountNumber: "123456",
      unknown: null,
    });
    const ofUser = read({ type: "zen:event-type:user.deleted", subject: "zen:user:1001" });
    expect(ofUser).toMatchObject({ subject: { kind: "user", id: "1001" }, unknown: null });
  });

  it("reads what an account's own trigger sends", () => {
    const text = '{"type":"care:ticket-changed","subject":"zen:ticket:12"}';
    expect(webhookEventOf(text)).toEqual({
      id: null,
      type: "care:ticket-changed",
      subject: { kind: "ticket", id: "12" },
      requesterId: null,
      accountNumber: null,
      unknown: null,
    });
  });

  it.each([
    [{ type: "zen:event-type:article.published", subject: "zen:article:1" }, "type"],
    [{ type: "zen:event-type:user.created" }, "type"],
    [{ subject: undefined }, "type"],
    [{ subject: ["zen:ticket:1"], type: "care:other" }, "type"],
    [{ zendesk_event_version: "2030-01-01" }, "version"],
  ])("says of %j that the %s is unknown", (changes, unknown) => {
    expect(read(changes)).toMatchObject({ unknown });
  });

  it.each([["0"], [""], [["1001"]], [null], ["1001 or 1"]])(
    "knows no requester where the event says %j",
    (requester) => {
      expect(read({ detail: { requester_id: requester } })?.requesterId).toBeNull();
    },
  );

  it.each([
    ["", "nothing"],
    ["null", "null"],
    ['"x"', "a string"],
    ["[]", "an array"],
    ["{}", "an object without a type"],
    ['{"type":"a b"}', "a type with a space"],
    ['{"type":["zen:event-type:ticket.created"]}', "a list of types"],
    ["{", "half an object"],
    [`${"[".repeat(200_000)}${"]".repeat(200_000)}`, "a deep list"],
  ])("is null for %.20s: %s", (text) => {
    expect(webhookEventOf(text)).toBeNull();
  });

  it.each([[`a${"b".repeat(128)}`], ["a b"], [""], [null], [{}]])(
    "has no id where the event's is %j",
    (id) => {
      expect(read({ id })?.id).toBeNull();
    },
  );
});

describe("mayErase", () => {
  it("is true of what takes something away, and of nothing else", () => {
    for (const name of ["user.deleted", "user.merged", "ticket.comment_redacted"]) {
      expect(mayErase(`zen:event-type:${name}`)).toBe(true);
    }
    for (const type of ["zen:event-type:ticket.status_changed", "care:ticket-changed", ""]) {
      expect(mayErase(type)).toBe(false);
    }
  });
});
