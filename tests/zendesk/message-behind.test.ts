import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Evidence } from "../../src/care/figure.ts";
import { messageBehind } from "../../src/zendesk/message-behind.ts";
import { commentSchema } from "../../src/zendesk/payloads/comment.ts";
import { commentJson } from "./payloads.ts";

const fact: Evidence = {
  kind: "comment",
  id: "100",
  ticketId: "12",
  on: "2026-10-01",
  text: "Asked a question, ticket #12",
  statement: { code: "question-asked", values: { ticket: "12" } },
  quote: null,
};
const comment = (over = {}) => z.parse(commentSchema, commentJson(over));

describe("messageBehind", () => {
  it("is the comment that the fact names, and no other", () => {
    expect(messageBehind(fact, [comment({ id: 99 }), comment()])).toEqual(comment());
    expect(messageBehind(fact, [comment({ id: 99 })])).toBeUndefined();
  });

  it("is the later state of a comment that is listed twice", () => {
    const redacted = comment({ body: "▇▇▇▇", plain_body: "▇▇▇▇" });
    expect(messageBehind(fact, [comment(), redacted])).toEqual(redacted);
  });

  it("is the oldest message where the fact names none, in whatever order they come", () => {
    const first = comment({ id: 90, created_at: "2026-10-01T07:00:00Z" });
    const ofTicket = { ...fact, kind: "ticket", id: "12" } as const;
    expect(messageBehind(ofTicket, [comment(), first])).toEqual(first);
    expect(messageBehind(ofTicket, [])).toBeUndefined();
  });
});
