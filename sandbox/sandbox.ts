import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { resolve } from "node:path";
import { type Account, accountOf } from "./account/account.ts";
import type { AccountData } from "./account/records.ts";
import { helpdeskApi } from "./api/api.ts";
import { type OAuthClientOptions, type OAuthServer, oauthServer } from "./api/oauth.ts";
import { defaultRateLimits, type RateLimits } from "./api/rate-limits.ts";
import { hourStartOf } from "./generator/days.ts";
import { generateAccount } from "./generator/generate-account.ts";
import { answerApi } from "./server/answer-api.ts";
import { answerApp } from "./server/answer-app.ts";
import { answerHelpCenter } from "./server/answer-help-center.ts";
import { answerOauth } from "./server/answer-oauth.ts";
import { answerPage } from "./server/answer-page.ts";
import { answerProxy } from "./server/answer-proxy.ts";
import { answerSandbox } from "./server/answer-sandbox.ts";
import { faultList } from "./server/faults.ts";
import { answerWith } from "./server/http.ts";
import { misbehaviour } from "./server/misbehaviour.ts";
import type { SandboxParts } from "./server/parts.ts";
import { requestLog } from "./server/request-log.ts";
import { sdkScript } from "./server/sdk-script.ts";
import { type WebhookOptions, webhooksTo } from "./server/webhooks.ts";

export type SandboxOptions = {
  /** `0` takes a free one. */
  readonly port?: number;
  /** The account's records; without them the generator makes an account. */
  readonly data?: AccountData;
  readonly seed?: number;
  /** The moment that generated data ends at; without it, the last full hour. */
  readonly at?: number;
  /** The app's package: `manifest.json` and `assets/`. */
  readonly appFolder?: string;
  /** The built host page. */
  readonly pageFolder?: string;
  readonly serviceUrl?: string | null;
  readonly serviceSecret?: string | null;
  /** The account's webhook on ticket events; without one nothing is delivered. */
  readonly webhook?: WebhookOptions;
  /** The OAuth client that the helpdesk knows, beside the token that always holds. */
  readonly oauthClient?: OAuthClientOptions;
  readonly rateLimits?: Partial<RateLimits>;
  /** How long what happened is in no export; a minute, as at Zendesk, where absent. */
  readonly exportLagMs?: number;
  /** The clock of the API; tests give a fixed one. */
  readonly now?: () => number;
};

export type Sandbox = {
  /** Of the host page and the API. */
  readonly origin: string;
  /** Of the app's files, another origin, as at Zendesk. */
  readonly assetsOrigin: string;
  readonly port: number;
  readonly account: Account;
  readonly oauth: OAuthServer;
  readonly close: () => Promise<void>;
};

const root = resolve(import.meta.dirname, "..");

/** Starts the stand-in helpdesk: API, host page, the app's files and the app's proxy. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const data =
    options.data ??
    generateAccount({ seed: options.seed ?? 1, at: options.at ?? hourStartOf(now()) });
  const account = accountOf(data, options.exportLagMs);
  const wrong = misbehaviour();
  const oauth = oauthServer(account, options.oauthClient ?? null);
  const limits = { ...defaultRateLimits, ...options.rateLimits };
  const script = await sdkScript();
  const server = createServer();
  await new Promise<void>((started, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", started);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  const { port } = address;
  const parts: SandboxParts = {
    account,
    api: helpdeskApi(account, limits, oauth.userIdOf),
    oauth,
    faults: faultList(),
    misbehaviour: wrong,
    log: requestLog(),
    webhooks: webhooksTo(options.webhook ?? null, account, now, wrong.takeFate),
    now,
    origin: `http://localhost:${port}`,
    assetsOrigin: `http://127.0.0.1:${port}`,
    pageFolder: options.pageFolder ?? resolve(root, "dist/sandbox"),
    installation: {
      folder: resolve(root, options.appFolder ?? "dist/app"),
      serviceUrl: options.serviceUrl ?? null,
      serviceSecret: options.serviceSecret ?? null,
    },
    sdkScript: script,
  };
  server.on("request", (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else answerWith(response, { status: 500, body: { error: String(error) } });
    });
  });
  return {
    origin: parts.origin,
    assetsOrigin: parts.assetsOrigin,
    port,
    account,
    oauth,
    close: () =>
      new Promise((closed, failed) => {
        parts.webhooks.close();
        server.close((error) => (error === undefined ? closed() : failed(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  parts: SandboxParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", parts.origin);
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== "localhost" && host !== "127.0.0.1") {
    // Another name for this address is somebody else's page reaching for it.
    answerWith(response, { status: 421, body: "The sandbox answers on localhost only" });
  } else if (isCalled(url.pathname) && request.headers["sec-fetch-site"] === "cross-site") {
    // Some other page that is open in the same browser has no business here, nor has an app's frame.
    answerWith(response, { status: 403, body: "Only the helpdesk's own page may ask for this" });
  } else if (url.pathname.startsWith("/api/v2/")) {
    await answerApi(parts, request, response, url);
  } else if (url.pathname.startsWith("/oauth/")) {
    await answerOauth(parts, request, response, url);
  } else if (url.pathname.startsWith("/hc/")) {
    answerHelpCenter(response, url);
  } else if (url.pathname === "/sandbox/proxy") {
    await answerProxy(parts, request, response);
  } else if (url.pathname.startsWith("/sandbox/")) {
    await answerSandbox(parts, request, response, url);
  } else if (host === "127.0.0.1") {
    await answerApp(parts, response, url);
  } else {
    await answerPage(parts, response, url);
  }
}

function isCalled(path: string): boolean {
  return path.startsWith("/api/") || path.startsWith("/sandbox/");
}
