import { describe, expect, it } from "vitest";
import { followUpsOf } from "../../../src/app/present/follow-ups-of.ts";
import { now } from "../../support/clock.ts";
import { englishWords } from "../support/english-words.ts";
import { promoterContext } from "../support/stories.ts";

describe("followUpsOf", () => {
  it("says what each is for, whether it is done, and when it is or was due", () => {
    expect(followUpsOf(promoterContext, englishWords, now)).toEqual([
      {
        ticketId: "81",
        title: "Make sure the fix holds before solving",
        words: "overdue · was due yesterday",
        tone: "bad",
        isOpen: true,
      },
      {
        ticketId: "77",
        title: "Check in: it has been quiet",
        words: "done",
        tone: "quiet",
        isOpen: false,
      },
    ]);
  });

  it("names one that was made by hand plainly", () => {
    const [first] = promoterContext.followUps;
    if (first === undefined) throw new Error("The story has follow-ups.");
    const byHand = { ...first, rule: null, dueAt: null, state: "open" } as const;
    expect(
      followUpsOf({ ...promoterContext, followUps: [byHand] }, englishWords, now)[0],
    ).toMatchObject({ title: "Follow-up", words: "open" });
  });
});
