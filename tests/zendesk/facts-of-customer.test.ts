import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { defaultPolicy } from "../../src/care/policy.ts";
import {
  type CustomerPayloads,
  factsOfCustomer,
  type ReadingTerms,
} from "../../src/zendesk/facts-of-customer.ts";
import type { Conversation } from "../../src/zendesk/messages.ts";
import { metricSetSchema } from "../../src/zendesk/payloads/metric-set.ts";
import { aComment, aRating, aTicket, aUser } from "./payloads.ts";

const asOf = Date.parse("2026-11-22T10:00:00Z");
const terms: ReadingTerms = {
  source: "service",
  asOf,
  mapping: defaultPolicy.fields,
  until: null,
};

function factsFrom(over: Partial<CustomerPayloads>, until: string | null = null) {
  const payloads: CustomerPayloads = {
    customerId: "7",
    user: aUser(),
    tickets: [],
    isHistoryComplete: true,
    missing: "none",
    metricSets: [],
    conversations: new Map(),
    ratings: [],
    followUps: [],
    ...over,
  };
  return factsOfCustomer(payloads, {
    ...terms,
    until: until === null ? null : Date.parse(until),
  });
}

function conversation(
  comments: readonly Record<string, unknown>[],
  endUserIds: readonly string[] = [],
): ReadonlyMap<string, Conversation> {
  return new Map([
    ["12", { comments: comments.map(aComment), isComplete: true, endUserIds: new Set(endUserIds) }],
  ]);
}

const metrics = (over: Record<string, unknown>) =>
  z.parse(metricSetSchema, { ticket_id: 12, replies: 2, reopens: 0, ...over });

describe("factsOfCustomer: the customer", () => {
  it("is the user, in our words", () => {
    const user = aUser({
      tags: ["vip"],
      user_fields: { customer_since: "2021-05-06", loyalty_tier: "gold", lifetime_value: 812.5 },
    });
    expect(factsFrom({ user }).customer).toEqual({
      id: "7",
      name: "Ada Example",
      createdAt: Date.parse("2023-09-14T10:00:00Z"),
      locale: "en-US",
      timeZone: "Europe/Copenhagen",
      state: "active",
      isStaff: false,
      tags: ["vip"],
      mapped: {
        customerSinceOn: "2021-05-06",
        loyaltyTier: "gold",
        lifetimeValue: 812.5,
        fromOrganization: [],
      },
    });
  });

  it("is an id and a gap where there is no user", () => {
    const facts = factsFrom({ user: null, tickets: [aTicket()] });
    expect(facts.customer).toMatchObject({
      id: "7",
      name: null,
      createdAt: null,
      state: "unknown",
    });
    expect(facts.gaps).toContain("no-user-record");
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["deleted", { active: false, suspended: true }, "deleted"],
    ["suspended", { suspended: true }, "suspended"],
    ["there", {}, "active"],
    ["of whom nothing is said", { active: null, suspended: null }, "unknown"],
  ])("who is %s is so", (_, over, state) => {
    expect(factsFrom({ user: aUser(over) }).customer.state).toBe(state);
  });

  it.each([
    ["end-user", false],
    ["agent", true],
    ["admin", true],
    [null, false],
  ])("of role %s is staff: %s", (role, isStaff) => {
    expect(factsFrom({ user: aUser({ role }) }).customer.isStaff).toBe(isStaff);
  });

  it.each([
    ["Europe/Copenhagen", "Copenhagen", "Europe/Copenhagen"],
    [null, "Europe/Copenhagen", "Europe/Copenhagen"],
    [null, "Copenhagen", null],
    ["Mars/Olympus", "Eastern Time (US & Canada)", null],
  ])("in zones %s and %s lives in %s", (iana, own, timeZone) => {
    const user = aUser({ iana_time_zone: iana, time_zone: own });
    expect(factsFrom({ user }).customer.timeZone).toBe(timeZone);
  });

  it.each<[unknown, string | null]>([
    ["2021-05-06", "2021-05-06"],
    ["2021-05-06T00:00:00Z", "2021-05-06"],
    ["2021-05-06T00:00:00+00:00", "2021-05-06"],
    [" 2021-05-06 ", "2021-05-06"],
    ["2021-02-30", null],
    ["06.05.2021", null],
    ["2021-05-061", null],
    [20210506, null],
    [null, null],
    ["", null],
  ])("with %j as the mapped day is a customer since %s", (value, day) => {
    const user = aUser({ user_fields: { customer_since: value } });
    expect(factsFrom({ user }).customer.mapped.customerSinceOn).toBe(day);
  });

  it.each<[unknown, number | null]>([
    [812.5, 812.5],
    ["812.50", 812.5],
    [" 812 ", 812],
    ["-3", -3],
    [0, 0],
    [1e12, 1e12],
    [1.1e12, null],
    ["9".repeat(400), null],
    ["1,000", null],
    ["0x10", null],
    ["1e3", null],
    ["", null],
    [true, null],
    [null, null],
    [[5], null],
  ])("with %j as the mapped value is worth %j", (value, amount) => {
    const user = aUser({ user_fields: { lifetime_value: value } });
    expect(factsFrom({ user }).customer.mapped.lifetimeValue).toBe(amount);
  });

  it.each<[unknown, string | null]>([
    ["gold", "gold"],
    [" Gold ", "Gold"],
    [2, "2"],
    ["  ", null],
    [false, null],
    [["gold"], null],
  ])("with %j as the mapped tier is in %j", (value, tier) => {
    const user = aUser({ user_fields: { loyalty_tier: value } });
    expect(factsFrom({ user }).customer.mapped.loyaltyTier).toBe(tier);
  });

  it("has no mapped value under a key that every object has", () => {
    const mapping = { ...defaultPolicy.fields, loyaltyTier: "constructor" };
    const payloads = { customerId: "7", user: aUser({ user_fields: {} }), tickets: [] };
    const facts = factsOfCustomer(
      {
        ...payloads,
        isHistoryComplete: true,
        missing: "none",
        metricSets: [],
        conversations: new Map(),
        ratings: [],
        followUps: [],
      },
      { ...terms, mapping },
    );
    expect(facts.customer.mapped.loyaltyTier).toBeNull();
  });
});

describe("factsOfCustomer: tickets", () => {
  it("come once each, as they were last, however often pages repeat them", () => {
    const older = aTicket({ status: "open", updated_at: "2026-10-01T09:00:00Z" });
    const newer = aTicket({ status: "solved", updated_at: "2026-10-05T09:00:00Z" });
    const facts = factsFrom({ tickets: [newer, older, aTicket({ id: "13" }), newer] });
    expect(facts.tickets.map(({ id, status }) => [id, status])).toEqual([
      ["12", "solved"],
      ["13", "open"],
    ]);
  });

  it("leave out what was deleted, and say that one of an unknown status is missing", () => {
    const deleted = aTicket({ id: 13, status: "deleted" });
    expect(factsFrom({ tickets: [aTicket(), deleted] })).toMatchObject({
      tickets: [{ id: "12" }],
      gaps: ["first-messages-only", "no-service-times"],
    });
    const odd = aTicket({ id: 13, status: "parked" });
    const facts = factsFrom({ tickets: [aTicket(), odd] });
    expect(facts.tickets.map(({ id }) => id)).toEqual(["12"]);
    expect(facts.gaps).toContain("unreadable-records");
  });

  it("never contain a follow-up, even of an agent who is a customer", () => {
    const task = aTicket({ id: 77, tags: ["care_follow_up", "care_customer_5"] });
    expect(factsFrom({ tickets: [task] }).tickets).toEqual([]);
  });

  it("keep what Zendesk calls them", () => {
    const ticket = aTicket({
      type: "incident",
      priority: "urgent",
      tags: ["a"],
      assignee_id: null,
    });
    expect(factsFrom({ tickets: [ticket] }).tickets[0]).toMatchObject({
      createdAt: Date.parse("2026-10-01T08:00:00Z"),
      updatedAt: Date.parse("2026-10-02T08:00:00Z"),
      type: "incident",
      priority: "urgent",
      channel: "email",
      assigneeId: null,
      tags: ["a"],
    });
  });

  it.each<[readonly string[], unknown]>([
    [
      ["sentiment__very_negative", "sentiment_confidence__high"],
      { label: "very-negative", confidence: "high" },
    ],
    [["sentiment__positive"], { label: "positive", confidence: null }],
    [["sentiment_confidence__low"], null],
    [["sentiment__angry"], null],
    [[], null],
  ])("with the tags %j were triaged as %j", (tags, triage) => {
    expect(factsFrom({ tickets: [aTicket({ tags })] }).tickets[0]?.triage).toEqual(triage);
  });
});

describe("factsOfCustomer: messages", () => {
  it("are the description where no comments were read", () => {
    const [ticket] = factsFrom({ tickets: [aTicket()] }).tickets;
    expect(ticket).toMatchObject({
      isConversationComplete: false,
      messages: [{ id: null, by: "customer", isPublic: true, reading: { cues: ["question"] } }],
    });
  });

  it("of a ticket that an agent opened are staff's", () => {
    const ticket = aTicket({ submitter_id: 9, is_public: false });
    expect(factsFrom({ tickets: [ticket] }).tickets[0]?.messages).toMatchObject([
      { by: "staff", isPublic: false, reading: { sentiment: null } },
    ]);
  });

  it("are none where the description is empty", () => {
    const tickets = [aTicket({ description: "  " }), aTicket({ id: 13, description: null })];
    expect(factsFrom({ tickets }).tickets.map((ticket) => ticket.messages)).toEqual([[], []]);
  });

  it("are the comments, oldest first and once each, by who wrote them", () => {
    const conversations = conversation(
      [
        { id: 104, author_id: 9, created_at: "2026-10-01T09:30:00Z", via: { channel: "system" } },
        { id: 101, author_id: 9, created_at: "2026-10-01T09:00:00Z" },
        { id: 100, author_id: 7 },
        { id: 102, author_id: 9, public: false, created_at: "2026-10-01T09:10:00Z" },
        { id: 103, author_id: -1, created_at: "2026-10-01T09:20:00Z" },
        { id: 105, author_id: 21, created_at: "2026-10-01T09:40:00Z" },
        { id: 101, author_id: 9, created_at: "2026-10-01T09:00:00Z" },
      ],
      ["21"],
    );
    const [ticket] = factsFrom({ tickets: [aTicket()], conversations }).tickets;
    expect(ticket?.isConversationComplete).toBe(true);
    expect(ticket?.messages.map(({ id, by, isPublic }) => [id, by, isPublic])).toEqual([
      ["100", "customer", true],
      ["101", "staff", true],
      ["102", "staff", false],
      ["103", "other", true],
      ["104", "other", true],
      ["105", "other", true],
    ]);
  });

  it("of an agent-created ticket begin with staff", () => {
    const conversations = conversation([
      { id: 100, author_id: 9 },
      { id: 101, author_id: 7, created_at: "2026-10-01T10:00:00Z" },
    ]);
    const tickets = [aTicket({ submitter_id: 9 })];
    const messages = factsFrom({ tickets, conversations }).tickets[0]?.messages;
    expect(messages?.map((message) => message.by)).toEqual(["staff", "customer"]);
  });

  it("are read from the plain text, and from the body where Zendesk made none", () => {
    const conversations = conversation([
      { plain_body: "", body: "I want to cancel my subscription." },
    ]);
    const [ticket] = factsFrom({ tickets: [aTicket()], conversations }).tickets;
    expect(ticket?.messages[0]?.reading.cues).toContain("cancel-wish");
  });

  it("hold no words", () => {
    const conversations = conversation([{ body: "xyzzy", plain_body: "xyzzy" }]);
    const facts = factsFrom({ tickets: [aTicket({ description: "plugh" })], conversations });
    expect(JSON.stringify(facts)).not.toMatch(/xyzzy|plugh|parcel/);
  });
});

describe("factsOfCustomer: service times", () => {
  it("are Zendesk's, by the clock, from beside the ticket", () => {
    const metricSets = [
      metrics({
        reply_time_in_minutes: { calendar: 42, business: 10 },
        full_resolution_time_in_minutes: { calendar: 1440, business: 480 },
        reopens: 1,
        solved_at: "2026-10-02T08:00:00Z",
      }),
    ];
    const [ticket] = factsFrom({ tickets: [aTicket({ status: "solved" })], metricSets }).tickets;
    expect(ticket).toMatchObject({
      solvedAt: Date.parse("2026-10-02T08:00:00Z"),
      serviceTimes: {
        firstReplyMinutes: 42,
        requesterWaitMinutes: null,
        fullResolutionMinutes: 1440,
        reopens: 1,
        publicReplies: 2,
        source: "zendesk",
      },
    });
  });

  it("are Zendesk's from inside the ticket, as exports have them", () => {
    const ticket = aTicket({ metric_set: { reply_time_in_minutes: { calendar: 5 }, replies: 1 } });
    const facts = factsFrom({ tickets: [ticket] });
    expect(facts.tickets[0]?.serviceTimes?.firstReplyMinutes).toBe(5);
    expect(facts.gaps).not.toContain("no-service-times");
  });

  it("are null until they have happened", () => {
    const never = { calendar: null, business: null };
    const metricSets = [
      metrics({ reply_time_in_minutes: never, full_resolution_time_in_minutes: never, replies: 0 }),
    ];
    expect(factsFrom({ tickets: [aTicket()], metricSets }).tickets[0]).toMatchObject({
      solvedAt: null,
      serviceTimes: {
        firstReplyMinutes: null,
        requesterWaitMinutes: null,
        fullResolutionMinutes: null,
        publicReplies: 0,
      },
    });
  });

  it("do not take 0 minutes for a reply where nobody replied", () => {
    const metricSets = [metrics({ reply_time_in_minutes: { calendar: 0 }, replies: 0 })];
    const [ticket] = factsFrom({ tickets: [aTicket()], metricSets }).tickets;
    expect(ticket?.serviceTimes?.firstReplyMinutes).toBeNull();
  });

  it.each([-1, 4_000_000_001])("take %i minutes or reopens for not measured", (value) => {
    const metricSets = [metrics({ reply_time_in_minutes: { calendar: value }, reopens: value })];
    const [ticket] = factsFrom({ tickets: [aTicket()], metricSets }).tickets;
    expect(ticket?.serviceTimes).toMatchObject({ firstReplyMinutes: null, reopens: null });
  });

  it("of messaging are counted in seconds", () => {
    const metricSets = [metrics({ reply_time_in_seconds: { calendar: 90 } })];
    const [ticket] = factsFrom({ tickets: [aTicket()], metricSets }).tickets;
    expect(ticket?.serviceTimes?.firstReplyMinutes).toBe(2);
  });

  it("of a ticket that was closed without being solved have no resolution", () => {
    const tickets = [aTicket({ status: "closed", tags: ["closed_by_merge"] })];
    const metricSets = [metrics({ solved_at: null, full_resolution_time_in_minutes: null })];
    expect(factsFrom({ tickets, metricSets }).tickets[0]).toMatchObject({
      status: "closed",
      solvedAt: null,
      serviceTimes: { fullResolutionMinutes: null },
    });
  });

  it("are counted from the conversation where Zendesk gives none, and the gap stays", () => {
    const conversations = conversation([
      { id: 100 },
      { id: 101, author_id: 9, public: false, created_at: "2026-10-01T08:10:00Z" },
      { id: 102, author_id: 9, created_at: "2026-10-01T08:30:00Z" },
      { id: 103, author_id: 9, created_at: "2026-10-01T09:30:00Z" },
    ]);
    const facts = factsFrom({ tickets: [aTicket()], conversations });
    expect(facts.tickets[0]?.serviceTimes).toEqual({
      firstReplyMinutes: 30,
      requesterWaitMinutes: null,
      fullResolutionMinutes: null,
      reopens: null,
      publicReplies: 2,
      source: "computed",
    });
    expect(facts.gaps).toEqual(["no-service-times"]);
  });

  it("count no reply where only staff wrote, or nobody answered", () => {
    const outbound = conversation([
      { id: 100, author_id: 9 },
      { id: 101, author_id: 9, created_at: "2026-10-01T09:00:00Z" },
    ]);
    const silent = conversation([{ id: 100 }]);
    for (const conversations of [outbound, silent]) {
      const [ticket] = factsFrom({ tickets: [aTicket()], conversations }).tickets;
      expect(ticket?.serviceTimes?.firstReplyMinutes).toBeNull();
    }
  });

  it("are unknown where neither was read", () => {
    expect(factsFrom({ tickets: [aTicket()] }).tickets[0]?.serviceTimes).toBeNull();
  });
});

describe("factsOfCustomer: ratings", () => {
  const rated = (satisfaction_rating: unknown) => aTicket({ satisfaction_rating });

  it("are the ticket's own verdict, dated by the list", () => {
    const facts = factsFrom({
      tickets: [rated({ id: 500, score: "good", comment: "Thanks" })],
      ratings: [aRating()],
    });
    expect(facts.tickets[0]?.rating).toEqual({
      id: "500",
      verdict: "good",
      ratedAt: Date.parse("2026-10-04T08:00:00Z"),
      hasComment: true,
    });
  });

  it.each(["offered", "unoffered", "skipped", "GOOD"])("that are %j are none", (score) => {
    expect(factsFrom({ tickets: [rated({ score })] }).tickets[0]?.rating).toBeNull();
  });

  it("without a list have no day", () => {
    const facts = factsFrom({ tickets: [rated({ score: "bad", comment: "" })] });
    expect(facts.tickets[0]?.rating).toEqual({
      id: null,
      verdict: "bad",
      ratedAt: null,
      hasComment: false,
    });
  });

  it("come from the list where the ticket has none, the newest one", () => {
    const facts = factsFrom({
      tickets: [rated(null)],
      ratings: [
        aRating({
          id: 500,
          score: "bad_with_comment",
          comment: "No",
          updated_at: "2026-10-05T08:00:00Z",
        }),
        aRating({ id: 499 }),
        aRating({ id: 501, score: "offered", updated_at: "2026-10-06T08:00:00Z" }),
        aRating({ id: 502, ticket_id: 99, updated_at: "2026-10-07T08:00:00Z" }),
      ],
    });
    expect(facts.tickets[0]?.rating).toMatchObject({ id: "500", verdict: "bad", hasComment: true });
  });

  it("that the customer changed are what the ticket says now", () => {
    const facts = factsFrom({
      tickets: [rated({ id: 501, score: "bad" })],
      ratings: [aRating()],
    });
    expect(facts.tickets[0]?.rating).toMatchObject({ id: "501", verdict: "bad", ratedAt: null });
  });
});

describe("factsOfCustomer: follow-ups", () => {
  const followUp = (over: Record<string, unknown> = {}) =>
    aTicket({
      id: 77,
      type: "task",
      requester_id: 9,
      assignee_id: 9,
      external_id: "care:12:R04:12",
      due_at: "2026-10-06T17:00:00Z",
      tags: ["care_follow_up", "care_customer_7", "care_rule_r04"],
      ...over,
    });

  it("are tasks for this customer", () => {
    const followUps = [
      followUp(),
      followUp({ id: 78, tags: ["care_follow_up", "care_customer_70"] }),
      followUp({ id: 79, tags: ["care_customer_7"] }),
      followUp({ id: 80, status: "deleted" }),
      followUp({
        id: 81,
        status: "solved",
        external_id: "order 5",
        tags: ["care_follow_up", "care_customer_7"],
      }),
    ];
    expect(factsFrom({ followUps }).followUps).toEqual([
      {
        ticketId: "77",
        rule: "R04",
        externalId: "care:12:R04:12",
        createdAt: Date.parse("2026-10-01T08:00:00Z"),
        dueAt: Date.parse("2026-10-06T17:00:00Z"),
        isDone: false,
        assigneeId: "9",
        tags: ["care_follow_up", "care_customer_7", "care_rule_r04"],
      },
      expect.objectContaining({ ticketId: "81", rule: null, externalId: null, isDone: true }),
    ]);
  });

  it("that could not be read are a gap", () => {
    expect(factsFrom({ followUps: null })).toMatchObject({
      followUps: [],
      gaps: ["no-follow-ups"],
    });
  });
});

describe("factsOfCustomer: gaps", () => {
  it("are none for a customer without tickets, read whole", () => {
    expect(factsFrom({})).toMatchObject({ source: "service", asOf, gaps: [], tickets: [] });
  });

  it("say that only the newest conversations were read", () => {
    const facts = factsFrom({
      tickets: [aTicket(), aTicket({ id: 13 })],
      conversations: conversation([{}]),
    });
    expect(facts.gaps).toContain("newest-conversations-only");
  });

  it("say that a conversation which was too long is not whole", () => {
    const conversations = new Map([
      ["12", { comments: [aComment()], isComplete: false, endUserIds: new Set<string>() }],
    ]);
    const facts = factsFrom({ tickets: [aTicket()], conversations });
    expect(facts.tickets[0]).toMatchObject({ isConversationComplete: false, serviceTimes: null });
    expect(facts.gaps).toContain("newest-conversations-only");
  });

  it("say that there are older tickets", () => {
    expect(factsFrom({ isHistoryComplete: false }).gaps).toEqual(["newest-tickets-only"]);
  });

  it("tell tickets that were not given from tickets that could not be read", () => {
    expect(factsFrom({ missing: "not-given" }).gaps).toEqual(["tickets-not-given"]);
    expect(factsFrom({ missing: "unreadable" }).gaps).toEqual(["unreadable-records"]);
  });
});

describe("factsOfCustomer: a past moment", () => {
  const then = "2026-10-03T00:00:00Z";

  it("knows no ticket that was opened later", () => {
    const tickets = [aTicket(), aTicket({ id: 13, created_at: "2026-10-03T00:00:01Z" })];
    expect(factsFrom({ tickets }, then).tickets.map(({ id }) => id)).toEqual(["12"]);
  });

  it("knows no comment and no rating that came later", () => {
    const conversations = conversation([
      { id: 100 },
      { id: 101, author_id: 9, created_at: "2026-10-04T08:00:00Z" },
    ]);
    const ticket = aTicket({
      updated_at: "2026-10-05T08:00:00Z",
      satisfaction_rating: { id: 500, score: "good" },
    });
    const facts = factsFrom({ tickets: [ticket], conversations, ratings: [aRating()] }, then);
    expect(facts.tickets[0]).toMatchObject({ rating: null, messages: [{ id: "100" }] });
    expect(
      factsFrom({ tickets: [ticket], ratings: [aRating()] }).tickets[0]?.rating,
    ).not.toBeNull();
  });

  it("keeps a verdict without a day only where the ticket has not changed since", () => {
    const satisfaction_rating = { score: "good" };
    const before = aTicket({ satisfaction_rating });
    const after = aTicket({ satisfaction_rating, updated_at: "2026-10-05T08:00:00Z" });
    expect(factsFrom({ tickets: [before] }, then).tickets[0]?.rating?.verdict).toBe("good");
    expect(factsFrom({ tickets: [after] }, then).tickets[0]?.rating).toBeNull();
  });

  it("finds a ticket open that was solved later", () => {
    const ticket = aTicket({
      status: "closed",
      updated_at: "2026-10-09T08:00:00Z",
      metric_set: {
        solved_at: "2026-10-05T08:00:00Z",
        reply_time_in_minutes: { calendar: 60 },
        full_resolution_time_in_minutes: { calendar: 5760 },
        replies: 3,
        reopens: 2,
      },
    });
    expect(factsFrom({ tickets: [ticket] }, then).tickets[0]).toMatchObject({
      status: "open",
      solvedAt: null,
      updatedAt: Date.parse(then),
      serviceTimes: {
        firstReplyMinutes: 60,
        requesterWaitMinutes: null,
        fullResolutionMinutes: null,
        reopens: null,
        publicReplies: null,
      },
    });
  });

  it("finds a follow-up open that was done later, and none that was made later", () => {
    const tags = ["care_follow_up", "care_customer_7"];
    const followUps = [
      aTicket({ id: 77, tags, status: "solved", updated_at: "2026-10-05T08:00:00Z" }),
      aTicket({ id: 78, tags, created_at: "2026-10-05T08:00:00Z" }),
    ];
    expect(factsFrom({ followUps }, then).followUps).toMatchObject([
      { ticketId: "77", isDone: false },
    ]);
  });

  it("does not know when a record was made that is younger", () => {
    const user = aUser({ created_at: "2026-10-04T00:00:00Z" });
    expect(factsFrom({ user }, then).customer.createdAt).toBeNull();
  });
});
