import underPressure from "@fastify/under-pressure";
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { eventRoutes } from "../../contract/event-routes.ts";
import { organizationRoutes } from "../../contract/organization-care.ts";
import { routes } from "../../contract/routes.ts";
import { teamRoutes } from "../../contract/team-routes.ts";
import { timelineRoutes } from "../../contract/timeline.ts";
import { zendeskIdSchema } from "../../contract/zendesk-id.ts";
import type { Deps } from "../deps.ts";
import { isGoodAt } from "../evaluate.ts";
import type { BegunReading } from "../store/begun-readings.ts";
import { authenticator, type Proof } from "./authenticate.ts";
import { ProblemError } from "./problem-error.ts";
import { answerWithProblem } from "./problem-response.ts";
import { answerKeyOf, type RecentAnswers, recentAnswers } from "./recent-answers.ts";
import { noteOf } from "./request-note.ts";
import { careContextHandler } from "./routes/care-context.ts";
import { coachingSampleHandler } from "./routes/coaching-sample.ts";
import { customersAtRiskHandler } from "./routes/customers-at-risk.ts";
import { followUpsHandler } from "./routes/follow-ups.ts";
import { installationHandler } from "./routes/installation.ts";
import { noteFollowUpHandler } from "./routes/note-follow-up.ts";
import { organizationCareHandler } from "./routes/organization-care.ts";
import { outcomesHandler } from "./routes/outcomes.ts";
import { sendEventsHandler } from "./routes/send-events.ts";
import { teamFiguresHandler } from "./routes/team-figures.ts";
import { timelineHandler } from "./routes/timeline.ts";
import { routePatternOf, serve, serveWritten } from "./serve.ts";

/** A customer may have this part of the account's requests. */
const customersInTurn = 10;

/** What the app asks, signed: nobody reaches a route who has not proved whose they are. */
export function servedRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    await app.register(underPressure, {
      maxEventLoopDelay: 1000,
      pressureHandler: (request, reply) => {
        const busy = new ProblemError("not-ready", { detail: "Too busy.", retryAfterMs: 5000 });
        answerWithProblem(request, reply, busy);
      },
    });
    const answers = recentAnswers();
    const authenticate = authenticator(deps);
    const limited = limits(app, deps);
    const begin = beginning(deps, answers);
    app.addHook("onRequest", async (request) => {
      const proof = await authenticate(request.headers.authorization);
      const note = noteOf(request);
      note.caller = proof.caller;
      note.customerId = customerIdIn(request);
      // Before the token is stored: an account that asks too often costs no disk.
      await limited(request);
      note.begun = await begin(request, proof);
    });
    serveWritten(app, deps, routes.careContext, careContextHandler(deps, answers));
    serve(app, deps, eventRoutes.noteFollowUp, noteFollowUpHandler(deps));
    serve(app, deps, eventRoutes.sendEvents, sendEventsHandler(deps));
    serve(app, deps, teamRoutes.installation, installationHandler(deps));
    serve(app, deps, teamRoutes.followUps, followUpsHandler(deps));
    serve(app, deps, teamRoutes.customersAtRisk, customersAtRiskHandler(deps));
    serve(app, deps, teamRoutes.teamFigures, teamFiguresHandler(deps));
    serve(app, deps, teamRoutes.outcomes, outcomesHandler(deps));
    serve(app, deps, teamRoutes.coachingSample, coachingSampleHandler(deps));
    serve(app, deps, organizationRoutes.organizationCare, organizationCareHandler(deps));
    serve(app, deps, timelineRoutes.timeline, timelineHandler(deps));
  };
}

const customerSchema = z.object({ customerId: zendeskIdSchema });

/** Whom the address names, if it names anybody. */
function customerIdIn(request: FastifyRequest): string | null {
  const customer = customerSchema.safeParse(request.params);
  return customer.success ? customer.data.customerId : null;
}

/** Refuses an account that asks too often. */
function limits(app: FastifyInstance, { requestsPerMinute }: Pick<Deps, "requestsPerMinute">) {
  const accountOf = (request: FastifyRequest) => noteOf(request).caller?.accountId ?? "";
  const ofAccount = app.createRateLimit({
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: accountOf,
  });
  // One customer is opened by few: whoever asks for the same again and again leaves room for others.
  const ofCustomer = app.createRateLimit({
    max: Math.ceil(requestsPerMinute / customersInTurn),
    timeWindow: 60_000,
    keyGenerator: (request) => `${accountOf(request)}/${noteOf(request).customerId}`,
  });
  return async (request: FastifyRequest): Promise<void> => {
    const { customerId } = noteOf(request);
    for (const each of customerId === null ? [ofAccount] : [ofAccount, ofCustomer]) {
      const limited = await each(request);
      if (!limited.isAllowed && limited.isExceeded) {
        throw new ProblemError("rate-limited", { retryAfterMs: limited.ttl });
      }
    }
  };
}

/**
 * Takes the token, which is good for one request; where a care context is asked for, with what the
 * store says of the customer, so that one round trip does for both.
 */
function beginning(deps: Deps, answers: RecentAnswers) {
  const knownRevisionOf = (accountId: string, customerId: string) => {
    const known = answers.get(answerKeyOf(accountId, customerId));
    return known !== null && isGoodAt(known, deps.now()) ? known.revision : null;
  };
  const readingUrl = routePatternOf(routes.careContext.path);
  return async (
    request: FastifyRequest,
    { caller: { accountId }, token }: Proof,
  ): Promise<BegunReading | null> => {
    const { customerId } = noteOf(request);
    const store = deps.store.forAccount(accountId);
    const isReading = customerId !== null && request.routeOptions.url === readingUrl;
    const begun = isReading
      ? await store.beginReading({
          token,
          customerId,
          knownRevision: knownRevisionOf(accountId, customerId),
        })
      : null;
    const isFirst = begun?.isFirst ?? (await store.spendToken(token.jti, token.expiresAt));
    if (!isFirst) throw new ProblemError("unauthorized", { reason: "reused" });
    return begun;
  };
}
