import { describe, expect, it } from "vitest";
import type { TicketSubject } from "../../../src/app/load/ticket-subjects.ts";
import { type TimelineFilter, timelineViewOf } from "../../../src/app/present/timeline-view.ts";
import type { Timeline } from "../../../src/contract/timeline.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { at, now } from "../../support/clock.ts";
import { aTimeline, busyTimeline, inEnglish } from "../support/timelines.ts";

function viewOf(
  timeline: Timeline,
  options: {
    filter?: Partial<TimelineFilter>;
    most?: number;
    subjects?: [string, TicketSubject][];
  } = {},
) {
  const filter = { groups: [], channels: [], ...options.filter };
  const { most = 100 } = options;
  const subjects = new Map(options.subjects);
  return timelineViewOf(timeline, { subjects, filter, most, at: now }, inEnglish);
}
const rowsIn = (view: ReturnType<typeof viewOf>) =>
  view.months.flatMap(({ days }) => days.flatMap(({ rows }) => rows));

describe("timelineViewOf", () => {
  it("says each entry in words, by month and day", () => {
    const view = viewOf(busyTimeline, {
      subjects: [["13", { kind: "shown", subject: "The battery again" }]],
    });
    expect(view.months.map(({ title }) => title)).toEqual([
      "November 2026",
      "October 2026",
      "May 2026",
      "March 2026",
      "February 2026",
    ]);
    const lines = rowsIn(view).map(({ kind, title, details, switched }) => [
      kind,
      title,
      details.map(({ words }) => words).join(" · "),
      switched,
    ]);
    expect(lines).toEqual([
      [
        "Ticket",
        "The battery again",
        "#13 · messaging · Open · Negative (from their words)",
        "By messaging now, by e-mail before",
      ],
      ["Follow-up", "Answer the bad rating personally", "overdue · was due today · #77", null],
      ["Ticket", "Ticket #12", "e-mail · Solved · rated bad", null],
      ["Renewal", "Subscription renewed", "Service plan · until 4 May 2027", null],
      ["Order", "Ordered: Heron cargo bike", "", null],
      ["Answer", "Would recommend us: 3 of 10", "detractor", null],
    ]);
  });

  it("calls a ticket that does not open by its number, and says why", () => {
    const view = viewOf(busyTimeline, {
      subjects: [
        ["13", { kind: "not-shown" }],
        ["77", { kind: "deleted" }],
        ["12", { kind: "shown", subject: null }],
      ],
    });
    const lines = rowsIn(view)
      .slice(0, 3)
      .map(({ title, details, ticketId }) => [title, details[0]?.words, ticketId]);
    expect(lines).toEqual([
      ["Ticket #13", "deleted, or not shown to you by Zendesk", null],
      ["Answer the bad rating personally", "deleted", null],
      ["Ticket #12", "e-mail", "12"],
    ]);
  });

  it("shows no amount", () => {
    expect(JSON.stringify(viewOf(busyTimeline))).not.toContain("4711");
  });

  it("offers the kinds and channels that there are, with their numbers", () => {
    const { groups, channels, isFiltered } = viewOf(busyTimeline);
    expect(groups.map(({ words }) => words)).toEqual([
      "Tickets 2",
      "Follow-ups 1",
      "Orders 1",
      "Renewals 1",
      "Answers 1",
    ]);
    expect(channels.map(({ words }) => words)).toEqual(["messaging 1", "e-mail 1"]);
    expect(isFiltered).toBe(false);
  });

  it("shows what is chosen: any of the kinds, and tickets of any of the channels", () => {
    const kindsOf = (filter: Partial<TimelineFilter>) =>
      rowsIn(viewOf(busyTimeline, { filter })).map(({ id }) => id.split(":")[0]);
    expect(kindsOf({ groups: ["order", "renewal"] })).toEqual(["subscription", "order"]);
    expect(kindsOf({ channels: ["channel.email"] })).toEqual(["ticket"]);
    expect(kindsOf({ channels: ["channel.email", "channel.messaging"] })).toHaveLength(2);
    expect(kindsOf({ groups: ["order"], channels: ["channel.email"] })).toEqual([]);
  });

  it("draws no more than it is told, and says how many are left that fit", () => {
    const view = viewOf(busyTimeline, { most: 2 });
    expect(rowsIn(view)).toHaveLength(2);
    expect(view.hidden).toBe(4);
    expect(viewOf(busyTimeline, { most: 1, filter: { groups: ["ticket"] } }).hidden).toBe(1);
  });

  it("takes the day where the agent is", () => {
    // London is an hour ahead in summer.
    const createdAt = Date.parse("2026-06-30T23:30:00Z");
    const view = viewOf(aTimeline(someFacts({ tickets: [aTicket({ createdAt })] })));
    expect(view.months.map(({ title, days }) => [title, days[0]?.words])).toEqual([
      ["July 2026", "1 Jul 2026"],
    ]);
  });

  it("takes two of Zendesk's channels for one where they are one to a person", () => {
    const tickets = [
      aTicket({ id: "1", createdAt: at("2026-01-01"), channel: "mobile" }),
      aTicket({ id: "2", createdAt: at("2026-01-02"), channel: "mobile_sdk" }),
      aTicket({ id: "3", createdAt: at("2026-01-03"), channel: "line" }),
      aTicket({ id: "4", createdAt: at("2026-01-04"), channel: null }),
    ];
    const view = viewOf(aTimeline(someFacts({ tickets })));
    expect(view.channels.map(({ words }) => words)).toEqual([
      "mobile app 2",
      "unknown channel 1",
      "line 1",
    ]);
    expect(rowsIn(view).map(({ switched }) => switched)).toEqual([
      null,
      "By line now, by mobile app before",
      null,
      null,
    ]);
  });
});
