import * as z from "zod";
import { keyringFrom } from "./connect/vault.ts";

const secretSchema = z.string("is missing").min(32, "must have at least 32 characters");

/** Zendesk signs what its admins try out with this one, so everybody knows it. */
const publicTestSecret = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";

const webhookSecretSchema = secretSchema.refine(
  (secret) => secret !== publicTestSecret,
  "is the secret that Zendesk uses for trials, which everybody knows",
);

const printableSchema = z
  .string("is missing")
  .regex(/^[\x21-\x7e]+$/, "must be printable, without spaces");

/** A DNS label, checked as written: an address that is built from it can have no other host. */
const subdomainSchema = z
  .string("is missing")
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    "must be the account's subdomain, as in https://SUBDOMAIN.zendesk.com",
  );

/** Whether a text is an account's subdomain, as written. */
export function isSubdomain(text: string): boolean {
  return subdomainSchema.safeParse(text).success;
}

/** Every variable that the service reads. `.env.example` lists the same ones (tested). */
export const environmentSchema = z.object({
  /** Port to listen on; 0 takes a free one. */
  CARE_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a port")
    .default(4701),
  CARE_HOST: z.string().default("127.0.0.1"),
  /** A PostgreSQL server, 15 or newer; without it the embedded store is used. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/, "must begin with postgresql://")
    .optional(),
  /** The embedded store's directory. */
  CARE_DATA_DIR: z.string().default(".data/store"),
  CARE_ACCOUNT: subdomainSchema,
  /** The app's `service_secret` setting: signs the app's requests. */
  CARE_ACCOUNT_SECRET: secretSchema,
  /** The secret before the last change, accepted while it is rotated. */
  CARE_ACCOUNT_SECRET_PREVIOUS: secretSchema.optional(),
  /** The signing secret of the account's webhook, as Zendesk shows it. */
  CARE_WEBHOOK_SECRET: webhookSecretSchema.optional(),
  /** The one before the last change, accepted while it is rotated. */
  CARE_WEBHOOK_SECRET_PREVIOUS: webhookSecretSchema.optional(),
  /** The account's number: an event of another account is refused. */
  CARE_ZENDESK_ACCOUNT_NUMBER: z
    .string()
    .regex(/^\d{1,19}$/, "must be digits")
    .optional(),
  /** The service's own access to the account, where somebody else renews it. */
  CARE_ZENDESK_OAUTH_TOKEN: printableSchema.optional(),
  /** The OAuth client with which an admin connects the account. */
  CARE_OAUTH_CLIENT_ID: printableSchema.optional(),
  CARE_OAUTH_CLIENT_SECRET: printableSchema.optional(),
  /** Where browsers reach the service. */
  CARE_PUBLIC_URL: z
    .string()
    .regex(
      /^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?)$/,
      "must be https:// and a host, without a path",
    )
    .optional(),
  /** What seals tokens at rest: `NAME:BASE64` of 32 bytes, the current key first. */
  CARE_MASTER_KEYS: z
    .string()
    .refine(
      (text) => keyringFrom(text) !== null,
      "must be NAME:BASE64 of 32 bytes, several with commas, the current one first",
    )
    .optional(),
  /** Only for the sandbox: an address of this machine that stands in for Zendesk. */
  CARE_ZENDESK_ORIGIN: z
    .string()
    .regex(
      /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::[1-9]\d{0,4})?$/,
      "must be http:// and a loopback address: every other account is reached by CARE_ACCOUNT",
    )
    .optional(),
  /** Port of `CARE_HOST` on which Prometheus is answered; without it, none. */
  CARE_METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a port")
    .optional(),
  /** Requests of an account's app and systems in a minute; what is more is told to wait. */
  CARE_REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,7}$/, "must be a whole number from 1 on")
    .transform(Number)
    .default(600),
  /** Calls of Zendesk's exports in a minute, of the ten that all its programs share; 0: none. */
  CARE_EXPORT_CALLS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,4}$/, "must be a whole number")
    .transform(Number)
    .default(4),
  /** `off`: this process only answers requests; another one follows exports and webhooks. */
  CARE_BACKGROUND: z.enum(["on", "off"]).default("on"),
  /** The account's policy document (docs/policy.md). */
  CARE_POLICY_FILE: z.string().optional(),
  /** A folder with a larger sentiment model in ONNX (docs/operations.md). */
  CARE_SENTIMENT_MODEL_DIR: z.string().optional(),
  CARE_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});
