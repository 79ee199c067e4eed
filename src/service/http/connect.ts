import type { FastifyPluginAsync } from "fastify";
import {
  connectedPath,
  connectedQuerySchema,
  connectParamsSchema,
  connectPath,
} from "../../contract/connect.ts";
import { accountIdInState, type Connected } from "../connect/connecting.ts";
import type { Deps } from "../deps.ts";
import { ProblemError } from "./problem-error.ts";
import { routePatternOf } from "./serve.ts";

/** Each leads to Zendesk or asks it, so nobody may do it without end. */
const limited = { rateLimit: { max: 20, timeWindow: 60_000 } };

/** What an admin reads in the end: what happened, and what to do. */
const pages: Readonly<Record<Connected, { readonly status: number; readonly text: string }>> = {
  connected: {
    status: 200,
    text: "Connected. The service now reads your account, which takes a while the first time; the app's status page shows how far it is. You can close this window.",
  },
  declined: {
    status: 400,
    text: "Not connected: Zendesk says that the consent was not given. Nothing has changed. Open the address again to try once more.",
  },
  "unknown-attempt": {
    status: 400,
    text: "Not connected: this attempt was not begun here, took longer than ten minutes, or has ended already. Nothing has changed. Open the address again to try once more.",
  },
  refused: {
    status: 502,
    text: "Not connected: Zendesk did not give the service access. Nothing has changed. Compare the OAuth client's identifier, secret and redirect address in Zendesk with the service's configuration, then try again.",
  },
  "not-an-admin": {
    status: 403,
    text: "Not connected: only an admin can connect an account, because Zendesk gives its exports to nobody else. Nothing was stored. Sign in to Zendesk as an admin, then try again.",
  },
};

/** Where an admin connects the account in the browser. */
export function connectRoutes({ accounts }: Pick<Deps, "accounts">): FastifyPluginAsync {
  return async (app) => {
    app.get(routePatternOf(connectPath), { config: limited }, async (request, reply) => {
      const { accountId } = connectParamsSchema.parse(request.params);
      const account = accounts.find(({ id }) => id === accountId);
      if (account === undefined || account.connecting === null) {
        throw new ProblemError("no-such-route");
      }
      const address = await account.connecting.begin();
      return reply.header("cache-control", "no-store").redirect(address, 302);
    });

    app.get(connectedPath, { config: limited }, async (request, reply) => {
      const query = connectedQuerySchema.safeParse(request.query);
      const { state = "", code = null } = query.success ? query.data : {};
      const accountId = accountIdInState(state);
      const account = accounts.find(({ id }) => id === accountId);
      const connecting = account?.connecting ?? null;
      const outcome: Connected =
        connecting === null ? "unknown-attempt" : await connecting.end({ state, code });
      const { status, text } = pages[outcome];
      return (
        reply
          .code(status)
          .header("cache-control", "no-store")
          // The address holds a code, which no other site has to learn.
          .header("referrer-policy", "no-referrer")
          .type("text/html; charset=utf-8")
          .send(pageOf(text))
      );
    });
  };
}

function pageOf(text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Care Context</title><body style="font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:4em auto;padding:0 1em"><h1 style="font-size:1.25em">Care Context</h1><p>${text}</p></body></html>`;
}
