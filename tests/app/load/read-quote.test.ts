import { describe, expect, it } from "vitest";
import { readQuote } from "../../../src/app/load/read-quote.ts";
import type { Evidence } from "../../../src/care/figure.ts";
import type { SendToZendesk, ZendeskAnswer } from "../../../src/zendesk/send.ts";
import { commentJson } from "../../zendesk/payloads.ts";
import { said } from "../support/small-zendesk.ts";

const fact: Evidence = {
  kind: "comment",
  id: "102",
  ticketId: "12",
  on: "2026-10-02",
  text: "Spoke of cancelling or leaving, ticket #12",
  statement: { code: "asked-to-cancel", values: { ticket: "12" } },
  quote: null,
};

const leaving = (over = {}) => {
  const text = "Hi there. I want to cancel my plan. Bye.";
  return commentJson({ id: 102, body: text, plain_body: text, ...over });
};

/** Zendesk with the pages of one ticket's comments, and the paths that it was asked for. */
function zendeskWith(...pages: readonly (readonly unknown[])[]) {
  const asked: string[] = [];
  const send: SendToZendesk = async ({ path }) => {
    const page = asked.push(path) - 1;
    const hasMore = page + 1 < pages.length;
    const meta = { has_more: hasMore, after_cursor: hasMore ? `cursor-${page}` : null };
    return said(200, { comments: pages[page] ?? [], meta });
  };
  return { send, asked };
}

const answering =
  (answer: ZendeskAnswer): SendToZendesk =>
  () =>
    Promise.resolve(answer);

describe("readQuote", () => {
  it("reads the one sentence of the comment that the fact names", async () => {
    const { send, asked } = zendeskWith([commentJson(), leaving()]);
    expect(await readQuote(send, fact)).toBe("I want to cancel my plan.");
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^\/api\/v2\/tickets\/12\/comments\b/);
  });

  it("leafs on to where the comment is, and no further", async () => {
    const { send, asked } = zendeskWith([commentJson()], [leaving()], [commentJson({ id: 103 })]);
    expect(await readQuote(send, fact)).toBe("I want to cancel my plan.");
    expect(asked).toHaveLength(2);
  });

  it("takes the ticket's first message where the fact names no comment", async () => {
    const first = leaving({ id: 90, created_at: "2026-10-01T07:00:00Z" });
    const { send } = zendeskWith([commentJson(), first]);
    const fromTicket = { ...fact, kind: "ticket", id: "12" } as const;
    expect(await readQuote(send, fromTicket)).toBe("I want to cancel my plan.");
  });

  it("gives nothing where the comment, or what it said, is gone", async () => {
    const redacted = leaving({ body: "▇▇▇▇", plain_body: "▇▇▇▇" });
    expect(await readQuote(zendeskWith([commentJson()]).send, fact)).toBeNull();
    expect(await readQuote(zendeskWith([redacted]).send, fact)).toBeNull();
  });

  it("does not leaf through more than three pages", async () => {
    const page = [commentJson()];
    const { send, asked } = zendeskWith(page, page, page, [leaving()]);
    expect(await readQuote(send, fact)).toBeNull();
    expect(asked).toHaveLength(3);
  });

  it("asks nothing where no ticket is named", async () => {
    const { send, asked } = zendeskWith([leaving()]);
    expect(await readQuote(send, { ...fact, ticketId: null })).toBeNull();
    expect(asked).toEqual([]);
  });

  it("rejects with Zendesk's answer where the agent may not read it", async () => {
    const refusal = said(403, { error: "Forbidden", description: "Not for you." });
    await expect(readQuote(answering(refusal), fact)).rejects.toMatchObject({ status: 403 });
  });
});
