import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { defaultPolicy } from "../../src/care/policy.ts";
import {
  type CustomerPayloads,
  factsOfCustomer,
  noExtras,
  type ReadingTerms,
  type TicketExtras,
} from "../../src/zendesk/facts-of-customer.ts";
import type { Conversation } from "../../src/zendesk/messages.ts";
import { metricSetSchema } from "../../src/zendesk/payloads/metric-set.ts";
import { reader } from "../support/message-reader.ts";
import {
  aComment,
  anAudit,
  anOrganization,
  aRating,
  aSurveyResponse,
  aTicket,
  aUser,
} from "./payloads.ts";

const asOf = Date.parse("2026-11-22T10:00:00Z");
const terms: ReadingTerms = {
  source: "service",
  asOf,
  mapping: defaultPolicy.fields,
  reader,
};

function payloadsWith(over: Partial<CustomerPayloads>): CustomerPayloads {
  return {
    customerId: "7",
    user: aUser(),
    organization: null,
    tickets: [],
    isHistoryComplete: true,
    missing: "none",
    metricSets: [],
    conversations: new Map(),
    ratings: [],
    extras: noExtras,
    followUps: [],
    ...over,
  };
}

function factsFrom(over: Partial<CustomerPayloads>) {
  return factsOfCustomer(payloadsWith(over), terms);
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
      preferences: { channel: null, addressAs: null, doNotContact: false },
    });
  });

  it("has the preferences of their own fields, and none of the organization's", () => {
    const fields = { care_channel: "care_channel_sms", care_do_not_contact: true };
    const wished = { channel: "sms", addressAs: null, doNotContact: true };
    const own = factsFrom({ user: aUser({ user_fields: fields }) });
    expect(own.customer.preferences).toEqual(wished);
    const organization = anOrganization({ organization_fields: fields });
    const shared = factsFrom({ user: aUser({ user_fields: {} }), organization });
    expect(shared.customer.preferences).not.toEqual(wished);
  });

  it("has the organization's fields where their own are empty, and the tags of both", () => {
    const user = aUser({
      tags: ["vip", "trade"],
      user_fields: { customer_since: null, loyalty_tier: "gold", lifetime_value: "a lot" },
    });
    const organization = anOrganization({
      tags: ["trade", "north"],
      organization_fields: {
        customer_since: "2019-03-01",
        loyalty_tier: "silver",
        lifetime_value: 9000,
      },
    });
    expect(factsFrom({ user, organization }).customer).toMatchObject({
      tags: ["vip", "trade", "north"],
      mapped: {
        customerSinceOn: "2019-03-01",
        loyaltyTier: "gold",
        lifetimeValue: 9000,
        fromOrganization: ["customerSince", "lifetimeValue"],
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
    const user = aUser({ user_fields: {} });
    const facts = factsOfCustomer(payloadsWith({ user }), { ...terms, mapping });
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

  it.each([
    [["closed_by_merge"], true],
    [["merge"], false],
  ])("with the tags %j were merged: %s", (tags, isMerged) => {
    expect(factsFrom({ tickets: [aTicket({ tags })] }).tickets[0]?.isMerged).toBe(isMerged);
  });

  it("that are incidents name their problem, and when it was solved where that is known", () => {
    const solvedAt = Date.parse("2026-10-05T08:00:00Z");
    const extras = { ...noExtras, problemsSolvedAt: new Map([["90", solvedAt]]) };
    const tickets = [
      aTicket({ problem_id: 90 }),
      aTicket({ id: 13, problem_id: 91 }),
      aTicket({ id: 14 }),
    ];
    expect(factsFrom({ tickets, extras }).tickets.map(({ problem }) => problem)).toEqual([
      { ticketId: "90", solvedAt },
      { ticketId: "91", solvedAt: null },
      null,
    ]);
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
      brandId: null,
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
  const solvedHistory: TicketExtras = {
    ...noExtras,
    audits: new Map([
      [
        "12",
        [
          anAudit({ id: 1, status: "new" }),
          anAudit({ id: 2, created_at: "2026-10-01T12:00:00Z", from: "new", status: "solved" }),
        ],
      ],
    ]),
  };

  it("are Zendesk's, by the clock, from beside the ticket", () => {
    const metricSets = [
      metrics({
        reply_time_in_minutes: { calendar: 42, business: 10 },
        full_resolution_time_in_minutes: { calendar: 1440, business: 480 },
        requester_wait_time_in_minutes: { calendar: 90, business: 30 },
        reopens: 1,
        solved_at: "2026-10-02T08:00:00Z",
      }),
    ];
    const [ticket] = factsFrom({ tickets: [aTicket({ status: "solved" })], metricSets }).tickets;
    expect(ticket).toMatchObject({
      solvedAt: Date.parse("2026-10-02T08:00:00Z"),
      serviceTimes: {
        firstReplyMinutes: 42,
        requesterWaitMinutes: 90,
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

  it.each([
    ["the history, where there is one", solvedHistory, 60, "2026-10-01T12:00:00Z"],
    ["the time that it took, where there is none", noExtras, 60, "2026-10-01T09:00:00Z"],
    ["nothing, where neither tells", noExtras, null, null],
  ])("without a moment of solving take that of %s", (_name, extras, calendar, solvedAt) => {
    const metric_set = { replies: 1, full_resolution_time_in_minutes: { calendar } };
    const tickets = [aTicket({ status: "closed", metric_set })];
    expect(factsFrom({ tickets, extras }).tickets[0]?.solvedAt).toBe(
      solvedAt === null ? null : Date.parse(solvedAt),
    );
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

  it("count no reply where nobody answered, or where we only opened the ticket", () => {
    for (const author_id of [7, 9]) {
      const conversations = conversation([{ id: 100, author_id }]);
      const [ticket] = factsFrom({ tickets: [aTicket()], conversations }).tickets;
      expect(ticket?.serviceTimes).toMatchObject({ firstReplyMinutes: null, publicReplies: 0 });
    }
  });

  it("are computed from the status history where Zendesk gives none", () => {
    const facts = factsFrom({ tickets: [aTicket({ status: "solved" })], extras: solvedHistory });
    expect(facts.tickets[0]).toMatchObject({
      solvedAt: Date.parse("2026-10-01T12:00:00Z"),
      statuses: [
        { at: Date.parse("2026-10-01T08:00:00Z"), status: "new" },
        { at: Date.parse("2026-10-01T12:00:00Z"), status: "solved" },
      ],
      serviceTimes: {
        firstReplyMinutes: null,
        requesterWaitMinutes: 240,
        fullResolutionMinutes: 240,
        reopens: 0,
        publicReplies: null,
        source: "computed",
      },
    });
    expect(facts.gaps).not.toContain("no-service-times");
  });

  it("are Zendesk's where it gives them, and ours only where it gives none at all", () => {
    const metricSets = [metrics({ full_resolution_time_in_minutes: { calendar: null } })];
    const tickets = [aTicket({ status: "solved" })];
    const [ticket] = factsFrom({ tickets, metricSets, extras: solvedHistory }).tickets;
    expect(ticket).toMatchObject({
      solvedAt: Date.parse("2026-10-01T12:00:00Z"),
      serviceTimes: {
        requesterWaitMinutes: 240,
        fullResolutionMinutes: null,
        publicReplies: 2,
        source: "computed",
      },
    });
  });

  it.each([
    ["ids that count up", ["9", "10"]],
    ["longer ids", ["9007199254740992", "9007199254740993"]],
  ])(
    "count a reply of the second in which the ticket was opened, by %s",
    (_name, [id, replyId]) => {
      const comments = [{ id }, { id: replyId, author_id: 9 }];
      for (const inAnyOrder of [comments, comments.toReversed()]) {
        const conversations = conversation(inAnyOrder);
        const [ticket] = factsFrom({ tickets: [aTicket()], conversations }).tickets;
        expect(ticket?.serviceTimes).toMatchObject({ firstReplyMinutes: 0, publicReplies: 1 });
      }
    },
  );

  it("are not computed from a history that was exported before the ticket changed again", () => {
    const tickets = [aTicket({ status: "open" })];
    const [ticket] = factsFrom({ tickets, extras: solvedHistory }).tickets;
    expect(ticket?.statuses).toHaveLength(2);
    expect(ticket).toMatchObject({ solvedAt: null, serviceTimes: null });
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
      scale: null,
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
      scale: null,
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
    expect(facts.tickets[0]).toMatchObject({
      rating: { id: "501", verdict: "bad", ratedAt: null },
      earlierRatings: [{ id: "500", verdict: "good" }],
    });
  });

  it("of one moment are taken by their ids, in whatever order they come", () => {
    const ratings = [aRating({ id: 99 }), aRating({ id: 100, score: "bad" }), aRating({ id: 98 })];
    const tickets = [aTicket({ satisfaction_rating: null })];
    for (const inAnyOrder of [ratings, ratings.toReversed()]) {
      const [ticket] = factsFrom({ tickets, ratings: inAnyOrder }).tickets;
      expect(ticket?.rating?.id).toBe("100");
      expect(ticket?.earlierRatings.map(({ id }) => id)).toEqual(["99", "98"]);
    }
  });

  it("that were replaced come after, newest first; a later one than the ticket's is none", () => {
    const facts = factsFrom({
      tickets: [rated({ id: 501, score: "bad" })],
      ratings: [
        aRating({ id: 499, updated_at: "2026-10-02T08:00:00Z" }),
        aRating({ id: 502, updated_at: "2026-10-06T08:00:00Z" }),
        aRating({ id: 501, score: "bad", updated_at: "2026-10-05T08:00:00Z" }),
        aRating({ id: 500, updated_at: "2026-10-03T08:00:00Z" }),
      ],
    });
    expect(facts.tickets[0]?.earlierRatings.map(({ id }) => id)).toEqual(["500", "499"]);
  });

  const surveys = (...responses: ReturnType<typeof aSurveyResponse>[]): TicketExtras => ({
    ...noExtras,
    surveyResponses: new Map([["12", responses]]),
  });

  it("have the scale and the day of the survey that was answered", () => {
    const facts = factsFrom({
      tickets: [rated({ id: 500, score: "good" })],
      extras: surveys(aSurveyResponse({ rating: 4, category: "good", comment: "Quick" })),
    });
    expect(facts.tickets[0]).toMatchObject({
      rating: {
        id: "500",
        verdict: "good",
        scale: { value: 4, outOf: 5 },
        ratedAt: Date.parse("2026-10-04T08:00:00Z"),
        hasComment: true,
      },
      earlierRatings: [],
    });
  });

  it("that are in the list and in a survey are one verdict", () => {
    const facts = factsFrom({
      tickets: [rated(null)],
      ratings: [aRating()],
      extras: surveys(aSurveyResponse({ rating: 5, category: "good" })),
    });
    expect(facts.tickets[0]).toMatchObject({
      rating: { id: "500", scale: { value: 5, outOf: 5 } },
      earlierRatings: [],
    });
  });

  it("of a survey alone count where neither ticket nor list has one", () => {
    const extras = surveys(aSurveyResponse({ rating: 3, category: "neutral" }));
    expect(factsFrom({ tickets: [rated(null)], extras }).tickets[0]?.rating).toMatchObject({
      id: "01J1WB51MG6HXTYWE6Q0C93RNW",
      verdict: "bad",
      scale: { value: 3, outOf: 5 },
    });
  });

  it("do not take the scale of an answer that says otherwise", () => {
    const facts = factsFrom({
      tickets: [rated({ id: 501, score: "bad" })],
      extras: surveys(aSurveyResponse({ rating: 5, category: "good" })),
    });
    expect(facts.tickets[0]).toMatchObject({
      rating: { id: "501", verdict: "bad", scale: null },
      earlierRatings: [{ verdict: "good", scale: { value: 5, outOf: 5 } }],
    });
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
        doneAt: null,
        isEdited: false,
        result: null,
        assigneeId: "9",
        tags: ["care_follow_up", "care_customer_7", "care_rule_r04"],
      },
      expect.objectContaining({ ticketId: "81", rule: null, externalId: null, isDone: true }),
    ]);
  });

  it("that are done were done when Zendesk says, else when they last changed", () => {
    const metric_set = { solved_at: "2026-10-01T20:00:00Z" };
    const followUps = [
      followUp({ status: "solved" }),
      followUp({ id: 78, status: "closed", metric_set }),
    ];
    expect(factsFrom({ followUps }).followUps.map(({ doneAt }) => doneAt)).toEqual([
      Date.parse("2026-10-02T08:00:00Z"),
      Date.parse("2026-10-01T20:00:00Z"),
    ]);
  });

  it("whose suggestion was changed say so", () => {
    const tags = ["care_follow_up", "care_customer_7", "care_edited"];
    expect(factsFrom({ followUps: [followUp({ tags })] }).followUps[0]?.isEdited).toBe(true);
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
