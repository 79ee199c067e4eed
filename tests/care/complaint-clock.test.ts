import { describe, expect, it } from "vitest";
import { complaintClockOf } from "../../src/care/complaint-clock.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";
import { aTicket } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";

const policyWith = (complaints: Partial<Policy["complaints"]> = {}, timeZone = "UTC"): Policy => ({
  ...defaultPolicy,
  timeZone,
  complaints: { ...defaultPolicy.complaints, ...complaints },
});

const receivedAt = (moment: string) =>
  aTicket({ id: "7", status: "open", createdAt: at(moment), tags: ["complaint"] });

describe("complaintClockOf", () => {
  it("runs for the oldest unsolved complaint, with receipt and due day as evidence", () => {
    const complaints = [
      aTicket({ id: "3", status: "open", createdAt: at("2026-11-20") }),
      aTicket({ id: "2", status: "pending", createdAt: at("2026-11-02") }),
      aTicket({ id: "1", status: "solved", createdAt: at("2026-10-01") }),
    ];
    expect(complaintClockOf(complaints, policyWith(), now)).toEqual({
      known: true,
      ticketId: "2",
      receivedOn: "2026-11-02",
      regime: "FCA DISP 1.6",
      finalDueOn: "2026-12-28",
      daysLeft: 36,
      countedIn: "calendar-days",
      evidence: [
        expect.objectContaining({
          kind: "ticket",
          ticketId: "2",
          on: "2026-11-02",
          text: "Complaint received, ticket #2",
        }),
        expect.objectContaining({
          kind: "ticket",
          ticketId: "2",
          on: "2026-12-28",
          text: "Final response due on 2026-12-28 (FCA DISP 1.6), ticket #2",
        }),
      ],
    });
  });

  it.each([
    ["2026-12-27", 1],
    ["2026-12-28", 0],
    ["2026-12-29", -1],
    ["2027-01-28", -31],
  ])("on %s has %i calendar days left of 56", (today, daysLeft) => {
    const clock = complaintClockOf([receivedAt("2026-11-02")], policyWith(), at(today));
    expect(clock).toMatchObject({ finalDueOn: "2026-12-28", daysLeft });
  });

  // Received on a Monday, so the tenth business day is a Monday two weeks later.
  it.each([
    ["2026-11-02", 10],
    ["2026-11-12", 2],
    ["2026-11-13", 1],
    ["2026-11-14", 0],
    ["2026-11-16", 0],
    ["2026-11-17", -1],
    ["2026-11-20", -4],
    ["2026-11-21", -4],
    ["2026-11-23", -5],
    ["2027-11-15", -260],
  ])("on %s has %i business days left of 10", (today, daysLeft) => {
    const policy = policyWith({ finalResponseDays: 10, countedIn: "business-days" });
    const clock = complaintClockOf([receivedAt("2026-11-02")], policy, at(today));
    expect(clock).toMatchObject({
      finalDueOn: "2026-11-16",
      daysLeft,
      countedIn: "business-days",
    });
  });

  it("has passed on the weekend after the due day", () => {
    const policy = policyWith({ finalResponseDays: 4, countedIn: "business-days" });
    const clock = complaintClockOf([receivedAt("2026-11-02")], policy, at("2026-11-07"));
    expect(clock).toMatchObject({ finalDueOn: "2026-11-06", daysLeft: -1 });
  });

  it("counts business days of the account's own week, without its holidays", () => {
    const { hours } = defaultPolicy.schedule;
    const policy = {
      ...policyWith({ finalResponseDays: 4, countedIn: "business-days" }),
      schedule: { hours: { ...hours, saturday: hours.monday }, holidays: ["2026-11-04"] },
    };
    const clock = complaintClockOf([receivedAt("2026-11-02")], policy, at("2026-11-03"));
    expect(clock).toMatchObject({ finalDueOn: "2026-11-07", daysLeft: 3 });
  });

  it("counts the days of the account's zone", () => {
    const policy = policyWith({ finalResponseDays: 1 }, "Pacific/Auckland");
    const clock = complaintClockOf(
      [receivedAt("2026-11-02T11:30:00Z")],
      policy,
      at("2026-11-03T10:00:00Z"),
    );
    expect(clock).toMatchObject({
      receivedOn: "2026-11-03",
      finalDueOn: "2026-11-04",
      daysLeft: 1,
    });
  });

  it("stands still without an unsolved complaint", () => {
    const unknown = { known: false, reason: "no-open-complaint" };
    expect(complaintClockOf([], defaultPolicy, now)).toEqual(unknown);
    expect(complaintClockOf([aTicket({ status: "solved" })], defaultPolicy, now)).toEqual(unknown);
  });
});
