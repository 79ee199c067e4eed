import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type * as z from "zod/mini";
import { issuesOf, issuesText } from "../../contract/issues.ts";
import type { Route } from "../../contract/routes.ts";
import { conforming } from "../conforming.ts";
import type { Account, Deps } from "../deps.ts";
import type { AccountStore } from "../store/account-store.ts";
import { ProblemError } from "./problem-error.ts";
import { noteOf, type RequestNote } from "./request-note.ts";

/** What a handler works with: its own account, and nothing of any other. */
export type Asked = {
  /** The values of the path's places, by the route's schema. */
  readonly params: <Params extends z.ZodMiniType>(schema: Params) => z.output<Params>;
  /** What stands behind the address, by the route's schema. */
  readonly query: <Query extends z.ZodMiniType>(schema: Query) => z.output<Query>;
  /** What the body says, by the route's schema. */
  readonly body: <Body extends z.ZodMiniType>(schema: Body) => z.output<Body>;
  readonly account: Account;
  readonly store: AccountStore;
  /** What {@link RequestNote} has of it. */
  readonly begun: RequestNote["begun"];
};

/** An answer as it is sent, and the name by which it is known again; of what was asked for alone. */
export type Written = { readonly body: Buffer; readonly etag: string | null };

/** Written JSON; what has the same name is the same. */
export function writtenOf(text: string, name: string | null): Written {
  return { body: Buffer.from(text), etag: name === null ? null : `"${name}"` };
}

/** For a route that reads its body; everywhere else the app's limit holds. */
const maximumBodyBytes = 256 * 1024;

/** A route of the contract whose answer is of this type. */
type RouteAnswering<Answer extends z.ZodMiniType> = Route & { readonly response: Answer };

/**
 * Puts a route of the contract on the server. What comes in and what goes out both pass the
 * route's schemas: a field that is not listed there cannot leak.
 */
export function serve<Answer extends z.ZodMiniType>(
  app: FastifyInstance,
  deps: Deps,
  route: RouteAnswering<Answer>,
  handler: (asked: Asked) => Promise<z.input<Answer>>,
): void {
  serveWritten(app, deps, route, async (asked) => {
    const text = JSON.stringify(conforming(route.response, await handler(asked)));
    return writtenOf(text, route.method === "GET" ? nameOf(text) : null);
  });
}

/** The same for answers that have passed the route's schema and are written already. */
export function serveWritten(
  app: FastifyInstance,
  deps: Deps,
  route: Route,
  handler: (asked: Asked) => Promise<Written>,
): void {
  app.route({
    method: route.method,
    url: routePatternOf(route.path),
    ...(route.body === null ? {} : { bodyLimit: maximumBodyBytes }),
    handler: async (request, reply) => {
      const { caller, begun } = noteOf(request);
      const account = deps.accounts.find(({ id }) => id === caller?.accountId);
      if (account === undefined) throw new ProblemError("unauthorized");
      const { body, etag } = await handler({
        params: (schema) => parsedParams(schema, request.params),
        query: (schema) => parsed(schema, request.query, "the query"),
        body: (schema) => parsed(schema, request.body, "the body"),
        account,
        store: deps.store.forAccount(account.id),
        begun,
      });
      reply.header("cache-control", "no-store");
      // Nobody on the way keeps an answer; whoever asked may, and ask whether it is still the same.
      if (etag !== null) {
        reply.header("etag", etag);
        if (namesIn(request.headers["if-none-match"]).includes(etag)) return reply.code(304).send();
      }
      return reply.type("application/json; charset=utf-8").send(body);
    },
  });
}

function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** The answers that whoever asks has already, by their names. */
function namesIn(header: string | undefined): readonly string[] {
  return (header ?? "").split(",").map((name) => name.trim().replace(/^W\//, ""));
}

function parsedParams<Params extends z.ZodMiniType>(
  schema: Params,
  params: unknown,
): z.output<Params> {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join("."));
  throw new ProblemError("invalid-request", { detail: `Not a Zendesk id: ${names.join(", ")}` });
}

/** @throws {ProblemError} Names every fault of it by its path, and quotes nothing of it. */
function parsed<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  whole: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const words = { whole, unknownKey: "is not a known field" };
  const detail = issuesText(issuesOf(parsed.error, words));
  throw new ProblemError("invalid-request", { detail });
}

/**
 * A path of the contract as Fastify writes it.
 *
 * @example
 * routePatternOf("/v1/customers/{customerId}"); //=> "/v1/customers/:customerId"
 */
export function routePatternOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
