import { property } from "./property.ts";

/** The part of Zendesk's SDK that we use; every answer is parsed, so it is `unknown` here. */
export type ZafClient = {
  readonly context: () => unknown;
  readonly metadata: () => unknown;
  readonly get: (paths: readonly string[]) => unknown;
  readonly invoke: (action: string, ...values: readonly unknown[]) => unknown;
  readonly request: (options: Readonly<Record<string, unknown>>) => unknown;
  readonly on: (event: string, handler: ZafHandler) => unknown;
  /** Another frame of the app, by the guid that creating it gave. */
  readonly instance: (guid: string) => Pick<ZafClient, "on">;
  readonly off: (event: string, handler: ZafHandler) => unknown;
};

/** What it takes to send a request. */
export type ZafRequester = Pick<ZafClient, "request">;

export type ZafHandler = (message: unknown) => void;

const calls = ["context", "metadata", "get", "invoke", "request", "on", "off", "instance"];

function isZafClient(value: unknown): value is ZafClient {
  return calls.every((call) => typeof property(value, call) === "function");
}

/**
 * Starts Zendesk's SDK in this page: its client, or why there is none.
 *
 * `init()` answers `false` outside Zendesk; the script itself may be missing or blocked.
 */
export function zafClientIn(page: object): ZafClient | "no-sdk" | "outside" {
  const sdk = property(page, "ZAFClient");
  const init = property(sdk, "init");
  if (typeof init !== "function") return "no-sdk";
  const client: unknown = init.call(sdk);
  return isZafClient(client) ? client : "outside";
}
