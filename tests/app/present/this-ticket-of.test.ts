import { describe, expect, it } from "vitest";
import type { TicketInView } from "../../../src/app/load/in-view.ts";
import { thisTicketOf } from "../../../src/app/present/this-ticket-of.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { now } from "../../support/clock.ts";
import { englishWords } from "../support/english-words.ts";
import {
  angryContext,
  aTicketInView,
  promoterContext,
  prospectContext,
} from "../support/stories.ts";

const rowsOf = (context: CareContext, ticket: TicketInView) =>
  thisTicketOf(context, ticket, englishWords, now);
const linesOf = (context: CareContext, ticket: TicketInView) =>
  rowsOf(context, ticket).map(({ label, value }) => `${label}: ${value}`);

describe("thisTicketOf", () => {
  it("sets this ticket's times against this customer's usual ones", () => {
    expect(linesOf(angryContext, aTicketInView())).toEqual([
      "Status: Open · high priority · problem",
      "First reply: 3 hrs 10 mins (usually 45 mins)",
      "Resolution: open for 2 days (usually 20 hrs)",
      "Reopens: 1 here, 2 in all",
    ]);
  });

  it("warns where this ticket takes more than twice as long as usual", () => {
    const tones = rowsOf(angryContext, aTicketInView()).map(({ tone }) => tone);
    expect(tones).toEqual(["warning", "warning", "warning", "warning"]);
  });

  it("says when a settled ticket was opened, and how long it took", () => {
    const ticket = aTicketInView({
      id: "4987",
      status: "solved",
      priority: null,
      type: null,
      createdAt: "2026-11-11T10:00:00.000Z",
    });
    expect(linesOf(angryContext, ticket)).toEqual([
      "Status: Solved · opened 11 days ago",
      "First reply: 45 mins (usually 45 mins)",
      "Resolution: 1 day 4 hrs (usually 20 hrs)",
      "Reopens: 2 in 5 tickets",
    ]);
  });

  it("says only what is usual where this ticket has no times yet", () => {
    const ticket = aTicketInView({ id: "999", createdAt: null });
    expect(linesOf(promoterContext, ticket).slice(1)).toEqual([
      "First reply: usually 1 hr 20 mins",
      "Resolution: usually 1 day 3 hrs",
    ]);
  });

  it("names times that Zendesk does not give, and leaves out what there cannot be yet", () => {
    const ticket = aTicketInView({
      id: "6001",
      status: "new",
      priority: null,
      type: null,
      createdAt: "2026-11-22T09:00:00.000Z",
    });
    expect(linesOf(prospectContext, ticket)).toEqual([
      "Status: New",
      "First reply: Zendesk gives no times",
      "Resolution: open for 1 hr",
    ]);
  });

  it("shows a status of the account's own as Zendesk names it", () => {
    const ticket = aTicketInView({ status: "Waiting for courier", priority: null, type: null });
    expect(linesOf(angryContext, ticket)[0]).toBe("Status: Waiting for courier");
  });
});
