import type { FastifyInstance } from "fastify";
import type * as z from "zod/mini";
import type { Route } from "../../contract/routes.ts";
import type { Account, Deps } from "../deps.ts";
import type { AccountStore } from "../store/account-store.ts";
import { ProblemError } from "./problem-error.ts";
import { noteOf } from "./request-note.ts";

/** What a handler works with: its own account, and nothing of any other. */
export type Asked = {
  /** The values of the path's places, by the route's schema. */
  readonly params: <Params extends z.ZodMiniType>(schema: Params) => z.output<Params>;
  readonly account: Account;
  readonly store: AccountStore;
};

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
  app.route({
    method: route.method,
    url: routePatternOf(route.path),
    handler: async (request, reply) => {
      const accountId = noteOf(request).caller?.accountId;
      const account = deps.accounts.find(({ id }) => id === accountId);
      if (account === undefined) throw new ProblemError("unauthorized");
      const answer = await handler({
        params: (schema) => parsedParams(schema, request.params),
        account,
        store: deps.store.forAccount(account.id),
      });
      return reply.header("cache-control", "no-store").send(route.response.parse(answer));
    },
  });
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

/**
 * A path of the contract as Fastify writes it.
 *
 * @example
 * routePatternOf("/v1/customers/{customerId}"); //=> "/v1/customers/:customerId"
 */
export function routePatternOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
