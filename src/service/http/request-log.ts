import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";
import { noteOf } from "./request-note.ts";
import { securityHeaders } from "./security-headers.ts";

/** Gives each request an id that its answer carries, and each answer its headers; when it is answered, writes a line and counts it. */
export function logRequests(
  app: FastifyInstance,
  { log, answered }: Pick<Deps, "log" | "answered">,
): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id).headers(securityHeaders);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    // The pattern of the route; an address that nobody knows may say anything, so it is not logged.
    const route = request.routeOptions.url;
    const { caller, problem, reason, error } = noteOf(request);
    const write = problem === "internal" ? log.error : log.info;
    write({
      event: "request",
      requestId: request.id,
      method: request.method,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime),
      ...(route === undefined ? {} : { route }),
      ...(caller === null ? {} : { account: caller.accountId }),
      ...(caller === null || caller.claimedAgentId === null
        ? {}
        : { claimedAgentId: caller.claimedAgentId }),
      ...(problem === null ? {} : { problem }),
      ...(reason === null ? {} : { reason }),
      ...(error === undefined ? {} : { error }),
    });
    answered({
      route: route ?? "none",
      method: request.method,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    done();
  });
}
