import { describe, expect, it } from "vitest";
import { careContextOf } from "../../../src/care/care-context-of.ts";
import type { CustomerFacts, ServiceTimes, TicketFacts } from "../../../src/care/facts.ts";
import { playbook } from "../../../src/care/playbook/playbook.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { type RuleId, ruleIds } from "../../../src/care/rules.ts";
import { aMessage, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";

/** The suggestion of one rule alone, whatever else fires. */
function suggested(rule: RuleId, facts: CustomerFacts) {
  const off = ruleIds.filter((id) => id !== rule);
  const policy = { ...defaultPolicy, rules: { ...defaultPolicy.rules, off } };
  return careContextOf(facts, policy, now).suggestions[0] ?? null;
}

const factsWith = (...tickets: TicketFacts[]) => someFacts({ tickets });
const hoursAgo = (hours: number) => now - hours * 3_600_000;
const times = (reopens: number): ServiceTimes => ({
  firstReplyMinutes: null,
  requesterWaitMinutes: null,
  fullResolutionMinutes: null,
  reopens,
  publicReplies: null,
  source: "zendesk",
});
const opened = (...days: number[]) =>
  days.map((day, i) => aTicket({ id: String(100 + i), createdAt: daysAgo(day) }));

describe("the playbook", () => {
  it("has each rule once, in the order of the ids", () => {
    expect(playbook.map(({ id }) => id)).toEqual([...ruleIds]);
  });
});

describe("R04", () => {
  const rated = (days: number, changes: Partial<TicketFacts> = {}) =>
    factsWith(aTicket({ rating: aRating("bad", daysAgo(days)), ...changes }));

  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of a bad rating %i days ago fires: %s", (days, fires) => {
    expect(suggested("R04", rated(days)) !== null).toBe(fires);
  });

  it("shows the rating, drafts an answer about its ticket and is due the next business day", () => {
    expect(suggested("R04", rated(3))).toMatchObject({
      sourceTicketId: "12",
      dueOn: "2026-11-24",
      evidence: [
        { kind: "rating", ticketId: "12", on: "2026-11-19", text: "Rated bad, ticket #12" },
      ],
      draft: expect.stringContaining("Hello Ana Diaz,"),
    });
  });

  it("waits until the ticket is solved, and is silent about good ratings", () => {
    expect(suggested("R04", rated(3, { status: "open" }))).toBeNull();
    expect(suggested("R04", rated(3, { rating: aRating("good", daysAgo(3)) }))).toBeNull();
  });
});

describe("R05", () => {
  const ratings = (...newestFirst: ("good" | "bad")[]) =>
    factsWith(
      ...newestFirst.map((verdict, i) =>
        aTicket({
          id: String(i),
          createdAt: daysAgo(5 + i),
          rating: aRating(verdict, daysAgo(5 + i)),
        }),
      ),
    );

  it.each([
    [["bad", "good"], false],
    [["bad", "good", "good"], true],
    [["bad", "bad", "bad"], false],
    [["good", "bad", "bad"], false],
    [["bad", "bad", "good", "good", "good"], true],
    [["bad", "good", "good", "bad", "bad"], false],
  ] as const)("of ratings %j, newest first, fires: %s", (verdicts, fires) => {
    expect(suggested("R05", ratings(...verdicts)) !== null).toBe(fires);
  });
});

describe("R05 and time", () => {
  it.each([
    [30, true],
    [31, false],
  ])("of a newest rating %i days ago fires: %s", (days, fires) => {
    const verdicts = ["bad", "good", "good"] as const;
    const tickets = verdicts.map((verdict, i) =>
      aTicket({ id: String(i), rating: aRating(verdict, daysAgo(days + i)) }),
    );
    expect(suggested("R05", factsWith(...tickets)) !== null).toBe(fires);
  });
});

describe("R06", () => {
  it.each([
    [[1, 10], false],
    [[1, 10, 31], false],
    [[1, 10, 30], true],
    [[1, 2, 3, 4], true],
  ])("of tickets %j days ago fires: %s", (days, fires) => {
    expect(suggested("R06", factsWith(...opened(...days))) !== null).toBe(fires);
  });

  it("shows at most four tickets, newest first", () => {
    const suggestion = suggested("R06", factsWith(...opened(5, 1, 2, 3, 4)));
    expect(suggestion?.evidence.map(({ id }) => id)).toEqual(["101", "102", "103", "104"]);
  });
});

describe("R07", () => {
  it.each([
    [0, 5, "open", false],
    [1, 5, "open", true],
    [1, 30, "solved", true],
    [1, 31, "solved", false],
    [1, 5, "closed", false],
  ] as const)(
    "of %i reopens, changed %i days ago and %s, fires: %s",
    (count, days, status, fires) => {
      const ticket = aTicket({ status, updatedAt: daysAgo(days), serviceTimes: times(count) });
      expect(suggested("R07", factsWith(ticket)) !== null).toBe(fires);
    },
  );
});

describe("R08", () => {
  it.each([
    ["high", 24, "open", false],
    ["high", 25, "open", true],
    ["urgent", 25, "hold", true],
    ["urgent", 99, "pending", false],
    ["normal", 99, "open", false],
    ["high", 99, "solved", false],
  ] as const)(
    "of a %s ticket of %i hours that is %s fires: %s",
    (priority, hours, status, fires) => {
      const ticket = aTicket({ priority, status, createdAt: hoursAgo(hours) });
      expect(suggested("R08", factsWith(ticket)) !== null).toBe(fires);
    },
  );
});

describe("R10", () => {
  const promised = (days: number, changes: Partial<TicketFacts> = {}) =>
    factsWith(
      aTicket({
        status: "pending",
        messages: [aMessage({ by: "staff", cues: ["promise"], sentAt: daysAgo(days) })],
        ...changes,
      }),
    );

  it("fires the day after, and is due two business days after the promise", () => {
    expect(suggested("R10", promised(0))).toBeNull();
    expect(suggested("R10", promised(2))).toMatchObject({ dueOn: "2026-11-24" });
    expect(suggested("R10", promised(9))).toMatchObject({ dueOn: "2026-11-23" });
  });

  it("is silent once the ticket is solved or we wrote again", () => {
    expect(suggested("R10", promised(2, { status: "solved" }))).toBeNull();
    const messages = [
      aMessage({ by: "staff", cues: ["promise"], sentAt: daysAgo(3) }),
      aMessage({ by: "staff", sentAt: daysAgo(2) }),
    ];
    expect(suggested("R10", promised(2, { messages }))).toBeNull();
  });
});

describe("R11", () => {
  const asked = (hours: number, changes: Partial<TicketFacts> = {}) =>
    factsWith(
      aTicket({
        status: "open",
        messages: [aMessage({ cues: ["question"], sentAt: hoursAgo(hours) })],
        ...changes,
      }),
    );

  it.each([
    [23, false],
    [24, true],
  ])("of a question unanswered for %i hours fires: %s", (hours, fires) => {
    expect(suggested("R11", asked(hours)) !== null).toBe(fires);
  });

  it("is silent once we answered in public, and where the conversation was not read", () => {
    const question = aMessage({ cues: ["question"], sentAt: hoursAgo(48) });
    const answer = aMessage({ by: "staff", sentAt: hoursAgo(40) });
    const note = aMessage({ by: "staff", sentAt: hoursAgo(40), isPublic: false });
    expect(suggested("R11", asked(48, { messages: [question, answer] }))).toBeNull();
    expect(suggested("R11", asked(48, { messages: [question, note] }))).not.toBeNull();
    expect(suggested("R11", asked(48, { isConversationComplete: false }))).toBeNull();
  });
});

describe.each([
  ["R12", "cancel-wish", "risk"],
  ["R13", "manager-wish", "complaint"],
  ["R14", "vulnerability", "safety"],
] as const)("%s", (rule, cue, priority) => {
  it.each([
    [30, true],
    [31, false],
  ])(`of a ${cue} %i days ago fires: %s`, (days, fires) => {
    const messages = [aMessage({ cues: [cue], sentAt: daysAgo(days) })];
    const suggestion = suggested(rule, factsWith(aTicket({ messages })));
    expect(suggestion !== null).toBe(fires);
    if (suggestion !== null) {
      expect(suggestion).toMatchObject({
        priority,
        dueOn: "2026-11-23",
        evidence: [{ id: "900" }],
      });
    }
  });

  it("does not listen to notes or to ourselves", () => {
    const messages = [
      aMessage({ cues: [cue], isPublic: false }),
      aMessage({ cues: [cue], by: "staff" }),
    ];
    expect(suggested(rule, factsWith(aTicket({ messages })))).toBeNull();
  });
});

describe("R15", () => {
  it.each([
    [["complaint"], "open", true],
    [["complaint"], "solved", false],
    [["other"], "open", false],
  ] as const)("of tags %j on a ticket that is %s fires: %s", (tags, status, fires) => {
    expect(suggested("R15", factsWith(aTicket({ tags, status }))) !== null).toBe(fires);
  });
});

describe("R20", () => {
  it.each([
    [30, "open", true],
    [31, "open", false],
    [5, "solved", false],
  ] as const)(
    "of a first ticket %i days after the start that is %s fires: %s",
    (days, status, fires) => {
      const tickets = [aTicket({ status, createdAt: daysAgo(days) })];
      expect(suggested("R20", someFacts({ customer: { createdAt: null }, tickets })) !== null).toBe(
        fires,
      );
    },
  );

  it("is silent from the second ticket on", () => {
    const tickets = opened(1, 2).map((ticket) => ({ ...ticket, status: "open" as const }));
    expect(suggested("R20", factsWith(...tickets))).toBeNull();
  });
});

describe("R26", () => {
  // Usually every 10 days; the limit is 30.
  it.each([
    [30, false],
    [31, true],
    [365, true],
    [366, false],
  ])("of a usual gap of 10 days and %i silent ones fires: %s", (silent, fires) => {
    const tickets = opened(silent, silent + 10, silent + 20, silent + 30);
    expect(suggested("R26", factsWith(...tickets)) !== null).toBe(fires);
  });

  it.each([
    [6, false],
    [7, true],
  ])("takes tickets every %i days for a rhythm: %s", (gap, isRhythm) => {
    const tickets = opened(60, 60 + gap, 60 + 2 * gap, 60 + 3 * gap);
    expect(suggested("R26", factsWith(...tickets)) !== null).toBe(isRhythm);
  });

  it("is silent while something is open, and about people who wrote less than four times", () => {
    const tickets = opened(40, 50, 60, 70);
    const open = tickets.map((ticket) => ({ ...ticket, status: "open" as const }));
    expect(suggested("R26", factsWith(...open))).toBeNull();
    expect(suggested("R26", factsWith(...tickets.slice(1)))).toBeNull();
  });
});

describe("R27", () => {
  it.each([
    [179, false],
    [180, true],
  ])("of an open ticket after %i days without one fires: %s", (days, fires) => {
    const [newest, before] = opened(1, 1 + days);
    if (newest === undefined || before === undefined) throw new Error("two tickets");
    const suggestion = suggested("R27", factsWith({ ...newest, status: "open" }, before));
    expect(suggestion !== null).toBe(fires);
    expect(suggested("R27", factsWith(newest, before))).toBeNull();
  });
});

describe("R27 and the tickets before", () => {
  const [newest, before] = opened(1, 300);
  if (newest === undefined || before === undefined) throw new Error("two tickets");
  const open = { ...newest, status: "open" as const };

  it("is silent while an earlier ticket is still open", () => {
    expect(suggested("R27", factsWith(open, { ...before, status: "pending" }))).toBeNull();
  });

  it("counts from the customer's last word, not from when that ticket was opened", () => {
    const messages = [aMessage({ sentAt: daysAgo(20) })];
    expect(suggested("R27", factsWith(open, { ...before, messages }))).toBeNull();
  });

  it("is silent about a ticket that was opened long ago", () => {
    const old = { ...open, createdAt: daysAgo(31) };
    expect(suggested("R27", factsWith(old, { ...before, createdAt: daysAgo(400) }))).toBeNull();
  });
});

describe("R30", () => {
  const since = (customerSinceOn: string) =>
    someFacts({
      customer: {
        mapped: { customerSinceOn, loyaltyTier: null, lifetimeValue: null, fromOrganization: [] },
      },
      tickets: [aTicket()],
    });

  // Silver needs twelve points, one a month.
  it.each([
    ["2026-02-22", false],
    ["2026-01-22", true],
    ["2025-12-22", true],
    ["2025-11-22", false],
  ])("of a customer since %s fires: %s", (start, fires) => {
    expect(suggested("R30", since(start)) !== null).toBe(fires);
  });
});

describe("R31", () => {
  const since = (customerSinceOn: string, verdict: "good" | "bad" = "good") =>
    someFacts({
      customer: {
        mapped: { customerSinceOn, loyaltyTier: null, lifetimeValue: null, fromOrganization: [] },
      },
      tickets: [aTicket({ rating: aRating(verdict, daysAgo(90)) })],
    });

  it.each([
    ["2022-11-30", null],
    ["2022-11-29", "2026-11-30"],
    ["2022-11-22", "2026-11-23"],
    ["2022-11-15", "2026-11-23"],
    ["2022-11-14", null],
    ["2026-11-22", null],
  ])("of a customer since %s is due on %s", (start, dueOn) => {
    expect(suggested("R31", since(start))?.dueOn ?? null).toBe(dueOn);
  });

  it("needs a last rating that is good", () => {
    expect(suggested("R31", since("2022-11-22", "bad"))).toBeNull();
  });

  it("does not celebrate the age of a record", () => {
    const facts = someFacts({
      customer: { createdAt: daysAgo(366) },
      tickets: [aTicket({ createdAt: daysAgo(300), rating: aRating("good") })],
      gaps: ["newest-tickets-only"],
    });
    expect(suggested("R31", facts)).toBeNull();
  });
});
