import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { TicketSubject } from "../../../src/app/load/ticket-subjects.ts";
import { coachingRowOf } from "../../../src/app/present/coaching-rows.ts";
import { aftermathKinds } from "../../../src/care/aftermath.ts";
import type { CoachingCase } from "../../../src/care/coaching-cases.ts";
import { dismissalReasons } from "../../../src/care/customer-event.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { aCoachingCase } from "../support/a-coaching-case.ts";

const words = wordsOf(english, "en-GB", "UTC");
const subjects: ReadonlyMap<string, TicketSubject> = new Map([
  ["77", { kind: "shown", subject: "Broken again" }],
]);
const { names } = defaultPolicy;
const rowOf = (changes: Partial<CoachingCase> = {}) =>
  coachingRowOf({ ...aCoachingCase(changes), subjects, name: "Mira Osei" }, names, words);

describe("coachingRowOf", () => {
  it("says what was suggested and why, what became of it, and what came after", () => {
    expect(rowOf()).toEqual({
      key: "77 R04",
      ticket: { id: "77", words: "Broken again", why: null },
      customer: { id: "501", name: "Mira Osei" },
      rule: "R04 Answer the bad rating personally",
      decision: "Accepted on 22 Oct 2026",
      followUp: { id: "90", words: "Follow-up #90, done", why: null },
      fact: expect.objectContaining({ fact: "Rated bad, ticket #77", on: "21 Oct 2026" }),
      afterwards: [
        {
          key: "0 wrote-again",
          words: "Opened a ticket",
          on: "28 Oct 2026",
          ticket: { id: "78", words: "#78", why: null },
          tone: "plain",
        },
      ],
      note: null,
    });
  });

  it("tells an edited one, a dismissed one with its reason, and one that nobody decided on", () => {
    const edited = { kind: "edited", followUpId: "90", isDone: false } as const;
    expect(rowOf({ decision: edited })).toMatchObject({
      decision: "Accepted with changes on 22 Oct 2026",
      followUp: { words: "Follow-up #90, open" },
    });
    expect(rowOf({ decision: { kind: "dismissed", reason: "bad-moment" } })).toMatchObject({
      decision: "Dismissed on 22 Oct 2026: bad moment",
      followUp: null,
    });
    expect(rowOf({ decision: { kind: "undecided" } }).decision).toBe(
      "The ticket was solved on 22 Oct 2026, and nobody decided",
    );
  });

  it("has other words for every reason and everything that can come after", () => {
    const reasons = dismissalReasons.map(
      (reason) => rowOf({ decision: { kind: "dismissed", reason } }).decision,
    );
    expect(new Set(reasons).size).toBe(dismissalReasons.length);
    const afterwards = aftermathKinds.map((kind) => ({
      kind,
      on: "2026-10-28",
      ticketId: null,
    }));
    const said = rowOf({ afterwards }).afterwards.map(({ words: one }) => one);
    expect(new Set(said).size).toBe(aftermathKinds.length);
  });

  it.each([
    [true, 1, null],
    [true, 0, "Nothing that we know of"],
    [false, 1, "These days are not over"],
    [false, 0, "Nothing yet; these days are not over"],
  ])("says of the days after what there is to say: over %s, %i facts", (isWatched, count, note) => {
    const { afterwards } = aCoachingCase();
    expect(rowOf({ isWatched, afterwards: afterwards.slice(0, count) }).note).toBe(note);
  });

  it("does without a subject, a name and a reason that can be told", () => {
    const row = coachingRowOf(
      {
        ...aCoachingCase({ evidence: [] }),
        subjects: new Map([["77", { kind: "shown", subject: null }]]),
        name: null,
      },
      names,
      words,
    );
    expect(row).toMatchObject({
      ticket: { words: "Without a subject" },
      customer: { name: "Customer 501" },
      fact: null,
    });
  });

  it("calls a tier in the fact as the account does", () => {
    const statement = { code: "tier-ends", values: { on: "2026-12-10", tier: "gold" } } as const;
    const evidence = aCoachingCase().evidence.map((one) => ({ ...one, statement }));
    const own = { ...names, tiers: { Gold: "Gold circle" } };
    const one = { ...aCoachingCase({ evidence }), subjects, name: "Mira Osei" };
    expect(coachingRowOf(one, own, words).fact?.fact).toBe(
      "Counts until 10 Dec 2026; then: Gold circle",
    );
  });

  it("calls a ticket that does not open by its number, and says why", () => {
    const gone = new Map([
      ["77", { kind: "not-shown" } as const],
      ["78", { kind: "deleted" } as const],
      ["90", { kind: "deleted" } as const],
    ]);
    const row = coachingRowOf(
      { ...aCoachingCase(), subjects: gone, name: "Mira Osei" },
      names,
      words,
    );
    expect(row).toMatchObject({
      ticket: { id: "77", words: "#77", why: "deleted, or not shown to you by Zendesk" },
      followUp: { words: "Follow-up #90, done", why: "deleted" },
      afterwards: [{ ticket: { words: "#78", why: "deleted" } }],
    });
  });
});
