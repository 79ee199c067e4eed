import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type AxiosTarget,
  ForeignAddressError,
  NoAnswerError,
  sendWithAxios,
} from "../../../src/service/outbound/send-with-axios.ts";
import type { ZendeskRequest } from "../../../src/zendesk/send.ts";

const token = "canary-token";
const aRequest: ZendeskRequest = {
  method: "GET",
  path: "/api/v2/users/1",
  query: {},
  body: undefined,
  headers: {},
};

describe("sendWithAxios", () => {
  let server: Server;
  let target: AxiosTarget;
  let reply: (response: ServerResponse) => void;
  let asked: { readonly url: string; readonly headers: IncomingMessage["headers"]; body: string }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const seen = { url: request.url ?? "", headers: request.headers, body: "" };
      asked.push(seen);
      request.on("data", (chunk: Buffer) => {
        seen.body += chunk.toString();
      });
      request.on("end", () => reply(response));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    target = {
      origin: `http://127.0.0.1:${portOf(server)}`,
      oauthToken: token,
      timeoutMs: 300,
      maximumAnswerBytes: 2000,
      userAgent: "care-context/1.2.3",
      giveUp: new AbortController().signal,
    };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
    reply = (response) => response.setHeader("Content-Type", "application/json").end('{"ok":true}');
  });

  it("sends the token, who we are, and an encoded query", async () => {
    const query = { query: "type:ticket tags:a&b", "page[size]": "100" };
    await sendWithAxios(target)({ ...aRequest, query });
    expect(asked[0]?.headers).toMatchObject({
      authorization: "Bearer canary-token",
      "user-agent": "care-context/1.2.3",
      accept: "application/json",
    });
    const url = new URL(asked[0]?.url ?? "", target.origin);
    expect(Object.fromEntries(url.searchParams)).toEqual(query);
  });

  it("gives back status, headers in lower case, and parsed JSON", async () => {
    reply = (response) => {
      response.writeHead(200, { "X-Rate-Limit": "700", "Content-Type": "application/json" });
      response.end('{"user":{"id":1}}');
    };
    const answer = await sendWithAxios(target)(aRequest);
    expect(answer).toMatchObject({ status: 200, body: { user: { id: 1 } } });
    expect(answer.headers["x-rate-limit"]).toBe("700");
  });

  it("sends a body as JSON, with the caller's headers", async () => {
    const headers = { "Idempotency-Key": "k-1" };
    await sendWithAxios(target)({ ...aRequest, method: "POST", body: { a: "é" }, headers });
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual({ a: "é" });
    expect(asked[0]?.headers).toMatchObject({
      "content-type": "application/json",
      "idempotency-key": "k-1",
    });
  });

  it.each([400, 401, 404, 409, 429, 500, 503])("takes %i for an answer", async (status) => {
    reply = (response) => response.writeHead(status, { "retry-after": "7" }).end("<html>");
    const answer = await sendWithAxios(target)(aRequest);
    expect(answer).toMatchObject({ status, body: "<html>", headers: { "retry-after": "7" } });
  });

  it("follows no redirect: the token goes nowhere else", async () => {
    reply = (response) => response.writeHead(302, { location: "/api/v2/elsewhere" }).end();
    expect((await sendWithAxios(target)(aRequest)).status).toBe(302);
    expect(asked).toHaveLength(1);
  });

  it.each([
    "//evil.example/api/v2/users/1",
    "https://evil.example/api/v2/users/1",
    "\\\\evil.example/api/v2/users",
    "/api/v2/../../admin",
    "/api/v2/users/%2e%2e/%2e%2e/admin",
    "/api/v2/users/1?token=1",
    "/api/v2/users/1#x",
    "/api/v3/users",
    "api/v2/users",
    "@evil.example/api/v2/",
    "/api/v2/us ers",
  ])("sends nothing to %j", async (path) => {
    const sending = sendWithAxios(target)({ ...aRequest, path });
    await expect(sending).rejects.toThrow(ForeignAddressError);
    expect(asked).toEqual([]);
  });

  it("gives up on an answer that does not come, drips, or is too long, and shows no token", async () => {
    const send = sendWithAxios(target);
    const errors: unknown[] = [];
    const fails = async () => {
      await send(aRequest).catch((error: unknown) => errors.push(error));
    };
    reply = () => {};
    await fails();
    reply = (response) => {
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    };
    await fails();
    reply = (response) => response.end(`"${"x".repeat(4000)}"`);
    await fails();
    expect(errors.map((error) => error instanceof NoAnswerError && error.code)).toEqual([
      expect.stringMatching(/^(ETIMEDOUT|ECONNABORTED)$/),
      expect.stringMatching(/^(ETIMEDOUT|ECONNABORTED)$/),
      "ERR_BAD_RESPONSE",
    ]);
    for (const error of errors) expect(inspect(error, { depth: 9 })).not.toContain(token);
  });

  it("says that nobody listens", async () => {
    const closed = createSocketServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${portOf(closed)}`;
    await new Promise((resolve) => closed.close(resolve));
    const sending = sendWithAxios({ ...target, origin })(aRequest);
    await expect(sending).rejects.toMatchObject({ name: "NoAnswerError", code: "ECONNREFUSED" });
  });

  it("keeps out of the way of a proxy that the environment names", async () => {
    process.env.HTTP_PROXY = "http://127.0.0.1:9";
    try {
      expect((await sendWithAxios(target)(aRequest)).status).toBe(200);
    } finally {
      delete process.env.HTTP_PROXY;
    }
  });
});

function portOf(server: { address: () => string | AddressInfo | null }): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
