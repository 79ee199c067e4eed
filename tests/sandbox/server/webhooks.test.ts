import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { generateAccount } from "../../../sandbox/generator/generate-account.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import { isSignedBy } from "../../../src/service/http/webhook-signature.ts";
import { webhookEventOf } from "../../../src/zendesk/webhook-event.ts";
import { generatedAt } from "../running-sandbox.ts";

const secret = "the-secret-of-this-webhook-0123456789";

const data = generateAccount({ seed: 1, at: generatedAt });

describe("the sandbox's webhook", () => {
  let receiver: Server;
  let sandbox: Sandbox;
  let received: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** The status of each answer in turn; 202 when there is none left. */
  let statuses: number[];

  beforeEach(async () => {
    received = [];
    statuses = [];
    receiver = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      received.push({ headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 202, { "retry-after": "0" }).end();
    });
    await new Promise<void>((listening) => receiver.listen(0, "127.0.0.1", listening));
    const address = receiver.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    sandbox = await startSandbox({
      data: structuredClone(data),
      webhook: { url: `http://127.0.0.1:${port}/`, secret },
    });
    return async () => {
      await sandbox.close();
      receiver.close();
    };
  });
  afterEach(() => receiver.closeAllConnections());

  async function write(fields: object): Promise<number> {
    const answer = await fetch(`${sandbox.assetsOrigin}/api/v2/tickets.json`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-sandbox-session": `${staff.teamLead}` },
      body: JSON.stringify({ ticket: { comment: { body: "Hello", public: false }, ...fields } }),
    });
    return ((await answer.json()) as { ticket: { id: number } }).ticket.id;
  }

  it("tells of a new ticket, signed as Zendesk signs", async () => {
    const ticketId = await write({ requester_id: 1001 });
    await expect.poll(() => received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const delivery = {
      signature: `${headers["x-zendesk-webhook-signature"]}`,
      timestamp: `${headers["x-zendesk-webhook-signature-timestamp"]}`,
      body: Buffer.from(body),
    };
    expect(isSignedBy([secret], delivery)).toBe(true);
    expect(webhookEventOf(body)).toMatchObject({
      type: "zen:event-type:ticket.created",
      subject: { kind: "ticket", id: `${ticketId}` },
      requesterId: "1001",
      accountNumber: "4700001",
      unknown: null,
    });
  });

  it("tells each change of a ticket by itself", async () => {
    const ticketId = await write({});
    await fetch(`${sandbox.assetsOrigin}/api/v2/tickets/${ticketId}.json`, {
      method: "PUT",
      headers: { "content-type": "application/json", "x-sandbox-session": `${staff.teamLead}` },
      body: JSON.stringify({
        ticket: { status: "solved", tags: ["a"], comment: { body: "Done" } },
      }),
    });
    await expect.poll(() => received).toHaveLength(4);
    const types = received.map(({ body }) => webhookEventOf(body)?.type.split(".").at(-1));
    expect(types.toSorted()).toEqual(
      ["comment_added", "created", "status_changed", "tags_changed"].toSorted(),
    );
  });

  it("delivers again after 409, three times at most, under the same event", async () => {
    statuses = [409, 409, 409, 409, 409];
    await write({});
    await expect.poll(() => received).toHaveLength(4);
    expect(new Set(received.map(({ body }) => webhookEventOf(body)?.id)).size).toBe(1);
    await new Promise((later) => setTimeout(later, 200));
    expect(received).toHaveLength(4);
  });

  it("takes any other answer for the last", async () => {
    statuses = [500];
    await write({});
    await expect.poll(() => received).toHaveLength(1);
    await new Promise((later) => setTimeout(later, 200));
    expect(received).toHaveLength(1);
  });
});
