import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Deps } from "../deps.ts";
import { noteOf } from "./request-note.ts";

/** Gives each request an id that its answer carries; when it is answered, writes a line and counts it. */
export function logRequests(
  app: FastifyInstance,
  { log, answered }: Pick<Deps, "log" | "answered">,
): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { caller, problem, reason, error } = noteOf(request);
    const write = problem === "internal" ? log.error : log.info;
    write({
      event: "request",
      requestId: request.id,
      method: request.method,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime),
      ...routeOf(request),
      ...(caller === null ? {} : { account: caller.accountId }),
      ...(caller === null || caller.claimedAgentId === null
        ? {}
        : { claimedAgentId: caller.claimedAgentId }),
      ...(problem === null ? {} : { problem }),
      ...(reason === null ? {} : { reason }),
      ...(error === undefined ? {} : { error }),
    });
    answered({
      route: routeOf(request).route ?? "none",
      method: request.method,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
  });
}

/** The pattern of the route; an address that nobody knows may say anything, so it is not logged. */
function routeOf(request: FastifyRequest): { readonly route?: string } {
  return request.routeOptions.url === undefined ? {} : { route: request.routeOptions.url };
}
