import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/aids/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { ProblemsReading } from "../../../src/app/load/care-card.ts";
import { problemsOf } from "../../../src/app/present/problems-of.ts";
import type { ProblemTicket } from "../../../src/zendesk/problem-tickets.ts";
import { englishWords } from "../support/english-words.ts";

const aidWords = wordsOf(english, "en-GB", "Europe/London");
const here = { ticketId: "90", incidentIds: ["12", "11"], isUnsolvedHere: true };
const earlier = { ticketId: "91", incidentIds: ["10"], isUnsolvedHere: false };
const ticket: ProblemTicket = {
  ticketId: "90",
  subject: "Checkout is down",
  status: "hold",
  openedAt: "2026-11-14T08:00:00.000Z",
  incidents: 14,
};
const read = (...problems: ProblemTicket[]): ProblemsReading => ({ kind: "read", problems });
const shown = (reading: ProblemsReading | null, problems = [here, earlier]) =>
  problemsOf(problems, reading, englishWords, aidWords).map(({ unread, subject, meta }) =>
    unread === "" ? `${subject}: ${meta}` : unread,
  );

describe("problemsOf", () => {
  it("says what the problem is, how it stands, how many it hit and since when", () => {
    expect(shown(read(ticket))).toContain(
      "Checkout is down: On hold · 14 tickets of it · since 14 Nov 2026",
    );
  });

  it("says before it is read only what is certain", () => {
    expect(shown(null)).toEqual(["Ticket #12 is part of problem #90."]);
  });

  it("has no more of a problem that is solved by now", () => {
    expect(shown(read({ ...ticket, status: "solved" }))).toEqual([]);
    expect(shown(read({ ...ticket, status: "closed" }))).toEqual([]);
  });

  it("shows one behind a solved ticket once it is known to be open", () => {
    const other = { ...ticket, ticketId: "91", subject: null, incidents: null };
    expect(shown(read(other), [earlier])).toEqual(["problem #91: On hold · since 14 Nov 2026"]);
  });

  it.each<[ProblemsReading, string]>([
    [read(), "Zendesk does not let you see it."],
    [{ kind: "refused", detail: null }, "Zendesk does not let you see it."],
    [{ kind: "rate-limited", seconds: 3 }, "What it is could not be read just now."],
    [{ kind: "failed", detail: null }, "What it is could not be read just now."],
  ])("says why it does not say what it is: %j", (reading, why) => {
    expect(shown(reading)).toEqual([`Ticket #12 is part of problem #90. ${why}`]);
  });
});
