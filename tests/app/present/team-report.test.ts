import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { TagOutcome } from "../../../src/app/load/team-tag-change.ts";
import { reportViewOf } from "../../../src/app/present/team-report.ts";

const words = wordsOf(english, "en-GB", "UTC");
const reading = {
  followUp: {
    ticketId: "77",
    rule: null,
    createdAt: "2026-11-18T09:00:00Z",
    dueAt: null,
    state: "open",
    assigneeId: null,
    tags: [],
  },
  updatedStamp: "2026-11-20T09:00:00Z",
} as const;
const view = (outcomes: readonly TagOutcome[], act: "add" | "remove" = "add", skipped = 0) =>
  reportViewOf(
    {
      change: { act, tag: "vip" },
      outcomes: outcomes.map((outcome, index) => ({ ticketId: String(77 + index), outcome })),
      skipped,
    },
    words,
  );

describe("reportViewOf", () => {
  it("names the ticket of one change, and counts several", () => {
    const changed = { kind: "changed", reading } as const;
    expect(view([changed])).toEqual({ tone: "good", sentences: ["Added vip to #77."] });
    expect(view([changed, changed], "remove").sentences).toEqual([
      "Removed vip from 2 follow-ups.",
    ]);
  });

  it("gives Zendesk's refusal in Zendesk's own words, once", () => {
    const refused = { kind: "refused", detail: "You may not edit tags." } as const;
    expect(view([refused, refused])).toEqual({
      tone: "bad",
      sentences: [
        "Zendesk does not let you change the tags of 2 follow-ups (77, 78). Ask an admin for the right to edit tags.",
        "Zendesk says: “You may not edit tags.”",
      ],
    });
    expect(view([{ kind: "refused", detail: null }]).sentences).toHaveLength(1);
  });

  it("says of a conflict that nothing was saved and what to do", () => {
    const { tone, sentences } = view([{ kind: "conflict", reading }]);
    expect(tone).toBe("warning");
    expect(sentences[0]).toMatch(/^Somebody changed #77 meanwhile, so nothing was saved\./);
  });

  it("says how long Zendesk asks to wait, and how many were not tried", () => {
    expect(view([{ kind: "rate-limited", seconds: 30 }], "add", 4)).toEqual({
      tone: "warning",
      sentences: [
        "Zendesk asks to wait 30 seconds before the next change.",
        "4 follow-ups were not tried.",
      ],
    });
    expect(view([{ kind: "rate-limited", seconds: null }]).sentences).toEqual([
      "Zendesk asks to wait. Try again in a minute.",
    ]);
  });

  it("tells every kind of outcome, and lets the worst decide the tone", () => {
    const { tone, sentences } = view([
      { kind: "changed", reading },
      { kind: "gone", reading: { followUp: null, updatedStamp: reading.updatedStamp } },
      { kind: "failed", detail: null },
    ]);
    expect(tone).toBe("bad");
    expect(sentences).toEqual([
      "Added vip to #77.",
      "#78 is no open follow-up any more. It was taken off the list.",
      "Zendesk could not save the tags of #79. Try again.",
    ]);
  });
});
