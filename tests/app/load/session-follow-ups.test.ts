import { describe, expect, it } from "vitest";
import { sessionFollowUps } from "../../../src/app/load/session-follow-ups.ts";
import type { CareContext, FollowUp, Suggestion } from "../../../src/care/care-context.ts";
import { angryContext, promoterContext } from "../support/stories.ts";

const [accepted, other] = twoOf(angryContext.suggestions);
const followUp: FollowUp = {
  ticketId: "900",
  rule: accepted.rule,
  createdAt: "2026-11-22T10:00:00.000Z",
  dueAt: "2026-11-24T17:00:00.000Z",
  state: "open",
  assigneeId: "11",
  tags: ["care_follow_up"],
};

function created() {
  const followUps = sessionFollowUps();
  followUps.add("360001", accepted, followUp);
  return followUps;
}
const rulesIn = ({ suggestions }: CareContext) => suggestions.map(({ rule }) => rule);

describe("sessionFollowUps", () => {
  it("lists a follow-up that a reading does not know yet, and suggests it no more", () => {
    const merged = created().mergedInto(angryContext);
    expect(merged.followUps).toEqual([followUp]);
    expect(rulesIn(merged)).toEqual(rulesIn(angryContext).filter((rule) => rule !== accepted.rule));
  });

  it("lets the rule rest whatever the evidence is by now, as the core does", () => {
    const later = { ...accepted, evidenceKey: "other", sourceTicketId: "6000" };
    const merged = created().mergedInto({ ...angryContext, suggestions: [later, other] });
    expect(rulesIn(merged)).toEqual([other.rule]);
  });

  it("takes the reading's word once it lists the follow-up, but never suggests it again", () => {
    const done = { ...followUp, state: "done" } as const;
    const again = { ...accepted, evidenceKey: "new evidence" };
    const merged = created().mergedInto({
      ...angryContext,
      suggestions: [accepted, again],
      followUps: [done],
    });
    expect(merged.followUps).toEqual([done]);
    expect(merged.suggestions).toEqual([again]);
  });

  it("puts open ones first, and the newest of them at the top", () => {
    const followUps = created();
    const newest = { ...followUp, ticketId: "901", rule: other.rule };
    followUps.add("360001", other, newest);
    const done = { ...followUp, ticketId: "50", state: "done" } as const;
    const merged = followUps.mergedInto({ ...angryContext, followUps: [done] });
    expect(merged.followUps.map(({ ticketId }) => ticketId)).toEqual(["901", "900", "50"]);
  });

  it("leaves the contexts of other customers as they are", () => {
    expect(created().mergedInto(promoterContext)).toBe(promoterContext);
  });
});

function twoOf([first, second]: readonly Suggestion[]): readonly [Suggestion, Suggestion] {
  if (first === undefined || second === undefined) throw new Error("The story suggests less.");
  return [first, second];
}
