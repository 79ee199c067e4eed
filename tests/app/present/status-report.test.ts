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

  const now = "2026-11-22T10:00:00.000Z";
  const anExport = {
    stream: "tickets",
    rows: 1200,
    rowsPerMinute: null,
    minutesLeft: null,
    oldestAt: now,
    reachedAt: now,
    completeTo: now,
    unreadable: 0,
    skipped: 0,
    reason: null,
  } as const;
  const counts = { lastReceivedAt: null, waiting: 0, parked: 0, failed: 0 };
  const lineOf = (label: string, fields: Partial<Installation>) =>
    report(answered(fields)).lines.find((line) => line.label === label);

  it.each([
    ["token", false, "A token of its operator's", "plain"],
    ["connected", false, "An admin's consent", "plain"],
    ["connected", true, "An admin's consent, which may end early", "bad"],
    ["reconnect-needed", false, "Ended", "bad"],
    ["not-connected", false, "None yet", "bad"],
  ] as const)("says of a right that is %s (at risk: %s)", (state, isAtRisk, value, tone) => {
    const connection = { state, reason: null, isAtRisk };
    expect(lineOf("Right to Zendesk", { connection })).toMatchObject({ value, tone });
  });

  it.each(["reconnect-needed", "not-connected"] as const)(
    "sends an admin to the address where a right that is %s is given",
    (state) => {
      const connection = { state, reason: "invalid_grant", isAtRisk: false };
      const found = report(answered({ connection, zendesk: "refused" }));
      expect(found.state).toBe("attention");
      expect(found.toDo).toBe(
        "As an admin, open https://care.example.com/v1/accounts/acme/connect and consent.",
      );
    },
  );

  it("says how far the history was read, and why it does not go on", () => {
    const reading = { ...anExport, completeTo: null, rowsPerMinute: 3900.4 };
    const events = { ...reading, stream: "ticket-events", reachedAt: null } as const;
    expect(lineOf("History", { exports: [anExport, anExport] })?.value).toBe(
      "Complete up to 22 Nov 2026, 10:00",
    );
    expect(lineOf("History", { exports: [anExport, reading] })?.value).toBe(
      "Being read for the first time: 2,400 records so far, 3,900 a minute, up to 22 Nov 2026",
    );
    expect(lineOf("History", { exports: [anExport, events] })?.value).toBe(
      "Being read for the first time: 2,400 records so far, 3,900 a minute",
    );
    const complete = (["organizations", "users"] as const).map((stream) => ({
      ...anExport,
      stream,
      rows: 0,
    }));
    const left = { ...events, minutesLeft: 190 };
    expect(lineOf("History", { exports: [...complete, anExport, left] })?.value).toBe(
      "Being read for the first time: 2,400 records so far, 3,900 a minute; about 3 hrs 10 mins left",
    );
    const list = {
      ...anExport,
      stream: "ratings",
      completeTo: null,
      reason: "zendesk-403",
    } as const;
    expect(lineOf("History", { exports: [...complete, anExport, list] })?.value).toBe(
      "Complete up to 22 Nov 2026, 10:00",
    );
    const stuck = { ...reading, reason: "zendesk-403" };
    expect(lineOf("History", { exports: [anExport, stuck] })).toMatchObject({
      value: "Does not go on (zendesk-403)",
      tone: "bad",
    });
    expect(lineOf("History", {})).toBeUndefined();
  });

  it.each([
    [{}, "Known up to 22 Nov 2026, 10:00"],
    [{ completeTo: null }, "Being read for the first time, up to 22 Nov 2026"],
    [{ completeTo: null, reachedAt: null }, "Being read for the first time"],
    [{ completeTo: null, reason: "zendesk-403" }, "Not known at the moment (zendesk-403)"],
  ])("says how far targets are known, which is never a fault: %j", (changes, value) => {
    const targets = { ...anExport, ...changes, stream: "metric-events" } as const;
    const exports = [anExport, targets];
    expect(lineOf("SLA targets", { exports })).toMatchObject({ value, tone: "plain" });
    expect(lineOf("History", { exports })?.value).toBe("Complete up to 22 Nov 2026, 10:00");
    expect(lineOf("SLA targets", { exports: [anExport] })).toBeUndefined();
  });

  it.each([
    [undefined, null, "Known within minutes, without a webhook", "plain"],
    [undefined, now, "Known within seconds; the last one came 22 Nov 2026, 10:00", "plain"],
    ["not-yet", null, "Known within minutes, without a webhook", "plain"],
    ["subscribed", null, "Known within seconds; none came yet", "plain"],
    ["subscribed", now, "Known within seconds; the last one came 22 Nov 2026, 10:00", "plain"],
    [
      "trigger-needed",
      null,
      "Known within minutes; within seconds once a trigger calls the webhook",
      "plain",
    ],
    ["refused", null, "Known within minutes; Zendesk lets the service make no webhook", "bad"],
    ["inactive", now, "Known within minutes; Zendesk has switched the webhook off", "bad"],
  ] as const)("says how soon changes are known: %s, %s", (state, lastReceivedAt, value, tone) => {
    const subscription = state === undefined ? {} : { subscription: { state, reason: null } };
    const webhooks = { ...counts, lastReceivedAt, ...subscription };
    expect(lineOf("Changes in Zendesk", { webhooks })).toMatchObject({ value, tone });
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
