import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { ServiceStatus } from "../../../src/app/load/team-service-status.ts";
import { statusReportOf } from "../../../src/app/present/status-report.ts";
import type { Installation } from "../../../src/contract/installation.ts";

const words = wordsOf(english, "en-GB", "UTC");
const address = "https://care.example.com";
const answered = (fields: Partial<Installation> = {}, isThisAccount = true): ServiceStatus => ({
  kind: "answered",
  address,
  tookMs: 41.6,
  isThisAccount,
  installation: {
    service: "care-context",
    version: "0.1.0",
    account: "acme",
    store: "postgresql",
    customers: 12_345,
    zendesk: "reachable",
    ...fields,
  },
});
const failed = (failure: Extract<ServiceStatus, { kind: "failed" }>["failure"]): ServiceStatus => ({
  kind: "failed",
  address,
  failure,
  waitSeconds: null,
});
const report = (status: ServiceStatus) => statusReportOf(status, "acme", words);

describe("statusReportOf", () => {
  it("tells all that the service says of itself", () => {
    expect(report(answered())).toEqual({
      state: "good",
      stateWords: "Working",
      summary: "The service answers for this account and reaches Zendesk.",
      toDo: null,
      lines: [
        { label: "Service address", value: address, tone: "plain" },
        { label: "Answers", value: "Yes, in 42 ms", tone: "plain" },
        { label: "Who it says it is", value: "care-context, version 0.1.0", tone: "plain" },
        { label: "Account", value: "acme", tone: "plain" },
        { label: "Reaches Zendesk", value: "Yes", tone: "plain" },
        { label: "Store", value: "PostgreSQL", tone: "plain" },
        { label: "Customers stored", value: "12,345", tone: "plain" },
      ],
    });
  });

  it("does not call a missing service a fault", () => {
    expect(report({ kind: "not-set-up" })).toMatchObject({
      state: "off",
      stateWords: "Not used",
      lines: [{ label: "Service address", value: "Not set" }],
    });
  });

  it("names both accounts where the service takes us for another one", () => {
    const found = report(answered({ account: "other" }, false));
    expect(found.state).toBe("bad");
    expect(found.summary).toBe(
      "The service takes this app for another account: other. This account is acme.",
    );
    expect(found.lines).toContainEqual({ label: "Account", value: "other", tone: "bad" });
  });

  it.each([
    ["refused", "Zendesk refuses it"],
    ["unreachable", "No"],
  ] as const)("calls for attention where Zendesk is %s to the service", (zendesk, value) => {
    const found = report(answered({ zendesk }));
    expect(found.state).toBe("attention");
    expect(found.toDo).not.toBeNull();
    expect(found.lines).toContainEqual({ label: "Reaches Zendesk", value, tone: "bad" });
  });

  it.each([
    ["refused", "bad", "The service does not accept the app's signature."],
    ["unreachable", "bad", "Zendesk cannot reach the service."],
    ["timeout", "attention", "The service did not answer within 2.5 seconds."],
    ["rate-limited", "attention", "The service asks to wait."],
    ["malformed", "bad", "Something answers at this address, but not as the service does."],
    ["not-found", "bad", "Something answers at this address, but not as the service does."],
    ["failed", "bad", "The service failed, or is starting or stopping."],
  ] as const)("says of the failure %s that it is %s, and what to do", (failure, state, summary) => {
    const found = report(failed(failure));
    expect(found).toMatchObject({ state, summary });
    expect(found.toDo).toMatch(/^(Check|Try again)/);
    expect(found.lines).toContainEqual({ label: "Answers", value: "No", tone: "bad" });
  });
});
