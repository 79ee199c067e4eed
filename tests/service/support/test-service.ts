import { randomUUID } from "node:crypto";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { unknownAccount } from "../../../src/care/account-facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { customerFactsReader } from "../../../src/service/customer-facts.ts";
import type { Deps } from "../../../src/service/deps.ts";
import { buildApp } from "../../../src/service/http/app.ts";
import { createLog } from "../../../src/service/log.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { webhookSecrets } from "../../../src/service/webhooks/webhook-secrets.ts";
import { type ZendeskClient, zendeskClient } from "../../../src/zendesk/client.ts";
import { now } from "../../support/clock.ts";
import { anAccountId } from "../../support/database.ts";
import { reader } from "../../support/message-reader.ts";
import { type FakeAccount, fakeAccount } from "./fake-account.ts";
import { signedHeader } from "./signed-token.ts";

type Method = "GET" | "PUT" | "HEAD" | "POST" | "DELETE";

/** An account of the service under test, and its Zendesk. */
export type TestAccount = {
  readonly id: string;
  readonly secret: string;
  /** Signs its webhooks' deliveries; the account's number is 1 for the first, 2 for the second. */
  readonly webhookSecret: string;
  readonly zendesk: FakeAccount;
  /** As the service asks it. */
  readonly client: ZendeskClient;
  /** Asks as this account's app does. */
  readonly ask: (url: string, more?: AskOptions) => Promise<LightMyRequestResponse>;
};

type AskOptions = {
  readonly method?: Method;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
};

export type TestService = {
  readonly app: FastifyInstance;
  readonly accounts: readonly [TestAccount, TestAccount];
  readonly facts: Deps["customerFacts"];
  readonly logged: readonly string[];
  /** How long answers were willing to wait for a reading. */
  readonly waitsMs: readonly number[];
  /** Whether they sit that out or, as at first, give up at once. */
  isPatient: boolean;
  /** Sets the service's clock so much later. */
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
};

/** The real app on a real store, with two accounts whose Zendesk is a fake and whose clock stands. */
export async function testService(
  store: Store,
  changes: Partial<
    Pick<Deps, "requestsPerMinute" | "isStopping" | "store" | "policy" | "accountFigures">
  > = {},
): Promise<TestService> {
  let passedMs = 0;
  const clock = () => now + passedMs;
  const logged: string[] = [];
  const log = createLog("info", { write: (line) => logged.push(line) });
  const waitsMs: number[] = [];
  const facts = customerFactsReader({
    mapping: (changes.policy ?? defaultPolicy).fields,
    readerOf: () => reader,
    now: clock,
    log,
    pause: (ms) => {
      waitsMs.push(ms);
      return service.isPatient ? new Promise(() => {}) : Promise.resolve();
    },
  });

  const made = [anAccountId(), anAccountId()].map((id) => {
    const zendesk = fakeAccount();
    const client = zendeskClient({
      send: zendesk.send,
      pause: async () => {},
      random: () => 0.5,
      maximumAttempts: 1,
    });
    return { id, secret: randomUUID(), webhookSecret: randomUUID(), zendesk, client };
  });
  const app = await buildApp({
    accounts: made.map(({ id, secret, client }, place) => ({
      id,
      secrets: [secret],
      webhooks: { accountNumber: `${place + 1}` },
      connecting: null,
      keepsWebhook: false,
      zendesk: client,
    })),
    store,
    customerFacts: facts,
    accountFigures: { of: () => unknownAccount },
    readerOf: () => reader,
    webhookSecrets: webhookSecrets({
      accounts: made.map(({ id, webhookSecret }) => ({
        id,
        configured: [webhookSecret, `previous-${webhookSecret}`],
        keyring: null,
      })),
      store,
      now: clock,
      log,
    }),
    policy: defaultPolicy,
    now: clock,
    log,
    answered: () => {},
    version: "0.0.0-test",
    requestsPerMinute: 1000,
    isStopping: () => false,
    ...changes,
  });
  const [first, second] = made.map((account) => ({
    ...account,
    ask: async (url: string, { method = "GET", headers = {}, payload }: AskOptions = {}) => {
      const { id, secret } = account;
      const authorization = await signedHeader({ accountId: id, secret, at: clock() });
      return app.inject({
        method,
        url,
        headers: { authorization, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
    },
  }));
  if (first === undefined || second === undefined) throw new Error("two accounts");
  const service: TestService = {
    app,
    accounts: [first, second],
    facts,
    logged,
    waitsMs,
    isPatient: false,
    pass: (ms) => {
      passedMs += ms;
    },
    close: async () => {
      await facts.settled();
      await app.close();
    },
  };
  return service;
}
