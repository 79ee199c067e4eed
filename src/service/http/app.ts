import { randomUUID } from "node:crypto";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance } from "fastify";
import { connectedPath, connectPath } from "../../contract/connect.ts";
import { openApiDocument } from "../../contract/openapi.ts";
import { signedRoutes } from "../../contract/signed-routes.ts";
import { webhookPath } from "../../contract/webhooks.ts";
import type { Deps } from "../deps.ts";
import { connectRoutes } from "./connect.ts";
import { ProblemError } from "./problem-error.ts";
import { answerWithProblem, problemOf } from "./problem-response.ts";
import { logRequests } from "./request-log.ts";
import { routePatternOf } from "./serve.ts";
import { servedRoutes } from "./served-routes.ts";
import { webhookRoutes } from "./webhooks.ts";

const openPaths = ["/healthz", "/readyz", "/openapi.json"];

/** The service's HTTP side, apart from listening, so that tests can ask it without a port. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: 16 * 1024,
    // Somebody who sends a byte now and then is let go.
    requestTimeout: 10_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    // While stopping, what was accepted is still answered properly; /readyz says what is going on.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => answerWithProblem(request, reply, error),
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(unreadableRequestAnswer());
    },
  });
  logRequests(app, deps);
  letGoWhenStopping(app, deps);
  app.setErrorHandler((error, request, reply) => answerWithProblem(request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    answerWithProblem(request, reply, new ProblemError("no-such-route")),
  );
  acceptEmptyJson(app);
  await app.register(rateLimit, { global: false });
  openRoutes(app, deps);
  await app.register(servedRoutes(deps));
  await app.register(webhookRoutes(deps));
  await app.register(connectRoutes(deps));
  refuseOtherMethods(app);
  return app;
}

function openRoutes(app: FastifyInstance, deps: Deps): void {
  const document = openApiDocument(deps.version);
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async () => {
    if (deps.isStopping() || !(await deps.store.isReady())) throw new ProblemError("not-ready");
    return { status: "ready" };
  });
  app.get("/openapi.json", async () => document);
}

/** An address that exists answers every other method with 405, and says which it takes. */
function refuseOtherMethods(app: FastifyInstance): void {
  const taken = new Map(openPaths.map((path) => [path, ["GET"]]));
  for (const { path, method } of Object.values(signedRoutes)) {
    const pattern = routePatternOf(path);
    taken.set(pattern, [...(taken.get(pattern) ?? []), method]);
  }
  taken.set(routePatternOf(webhookPath), ["POST"]);
  taken.set(routePatternOf(connectPath), ["GET"]);
  taken.set(connectedPath, ["GET"]);
  for (const [url, methods] of taken) {
    const allowed = methods.includes("GET") ? [...methods, "HEAD"] : methods;
    app.route({
      method: app.supportedMethods.filter((method) => !allowed.includes(method)),
      url,
      handler: (request, reply) => {
        reply.header("allow", allowed.join(", "));
        return answerWithProblem(request, reply, new ProblemError("method-not-allowed"));
      },
    });
  }
}

/** Most routes read no body, but Zendesk's proxy names a content type even where there is none. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, null);
    else void parse(request, body.toString(), done);
  });
}

/** A connection kept alive would hold the service up for as long as its other end likes. */
function letGoWhenStopping(app: FastifyInstance, { isStopping }: Deps): void {
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (isStopping()) reply.header("connection", "close");
    done();
  });
}

/** For bytes that are no HTTP request: there is nothing to answer with but the bare socket. */
function unreadableRequestAnswer(): string {
  const body = JSON.stringify(problemOf("invalid-request", randomUUID(), null));
  return [
    "HTTP/1.1 400 Bad Request",
    "content-type: application/problem+json",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    "",
    body,
  ].join("\r\n");
}
