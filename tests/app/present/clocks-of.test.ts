import { describe, expect, it } from "vitest";
import { clocksOf } from "../../../src/app/present/clocks-of.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import type { ComplaintClock, SlaState } from "../../../src/care/service-lens.ts";
import { now } from "../../support/clock.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext, aTicketInView } from "../support/stories.ts";

const ticket = aTicketInView();
const withService = (service: Partial<CareContext["service"]>): CareContext => ({
  ...angryContext,
  service: { ...angryContext.service, ...service },
});
const lineOf = (service: Partial<CareContext["service"]>) => {
  const [row] = clocksOf(withService(service), ticket, englishWords, now);
  return row === undefined ? null : [row.label, row.value, row.tone].join(" | ");
};
const slaOf = (...running: (SlaState & { readonly known: true })["running"]): SlaState => ({
  known: true,
  breached: 0,
  met: 0,
  running,
  evidence: [],
});
const target = (state: "running" | "paused" | "breached", dueAt: string | null) =>
  ({ ticketId: ticket.id, metric: "first-reply", state, dueAt }) as const;
const complaint = (
  changes: Partial<ComplaintClock & { readonly known: true }>,
): ComplaintClock => ({
  known: true,
  ticketId: ticket.id,
  receivedOn: "2026-10-01",
  regime: "FCA DISP 1.6",
  finalDueOn: "2026-12-04",
  daysLeft: 12,
  countedIn: "calendar-days",
  evidence: [],
  ...changes,
});

describe("clocksOf", () => {
  it.each([
    [target("running", "2026-11-22T12:00:00Z"), "Reply target | due in 2 hours | plain"],
    [target("paused", null), "Reply target | paused | plain"],
    [target("breached", "2026-11-22T08:00:00Z"), "Reply target | missed | bad"],
  ])("says how this ticket's target stands", (running, line) => {
    expect(lineOf({ sla: slaOf(running) })).toBe(line);
  });

  it("names a missed target before one that still runs", () => {
    const running = target("running", "2026-11-22T12:00:00Z");
    expect(lineOf({ sla: slaOf(running, target("breached", null)) })).toContain("missed");
  });

  it("says nothing of other tickets' targets", () => {
    const elsewhere = { ...target("breached", null), ticketId: "1" };
    expect(lineOf({ sla: slaOf(elsewhere) })).toBeNull();
  });

  it.each([
    [8, "8 days left, due 4 Dec 2026 | plain"],
    [7, "7 days left, due 4 Dec 2026 | warning"],
    [0, "0 days left, due 4 Dec 2026 | warning"],
    [-1, "1 day late, due 4 Dec 2026 | bad"],
  ])("runs the complaint's clock: %i days", (daysLeft, line) => {
    expect(lineOf({ complaintClock: complaint({ daysLeft }) })).toBe(`Complaint | ${line}`);
  });

  it("names the ticket of a complaint that is another one, and the regime", () => {
    const complaintClock = complaint({ ticketId: "44", countedIn: "business-days" });
    const [row] = clocksOf(withService({ complaintClock }), ticket, englishWords, now);
    expect(row?.value).toBe("#44: 12 business days left, due 4 Dec 2026");
    expect(row?.details).toEqual(["Final response, by FCA DISP 1.6"]);
  });
});
