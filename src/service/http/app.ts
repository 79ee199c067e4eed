import { randomUUID } from "node:crypto";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import Fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
} from "fastify";
import * as z from "zod/mini";
import { connectedPath, connectPath } from "../../contract/connect.ts";
import { eventRoutes } from "../../contract/event-routes.ts";
import { openApiDocument } from "../../contract/openapi.ts";
import { routes } from "../../contract/routes.ts";
import { signedRoutes } from "../../contract/signed-routes.ts";
import { teamRoutes } from "../../contract/team-routes.ts";
import { webhookPath } from "../../contract/webhooks.ts";
import { zendeskIdSchema } from "../../contract/zendesk-id.ts";
import type { Deps } from "../deps.ts";
import type { AccountStore } from "../store/account-store.ts";
import { authenticator } from "./authenticate.ts";
import { connectRoutes } from "./connect.ts";
import { ProblemError } from "./problem-error.ts";
import { answerWithProblem, problemOf } from "./problem-response.ts";
import { logRequests } from "./request-log.ts";
import { noteOf } from "./request-note.ts";
import { careContextHandler } from "./routes/care-context.ts";
import { followUpsHandler } from "./routes/follow-ups.ts";
import { installationHandler } from "./routes/installation.ts";
import { noteFollowUpHandler } from "./routes/note-follow-up.ts";
import { outcomesHandler } from "./routes/outcomes.ts";
import { sendEventsHandler } from "./routes/send-events.ts";
import { routePatternOf, serve } from "./serve.ts";
import { webhookRoutes } from "./webhooks.ts";

/** What is answered is read by programs; the pages that an admin sees on connecting have a style. */
const directives = {
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  frameAncestors: ["'none'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
};

/** A customer may have this part of the account's requests. */
const customersInTurn = 10;

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
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives } });
  await app.register(rateLimit, { global: false });
  openRoutes(app, deps);
  await app.register(servedRoutes(deps));
  await app.register(webhookRoutes(deps));
  await app.register(connectRoutes(deps));
  refuseOtherMethods(app);
  return app;
}

function servedRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    await app.register(underPressure, {
      maxEventLoopDelay: 1000,
      pressureHandler: (request, reply) => {
        const busy = new ProblemError("not-ready", { detail: "Too busy.", retryAfterMs: 5000 });
        answerWithProblem(request, reply, busy);
      },
    });
    const authenticate = authenticator(deps);
    const limit = app.createRateLimit({
      max: deps.requestsPerMinute,
      timeWindow: 60_000,
      keyGenerator: (request) => noteOf(request).caller?.accountId ?? "",
    });
    // One customer is opened by few: whoever asks for the same again and again leaves room for others.
    const limitOfCustomer = app.createRateLimit({
      max: Math.ceil(deps.requestsPerMinute / customersInTurn),
      timeWindow: 60_000,
      keyGenerator: (request) =>
        `${noteOf(request).caller?.accountId}/${customerIdIn(request) ?? ""}`,
    });
    app.addHook("onRequest", async (request) => {
      const { caller, token } = await authenticate(request.headers.authorization);
      noteOf(request).caller = caller;
      // Before the token is stored: an account that asks too often costs no disk.
      const limits = customerIdIn(request) === null ? [limit] : [limit, limitOfCustomer];
      for (const each of limits) {
        const limited = await each(request);
        if (!limited.isAllowed && limited.isExceeded) {
          throw new ProblemError("rate-limited", { retryAfterMs: limited.ttl });
        }
      }
      const store = deps.store.forAccount(caller.accountId);
      noteOf(request).revision = revisionFor(request, store);
      if (!(await store.spendToken(token.jti, token.expiresAt))) {
        throw new ProblemError("unauthorized", { reason: "reused" });
      }
    });
    serve(app, deps, routes.careContext, careContextHandler(deps));
    serve(app, deps, routes.noteFollowUp, noteFollowUpHandler(deps));
    serve(app, deps, eventRoutes.sendEvents, sendEventsHandler(deps));
    serve(app, deps, routes.installation, installationHandler(deps));
    serve(app, deps, teamRoutes.followUps, followUpsHandler(deps));
    serve(app, deps, teamRoutes.outcomes, outcomesHandler(deps));
  };
}

const customerSchema = z.object({ customerId: zendeskIdSchema });

/** Whom the address names, if it names anybody. */
function customerIdIn(request: FastifyRequest): string | null {
  const customer = customerSchema.safeParse(request.params);
  return customer.success ? customer.data.customerId : null;
}

/** What a reader will ask next, asked at the same time as the token: one wait instead of two. */
function revisionFor(request: FastifyRequest, store: AccountStore): Promise<string | null> | null {
  const customerId = customerIdIn(request);
  if (request.method !== "GET" || customerId === null) return null;
  const revision = store.foreseenRevisionOf(customerId);
  // Whoever needs it hears of a failure; where the token is refused, nobody does.
  revision?.catch(() => {});
  return revision;
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
  app.addHook("onSend", async (_request, reply) => {
    if (isStopping()) reply.header("connection", "close");
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
