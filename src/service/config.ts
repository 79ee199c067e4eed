import type * as z from "zod";
import { connectedPath } from "../contract/connect.ts";
import { addressOf } from "../contract/routes.ts";
import { webhookPath } from "../contract/webhooks.ts";
import type { OAuthClient } from "./connect/oauth-client.ts";
import { type Keyring, keyringFrom } from "./connect/vault.ts";
import { environmentSchema, isSubdomain } from "./environment.ts";

/** One Zendesk account that the service works for. */
export type AccountConfig = {
  /** The account's subdomain. */
  readonly id: string;
  /** Keys that may sign this account's requests: the current one, then the previous one. */
  readonly secrets: readonly string[];
  readonly webhooks: {
    /** Secrets of the account's webhooks: the current one, then the previous one. */
    readonly secrets: readonly string[];
    /** The account's number, which every event names; `null`: not checked. */
    readonly accountNumber: string | null;
  };
  readonly zendesk: {
    /** Where this account's API is; the token is sent nowhere else. */
    readonly origin: string;
    readonly access: ZendeskAccess;
  };
};

/** How the service gets its right to an account. */
export type ZendeskAccess =
  /** A token that somebody made and renews. */
  | { readonly kind: "token"; readonly token: string }
  /** The consent of an admin, which the service asks for and renews. */
  | {
      readonly kind: "consent";
      readonly client: OAuthClient;
      readonly keyring: Keyring;
      /** Where Zendesk sends the admin back. */
      readonly redirectUri: string;
      /** Where the service's own webhook delivers; `null` where an admin made one by hand. */
      readonly webhookUrl: string | null;
    };

export type StoreConfig =
  | { readonly kind: "embedded"; readonly directory: string }
  | { readonly kind: "postgresql"; readonly url: string };

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly store: StoreConfig;
  /** A policy document, read before the service starts; `null`: the defaults. */
  readonly policyFile: string | null;
  /** Where Prometheus is answered; `null`: nowhere. */
  readonly metricsPort: number | null;
  /** How many requests an account's app and systems may make in a minute. */
  readonly requestsPerMinute: number;
  /** How many calls of exports an account is asked for in a minute; 0: its exports are not read. */
  readonly exportCallsPerMinute: number;
  /** True where this process follows exports and webhooks, beside answering requests. */
  readonly isBackground: boolean;
  /** A larger sentiment model; `null`: the ones that ship. */
  readonly sentimentModelFolder: string | null;
  readonly accounts: readonly AccountConfig[];
};

/** The environment does not say what the service needs. Carries every fault, and no value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration is not valid:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.faults = faults;
  }
}

/** All that Zendesk allows an account's programs together; the sandbox has no other programs. */
const mostExportCalls = 10;

/**
 * The configuration that an environment gives, or a {@link ConfigError} with every fault at once.
 * An empty variable counts as missing.
 */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}`),
    ...accessFaults(given.map(([name]) => name)),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const variables = parsed.data;
  const access = accessOf(variables);
  const exportCallsPerMinute = variables.CARE_EXPORT_CALLS_PER_MINUTE;
  if (exportCallsPerMinute > mostExportCalls && variables.CARE_ZENDESK_ORIGIN === undefined) {
    throw new ConfigError([`CARE_EXPORT_CALLS_PER_MINUTE must be at most ${mostExportCalls}`]);
  }
  return Object.freeze<Config>({
    host: variables.CARE_HOST,
    port: variables.CARE_PORT,
    logLevel: variables.CARE_LOG_LEVEL,
    store: storeConfigOf(variables),
    policyFile: variables.CARE_POLICY_FILE ?? null,
    metricsPort: variables.CARE_METRICS_PORT ?? null,
    requestsPerMinute: variables.CARE_REQUESTS_PER_MINUTE,
    exportCallsPerMinute,
    isBackground: variables.CARE_BACKGROUND === "on",
    sentimentModelFolder: variables.CARE_SENTIMENT_MODEL_DIR ?? null,
    accounts: [
      {
        id: variables.CARE_ACCOUNT,
        secrets: secretsOf(variables.CARE_ACCOUNT_SECRET, variables.CARE_ACCOUNT_SECRET_PREVIOUS),
        webhooks: {
          secrets: secretsOf(variables.CARE_WEBHOOK_SECRET, variables.CARE_WEBHOOK_SECRET_PREVIOUS),
          accountNumber: variables.CARE_ZENDESK_ACCOUNT_NUMBER ?? null,
        },
        zendesk: {
          origin: variables.CARE_ZENDESK_ORIGIN ?? zendeskOriginOf(variables.CARE_ACCOUNT),
          access,
        },
      },
    ],
  });
}

const consentVariables = [
  "CARE_OAUTH_CLIENT_ID",
  "CARE_OAUTH_CLIENT_SECRET",
  "CARE_PUBLIC_URL",
  "CARE_MASTER_KEYS",
] as const;

/** An account needs one of two rights; of the second, all parts. */
function accessFaults(given: readonly string[]): readonly string[] {
  const missing = consentVariables.filter((name) => !given.includes(name));
  if (missing.length === 0) return [];
  if (missing.length < consentVariables.length) return missing.map((name) => `${name} is missing`);
  if (given.includes("CARE_ZENDESK_OAUTH_TOKEN")) return [];
  return [`CARE_ZENDESK_OAUTH_TOKEN is missing, or ${consentVariables.join(", ")}`];
}

/** By an admin's consent where there is a client for it, else by the token that is given. */
function accessOf(variables: z.output<typeof environmentSchema>): ZendeskAccess {
  const {
    CARE_OAUTH_CLIENT_ID: id,
    CARE_OAUTH_CLIENT_SECRET: secret,
    CARE_MASTER_KEYS: keys,
    CARE_ZENDESK_OAUTH_TOKEN: token = "",
  } = variables;
  const keyring = keys === undefined ? null : keyringFrom(keys);
  if (id === undefined || secret === undefined || keyring === null) return { kind: "token", token };
  const redirectUri = `${variables.CARE_PUBLIC_URL}${connectedPath}`;
  const path = addressOf(webhookPath, { accountId: variables.CARE_ACCOUNT });
  const webhookUrl =
    variables.CARE_WEBHOOK_SECRET === undefined ? `${variables.CARE_PUBLIC_URL}${path}` : null;
  return { kind: "consent", client: { id, secret }, keyring, redirectUri, webhookUrl };
}

/** The current one first. */
function secretsOf(...secrets: readonly (string | undefined)[]): readonly string[] {
  return secrets.filter((secret) => secret !== undefined);
}

/** The configuration of this process. With the next one, the only place that reads `process.env`. */
export function configOfProcess(): Config {
  return configFrom(process.env);
}

/** Where this process keeps its data, for commands that need no account's keys. */
export function storeConfigOfProcess(): StoreConfig {
  const given = Object.entries(process.env).filter(([, value]) => value !== "");
  const schema = environmentSchema.pick({ DATABASE_URL: true, CARE_DATA_DIR: true });
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return storeConfigOf(parsed.data);
  throw new ConfigError(
    parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
  );
}

function storeConfigOf(variables: {
  readonly DATABASE_URL?: string | undefined;
  readonly CARE_DATA_DIR: string;
}): StoreConfig {
  return variables.DATABASE_URL === undefined
    ? { kind: "embedded", directory: variables.CARE_DATA_DIR }
    : { kind: "postgresql", url: variables.DATABASE_URL };
}

/**
 * Where an account's API is. Refuses whatever would not be that very origin, even if the check of
 * the label should ever let something through.
 *
 * @example
 * zendeskOriginOf("acme"); //=> "https://acme.zendesk.com"
 */
export function zendeskOriginOf(subdomain: string): string {
  const expected = `https://${subdomain}.zendesk.com`;
  if (!isSubdomain(subdomain) || new URL(expected).origin !== expected) {
    throw new ConfigError(["CARE_ACCOUNT does not name a Zendesk account"]);
  }
  return expected;
}
