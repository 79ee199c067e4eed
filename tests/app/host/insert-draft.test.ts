import { describe, expect, it } from "vitest";
import { htmlOf, insertDraft, insertLink } from "../../../src/app/host/insert-draft.ts";

function editor(values: Readonly<Record<string, unknown>>) {
  const invokes: (readonly unknown[])[] = [];
  return {
    invokes,
    get: () => Promise.resolve({ values: new Map(Object.entries(values)), errors: new Map() }),
    invoke: async (action: string, ...rest: readonly unknown[]) => {
      invokes.push([action, ...rest]);
    },
  };
}

const reply = { ticketId: "12", customerId: "7" };

describe("insertDraft", () => {
  it("appends escaped HTML to a rich editor", async () => {
    const host = editor({ "ticket.id": 12, "comment.useRichText": true });
    expect(await insertDraft(host, reply, "Hello <Ann>,\n\nthank you.")).toBe("inserted");
    expect(host.invokes).toEqual([
      ["comment.appendHtml", "<p>Hello &lt;Ann&gt;,</p><p>thank you.</p>"],
    ]);
  });

  it("appends plain text to a plain editor", async () => {
    const host = editor({ "ticket.id": 12, "comment.useRichText": false });
    await insertDraft(host, reply, "Hello,\n\nthank you.");
    expect(host.invokes).toEqual([["comment.appendText", "Hello,\n\nthank you."]]);
  });

  it("writes nothing once the agent looks at another ticket", async () => {
    const host = editor({ "ticket.id": 13, "comment.useRichText": true });
    expect(await insertDraft(host, reply, "Hello")).toBe("other-ticket");
    expect(host.invokes).toEqual([]);
  });

  it("knows a ticket that is not submitted yet by its requester", async () => {
    const unsubmitted = { ...reply, ticketId: null };
    const host = editor({ "ticket.requester": { id: 7 }, "comment.useRichText": false });
    expect(await insertDraft(host, unsubmitted, "Hello")).toBe("inserted");
    const another = editor({ "ticket.requester": { id: 8 }, "comment.useRichText": false });
    expect(await insertDraft(another, unsubmitted, "Hello")).toBe("other-ticket");
    const nobody = editor({ "comment.useRichText": false });
    expect(await insertDraft(nobody, unsubmitted, "Hello")).toBe("other-ticket");
    expect([...another.invokes, ...nobody.invokes]).toEqual([]);
  });
});

describe("insertLink", () => {
  const link = { title: 'Tyres & "tubes"', address: "https://acme.example/hc/5?a=1&b=2" };

  it("appends a link to a rich editor, whatever the title holds", async () => {
    const host = editor({ "ticket.id": 12, "comment.useRichText": true });
    expect(await insertLink(host, reply, link)).toBe("inserted");
    expect(host.invokes).toEqual([
      [
        "comment.appendHtml",
        '<p><a href="https://acme.example/hc/5?a=1&amp;b=2">Tyres &amp; &quot;tubes&quot;</a></p>',
      ],
    ]);
  });

  it("appends title and address to a plain editor", async () => {
    const host = editor({ "ticket.id": 12, "comment.useRichText": false });
    await insertLink(host, reply, link);
    expect(host.invokes).toEqual([
      ["comment.appendText", 'Tyres & "tubes"\nhttps://acme.example/hc/5?a=1&b=2'],
    ]);
  });

  it("writes nothing once the agent looks at another ticket", async () => {
    const host = editor({ "ticket.id": 13, "comment.useRichText": true });
    expect(await insertLink(host, reply, link)).toBe("other-ticket");
    expect(host.invokes).toEqual([]);
  });
});

describe("htmlOf", () => {
  it("shows exactly the text, whatever a name holds", () => {
    expect(htmlOf(`<img src=x onerror="x"> & 'y'\nz`)).toBe(
      "<p>&lt;img src=x onerror=&quot;x&quot;&gt; &amp; &#39;y&#39;<br>z</p>",
    );
  });
});
