import Fastify from "fastify";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Route } from "../../../src/contract/routes.ts";
import type { Deps } from "../../../src/service/deps.ts";
import { noteOf } from "../../../src/service/http/request-note.ts";
import { routePatternOf, serve } from "../../../src/service/http/serve.ts";

const route = {
  method: "GET",
  path: "/v1/things/{thingId}",
  summary: "A thing.",
  params: z.object({ thingId: z.string() }),
  body: null,
  response: z.object({ listed: z.string() }),
  problems: [],
} as const satisfies Route;

async function answerOf(answer: object, accountId = "acme"): Promise<[number, string]> {
  const app = Fastify();
  app.addHook("onRequest", async (request) => {
    noteOf(request).caller = { accountId, claimedAgentId: null };
  });
  const deps = { accounts: [{ id: "acme" }], store: { forAccount: () => ({}) } };
  serve(app, deps as unknown as Deps, route, async () => answer as { listed: string });
  const response = await app.inject("/v1/things/7");
  return [response.statusCode, response.body];
}

describe("serve", () => {
  it("lets no field out that the contract does not list", async () => {
    expect(await answerOf({ listed: "yes", secret: "no" })).toEqual([200, '{"listed":"yes"}']);
  });

  it("fails rather than answer with something that the contract does not promise", async () => {
    expect((await answerOf({ secret: "no" }))[0]).toBe(500);
  });

  it("serves nobody whose account it does not work for", async () => {
    const [status, body] = await answerOf({ listed: "yes" }, "gone");
    expect(status).toBe(500);
    expect(JSON.parse(body).message).toBe("unauthorized");
  });
});

describe("routePatternOf", () => {
  it("writes places as Fastify does", () => {
    expect(routePatternOf("/v1/customers/{customerId}")).toBe("/v1/customers/:customerId");
  });
});
