import type { Account } from "../account/account.ts";
import type { RawApiRequest } from "../api/api.ts";
import type { OAuthServer } from "../api/oauth.ts";
import type { ApiAnswer } from "../api/request.ts";
import type { Faults } from "./faults.ts";
import type { InstallationOptions } from "./installed-app.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import type { RequestLog } from "./request-log.ts";
import type { Webhooks } from "./webhooks.ts";

/** What the server's answers are made from. */
export type SandboxParts = {
  readonly account: Account;
  readonly api: (request: RawApiRequest) => ApiAnswer;
  readonly oauth: OAuthServer;
  readonly faults: Faults;
  readonly misbehaviour: Misbehaviour;
  readonly log: RequestLog;
  readonly webhooks: Webhooks;
  readonly now: () => number;
  readonly origin: string;
  readonly assetsOrigin: string;
  readonly pageFolder: string;
  readonly installation: InstallationOptions;
  readonly sdkScript: string;
};
