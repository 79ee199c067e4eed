import { describe, expect, it } from "vitest";
import { storableJsonOf, storedFactsSchema } from "../../../src/service/store/stored-facts.ts";
import { aTicket, someFacts } from "../../support/builders.ts";

describe("storableJsonOf", () => {
  it("replaces what PostgreSQL refuses, visibly", () => {
    expect(JSON.parse(storableJsonOf({ name: "a\u0000b\ud800c\udc00" }))).toEqual({
      name: "a\ufffdb\ufffdc\ufffd",
    });
  });

  it("leaves whole surrogate pairs and written escapes alone", () => {
    const value = { name: "😀 \\u0000 \\\\ud800 \\" };
    expect(JSON.parse(storableJsonOf(value))).toEqual(value);
  });
});

describe("storedFactsSchema", () => {
  it("keeps no field that is not listed, whatever facts may one day carry", () => {
    const { events: _events, account: _account, ...facts } = someFacts({ tickets: [aTicket()] });
    const withText = { ...facts, tickets: [{ ...aTicket(), subject: "canary" }], text: "canary" };
    expect(storedFactsSchema.parse(withText)).toEqual(facts);
  });

  it("takes a customer of before there were preferences for one without any", () => {
    const { events: _events, account: _account, ...facts } = someFacts();
    const { preferences: _preferences, ...former } = facts.customer;
    expect(storedFactsSchema.parse({ ...facts, customer: former })).toEqual(facts);
  });
});
