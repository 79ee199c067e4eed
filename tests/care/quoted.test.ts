import { describe, expect, it } from "vitest";
import type { CareContext } from "../../src/care/care-context.ts";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { Evidence } from "../../src/care/figure.ts";
import type { Cue } from "../../src/care/message-reading.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { saidBehindOf } from "../../src/care/quotable.ts";
import { quoteBehind, withQuotes } from "../../src/care/quoted.ts";
import { type StatementCode, statementCodes } from "../../src/care/statements.ts";
import { aMessage, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

function fact(code: StatementCode, over: Partial<Evidence> = {}): Evidence {
  return {
    kind: "comment",
    id: "100",
    ticketId: "12",
    on: "2026-11-20",
    text: "Something was said",
    statement: { code, values: { ticket: "12" } },
    quote: null,
    ...over,
  };
}

const text =
  "Hello, my order is 4711. My doctor says I need it. I want to cancel my plan. " +
  "Where is my parcel? I want to speak to a manager. I will call you tomorrow.";

function contextWith(...cues: readonly Cue[]): CareContext {
  const messages = [aMessage({ id: "100", sentAt: daysAgo(2), cues })];
  const tickets = [aTicket({ status: "open", createdAt: daysAgo(2), messages })];
  return careContextOf(someFacts({ tickets }), defaultPolicy, now);
}

describe("saidBehindOf", () => {
  it("knows what was heard behind each fact that stands on words, and no other", () => {
    const heard = statementCodes.filter((code) => saidBehindOf(fact(code)) !== null);
    expect(heard).toEqual([
      "asked-to-cancel",
      "asked-for-manager",
      "promise-made",
      "question-asked",
    ]);
    expect(saidBehindOf(fact("promise-made"))).toEqual({ cue: "promise", by: "staff" });
    expect(saidBehindOf(fact("asked-to-cancel"))).toEqual({ cue: "cancel-wish", by: "customer" });
  });

  it("knows none where no ticket is named to read them in", () => {
    expect(saidBehindOf(fact("asked-to-cancel", { ticketId: null }))).toBeNull();
  });
});

describe("quoteBehind", () => {
  it.each<[StatementCode, string | null]>([
    ["asked-to-cancel", "I want to cancel my plan."],
    ["asked-for-manager", "I want to speak to a manager."],
    ["question-asked", "Where is my parcel?"],
    ["promise-made", "I will call you tomorrow."],
    ["sensitive-matter", null],
    ["ticket-opened", null],
  ])("gives of a message, for %s, nothing but %s", (code, quote) => {
    expect(quoteBehind(fact(code), text)).toBe(quote);
  });

  it("gives nothing of a message that does not say it any more", () => {
    expect(quoteBehind(fact("asked-to-cancel"), "Redacted.")).toBeNull();
  });

  it("never gives a sentence that speaks of a sensitive matter too", () => {
    const both = "I want to cancel my plan because my husband died.";
    expect(quoteBehind(fact("asked-to-cancel"), both)).toBeNull();
    expect(quoteBehind(fact("asked-to-cancel"), `${both} I want to cancel it today.`)).toBe(
      "I want to cancel it today.",
    );
  });
});

describe("withQuotes", () => {
  it("adds the sentence to the fact that stands on it, and leaves all else as it is", () => {
    const context = contextWith("cancel-wish", "manager-wish");
    const quoted = withQuotes(context, () => text);
    const quotesIn = ({ suggestions }: CareContext) =>
      suggestions.flatMap(({ evidence }) =>
        evidence.flatMap(({ statement, quote }) =>
          quote === null ? [] : [[statement.code, quote]],
        ),
      );
    expect(quotesIn(context)).toEqual([]);
    expect(quotesIn(quoted)).toContainEqual(["asked-to-cancel", "I want to cancel my plan."]);
    expect(quotesIn(quoted)).toContainEqual(["asked-for-manager", "I want to speak to a manager."]);
    const unquoted = quoted.suggestions.map((suggestion) => ({
      ...suggestion,
      evidence: suggestion.evidence.map((one) => ({ ...one, quote: null })),
    }));
    expect({ ...quoted, suggestions: unquoted }).toEqual(context);
  });

  it("asks for no message but those of facts that stand on words", () => {
    const asked: string[] = [];
    const context = contextWith("vulnerability", "cancel-wish");
    withQuotes(context, ({ statement }) => {
      asked.push(statement.code);
      return text;
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(["asked-to-cancel"]));
  });

  it("quotes nothing of a sensitive matter", () => {
    const context = contextWith("vulnerability");
    expect(context.suggestions.map(({ rule }) => rule)).toContain("R14");
    const words = "My husband died last week. What do I have to do now?";
    expect(withQuotes(context, () => words)).toEqual(context);
  });

  it("leaves a fact as it is where nobody has the text of its message", () => {
    const context = contextWith("cancel-wish");
    expect(withQuotes(context, () => null)).toEqual(context);
  });
});
