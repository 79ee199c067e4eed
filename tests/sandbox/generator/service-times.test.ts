import { describe, expect, it } from "vitest";
import { accountTexts } from "../../../sandbox/account/account-files.ts";
import { generateAccount } from "../../../sandbox/generator/generate-account.ts";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { type ExportName, parseExportFile } from "../../../src/zendesk/export-files.ts";
import { type TicketSources, ticketFactsOf } from "../../../src/zendesk/ticket-facts.ts";
import { at as instant } from "../../support/clock.ts";
import { reader } from "../../support/message-reader.ts";

const at = instant("2026-11-22");
const texts = accountTexts(generateAccount({ seed: 1, at }));
const payloadsIn = <Name extends ExportName>(name: Name) =>
  parseExportFile(name, texts[name]).records.map(({ payload }) => payload);
function byTicket<Item extends { readonly ticket_id: string }>(items: readonly Item[]) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    groups.set(item.ticket_id, [...(groups.get(item.ticket_id) ?? []), item]);
  }
  return groups;
}

const tickets = payloadsIn("tickets");
const comments = byTicket(payloadsIn("comments"));
const audits = byTicket(payloadsIn("ticket_audits"));
const endUserIds = new Set(
  payloadsIn("users").flatMap(({ id, role }) => (role === "end-user" ? [id] : [])),
);

function factsFrom(ticket: (typeof tickets)[number], over: Partial<TicketSources>): TicketFacts {
  const sources = {
    ticket,
    metricSet: null,
    conversation: null,
    ratings: [],
    surveyResponses: [],
    audits: [],
    metricEvents: [],
    problemSolvedAt: null,
  };
  const facts = ticketFactsOf({ ...sources, ...over }, at, reader);
  if (facts === null) throw new Error(`ticket ${ticket.id} is not there`);
  return facts;
}

/** Of every ticket: as measured, and as computed from its comments and audits alone. */
const pairs = tickets.map((ticket) => ({
  measured: factsFrom(ticket, { metricSet: ticket.metric_set }),
  computed: factsFrom(ticket, {
    conversation: { comments: comments.get(ticket.id) ?? [], isComplete: true, endUserIds },
    audits: audits.get(ticket.id) ?? [],
  }),
}));

describe("the figures computed from comments and audits", () => {
  it("can be computed for every ticket of the account, which has a metric set and a history", () => {
    expect(pairs.length).toBeGreaterThan(2900);
    for (const { measured, computed } of pairs) {
      expect(measured.serviceTimes?.source, measured.id).toBe("zendesk");
      expect(computed.serviceTimes?.source, computed.id).toBe("computed");
      expect(computed.statuses.at(-1)?.status, computed.id).toBe(measured.status);
    }
  });

  it.each([
    "firstReplyMinutes",
    "requesterWaitMinutes",
    "fullResolutionMinutes",
    "reopens",
    "publicReplies",
  ] as const)("agree with the metric set in %s, on every ticket", (name) => {
    const figures = (kind: "measured" | "computed") =>
      pairs.map((pair) => [pair[kind].id, pair[kind].serviceTimes?.[name]]);
    expect(figures("computed")).toEqual(figures("measured"));
    const known = pairs.filter(({ measured }) => (measured.serviceTimes?.[name] ?? 0) > 0);
    expect(known.length).toBeGreaterThan(100);
  });

  it("agree with the metric set in when it was solved, on every ticket", () => {
    const solvedAt = (kind: "measured" | "computed") =>
      pairs.map((pair) => [pair[kind].id, pair[kind].solvedAt]);
    expect(solvedAt("computed")).toEqual(solvedAt("measured"));
  });

  it.each<[string, (ticket: TicketFacts) => boolean, number]>([
    [
      "was solved without a reply",
      ({ status, serviceTimes }) => status === "closed" && serviceTimes?.publicReplies === 0,
      40,
    ],
    [
      "an agent created with a public comment",
      ({ messages: [first] }) => first?.by === "staff",
      40,
    ],
    ["was reopened", ({ serviceTimes }) => (serviceTimes?.reopens ?? 0) > 0, 100],
    ["was merged", ({ isMerged, status }) => isMerged && status === "closed", 20],
    [
      "was closed without being solved or merged",
      ({ statuses, status, isMerged }) =>
        status === "closed" && !isMerged && statuses.every((one) => one.status !== "solved"),
      10,
    ],
    ["is open", ({ status }) => status === "open", 10],
    ["is new", ({ status }) => status === "new", 1],
    ["waits for the customer", ({ status }) => status === "pending", 1],
  ])("are checked on tickets of which one %s", (_, isOfKind, count) => {
    const kind = pairs.filter(({ computed }) => isOfKind(computed));
    expect(kind.length).toBeGreaterThanOrEqual(count);
  });
});
