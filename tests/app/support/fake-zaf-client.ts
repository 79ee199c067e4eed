import type { ZafClient, ZafHandler } from "../../../src/app/host/zaf-client.ts";

export type FakeZafClient = ZafClient & {
  readonly asked: {
    readonly gets: readonly (readonly string[])[];
    readonly invokes: readonly (readonly unknown[])[];
    readonly requests: readonly Readonly<Record<string, unknown>>[];
  };
  /** Says an event to all who listen. */
  readonly say: (event: string, message?: unknown) => void;
  readonly listenersOf: (event: string) => number;
};

/** Zendesk's SDK as it behaves: bulk answers with `errors` beside the values. */
export function fakeZafClient(
  answers: {
    readonly context?: () => unknown;
    readonly metadata?: () => unknown;
    readonly get?: (paths: readonly string[]) => unknown;
    readonly invoke?: (action: string, ...values: readonly unknown[]) => unknown;
    readonly request?: (options: Readonly<Record<string, unknown>>) => unknown;
  } = {},
): FakeZafClient {
  const handlers = new Map<string, Set<ZafHandler>>();
  const gets: (readonly string[])[] = [];
  const invokes: (readonly unknown[])[] = [];
  const requests: Readonly<Record<string, unknown>>[] = [];
  const handlersOf = (event: string) => {
    const known = handlers.get(event) ?? new Set();
    handlers.set(event, known);
    return known;
  };
  return {
    context: answers.context ?? (() => Promise.resolve(aContext)),
    metadata: answers.metadata ?? (() => Promise.resolve(aMetadata)),
    get: (paths) => {
      gets.push(paths);
      return answers.get?.(paths) ?? Promise.resolve({ errors: {} });
    },
    invoke: (action, ...values) => {
      invokes.push([action, ...values]);
      return answers.invoke?.(action, ...values) ?? Promise.resolve({ errors: {} });
    },
    request: (options) => {
      requests.push(options);
      return answers.request?.(options) ?? Promise.resolve(completeAnswer(200, {}));
    },
    on: (event, handler) => handlersOf(event).add(handler),
    off: (event, handler) => handlersOf(event).delete(handler),
    instance: (guid) => ({
      on: (event, handler) => handlersOf(`${guid} ${event}`).add(handler),
    }),
    asked: { gets, invokes, requests },
    say: (event, message) => {
      for (const handler of handlersOf(event)) handler(message);
    },
    listenersOf: (event) => handlersOf(event).size,
  };
}

export const aContext = {
  instanceGuid: "guid-1",
  product: "support",
  account: { subdomain: "acme" },
  location: "ticket_sidebar",
};

export const aMetadata = {
  appId: 1,
  name: "Care Context",
  settings: { service_url: "https://care.example/" },
};

/** What `client.request` gives with `httpCompleteResponse`, also where it rejects. */
export function completeAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  return {
    status,
    statusText: "",
    responseText: JSON.stringify(body),
    responseJSON: body,
    headers,
  };
}
