import { describe, expect, it } from "vitest";
import { sessionPreferences } from "../../../src/app/load/session-preferences.ts";
import { angryContext, promoterContext } from "../support/stories.ts";

const { id } = angryContext.customer;
const readAt = Date.parse(angryContext.freshness.asOf);

describe("sessionPreferences", () => {
  it("shows what was changed since the reading, and suggests nothing to whom is left alone", () => {
    const session = sessionPreferences();
    session.add(id, { channel: "phone" }, readAt + 1000);
    session.add(id, { doNotContact: true }, readAt + 2000);
    const merged = session.mergedInto(angryContext);
    expect(merged.care.preferences).toEqual({
      ...angryContext.care.preferences,
      channel: "phone",
      doNotContact: true,
    });
    expect(angryContext.suggestions.length).toBeGreaterThan(0);
    expect(merged.suggestions).toEqual([]);
    expect(merged.care.nps).toBe(angryContext.care.nps);
  });

  it("lets a later reading say otherwise", () => {
    const session = sessionPreferences();
    session.add(id, { doNotContact: true }, readAt - 1);
    expect(session.mergedInto(angryContext)).toBe(angryContext);
  });

  it("keeps the suggestions where something else was changed", () => {
    const session = sessionPreferences();
    session.add(id, { addressAs: "Dr. Lindqvist" }, readAt);
    expect(session.mergedInto(angryContext).suggestions).toBe(angryContext.suggestions);
  });

  it("leaves other customers as they are", () => {
    const session = sessionPreferences();
    session.add(id, { doNotContact: true }, readAt + 1000);
    expect(session.mergedInto(promoterContext)).toBe(promoterContext);
  });
});
