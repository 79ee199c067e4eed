import * as z from "zod/mini";
import { carriedOut, type RequestSender } from "./client-request.ts";

const messageSchema = z.looseObject({
  key: z.optional(z.string()),
  id: z.optional(z.number()),
  request: z.optional(z.string()),
  params: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
  appGuid: z.optional(z.string()),
  instanceGuid: z.optional(z.string()),
});
type Message = z.output<typeof messageSchema>;

/** A path that the framework does not have, or cannot do; the SDK turns it into an Error. */
export class PathError extends Error {
  override readonly name = "PathError";
}

/** What an app's frame may read and do, at its place in the desk. */
export type Place = {
  readonly read: (path: string) => unknown;
  readonly write: (path: string, value: unknown) => void | Promise<void>;
  readonly act: (action: string, args: readonly unknown[]) => unknown;
  readonly sender: RequestSender;
  /** `app.registered`'s metadata and context. */
  readonly registration: () => object;
  /** The app has begun to listen to an event. */
  readonly onSubscribed: (event: string) => void;
  /** `client.trigger` reaches every frame of the app. */
  readonly onTrigger: (event: string, message: unknown) => void;
};

export type AppConnection = {
  /** Sends an event if the app subscribed to it. */
  readonly emit: (event: string, message?: unknown) => void;
  /** Sends an event of another frame if the app subscribed to that frame's. */
  readonly emitOf: (guid: string, event: string, message?: unknown) => void;
  readonly setActive: (isActive: boolean) => void;
  /** Runs the app's hook; resolves with the reason where it refuses. */
  readonly ask: (hook: string) => Promise<string | null>;
  readonly close: () => void;
};

const hookTimeoutMs = 5000;

/**
 * The host's end of the SDK's postMessage protocol for one frame.
 *
 * `app.registered` answers each handshake exactly once: a second one would make the SDK send every
 * queued message again. `app.activated` waits for its subscriber, which can only come later.
 */
export function connectApp(
  frame: HTMLIFrameElement,
  appOrigin: string,
  ownGuid: string,
  place: Place,
): AppConnection {
  /** By the frame whose event it is, where that is another one. */
  const ofOthers = new Map<string, number>();
  const subscribers = new Map<string, number>();
  const hooks = new Map<string, (refusal: string | null) => void>();
  let isActive = true;
  let isRegistered = false;
  let wasActivated = false;

  const post = (message: object): void => {
    frame.contentWindow?.postMessage(JSON.stringify(message), appOrigin);
  };
  const emit = (event: string, message?: unknown): void => {
    if ((subscribers.get(event) ?? 0) > 0) post({ key: `zaf.${event}`, message });
  };
  const emitOf = (guid: string, event: string, message?: unknown): void => {
    if ((ofOthers.get(`${guid} ${event}`) ?? 0) === 0) return;
    post({ key: `zaf.${event}`, message, instanceGuid: guid });
  };
  const activate = (): void => {
    if (!isActive || (subscribers.get("app.activated") ?? 0) === 0) return;
    emit("app.activated", { firstLoad: !wasActivated });
    wasActivated = true;
  };

  const settle = async (message: Message): Promise<void> => {
    const { id, request, params } = message;
    const result: Record<string, unknown> = {};
    const errors: Record<string, unknown> = {};
    const wanted = request === "get" ? pathsIn(params) : pairsIn(params);
    for (const [path, value] of wanted) {
      try {
        if (request === "get") result[path] = place.read(path);
        else if (request === "set") result[path] = await place.write(path, value);
        else result[path] = (await place.act(path, Array.isArray(value) ? value : [])) ?? null;
      } catch (error) {
        if (!(error instanceof PathError)) throw error;
        errors[path] = { name: "Error", message: error.message, path };
      }
    }
    post({ id, result: { ...result, errors } });
  };

  const isOfAnother = (key: string, guid: string | undefined): boolean =>
    /^iframe\.(on|off):/.test(key) && guid !== undefined && guid !== ownGuid;
  const onKey = (key: string, message: Message): void => {
    if (key === "iframe.handshake") {
      subscribers.clear();
      ofOthers.clear();
      isRegistered = true;
      wasActivated = false;
      post({ key: "zaf.app.registered", message: place.registration() });
    } else if (isOfAnother(key, message.instanceGuid)) {
      ofOthers.set(
        `${message.instanceGuid} ${key.replace(/^iframe\.(on|off):/, "")}`,
        countIn(message.message),
      );
    } else if (key.startsWith("iframe.on:")) {
      const event = key.slice("iframe.on:".length);
      const before = subscribers.get(event) ?? 0;
      subscribers.set(event, countIn(message.message));
      if (event === "app.activated" && before === 0) activate();
      if (before === 0) place.onSubscribed(event);
    } else if (key.startsWith("iframe.off:")) {
      subscribers.set(key.slice("iframe.off:".length), countIn(message.message));
    } else if (key.startsWith("iframe.trigger:")) {
      place.onTrigger(key.slice("iframe.trigger:".length), message.message);
    } else if (key.startsWith("iframe.reply:")) {
      const reply = z.safeParse(z.looseObject({ msg: z.unknown() }), message.error);
      const refusal = reply.success ? String(reply.data.msg) : null;
      hooks.get(key.slice("iframe.reply:".length))?.(refusal);
    } else if (key.startsWith("request:")) {
      void carriedOut(message.message, place.sender).then(({ event, responseArgs }) => {
        post({ key: `zaf.${key}.${event}`, message: { responseArgs } });
      });
    }
    // Anything else, such as session.live and __track__, is telemetry.
  };

  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== appOrigin) return;
    const parsed = z.safeParse(messageSchema, dataOf(event.data));
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.key !== undefined) onKey(message.key, message);
    else if (message.id !== undefined) void settle(message);
  };
  window.addEventListener("message", listen);

  return {
    emit,
    emitOf,
    setActive: (active) => {
      if (active === isActive) return;
      isActive = active;
      if (!isRegistered) return;
      if (active) activate();
      else emit("app.deactivated");
    },
    ask: (hook) => {
      if ((subscribers.get(hook) ?? 0) === 0) return Promise.resolve(null);
      return new Promise((resolve) => {
        const done = (refusal: string | null): void => {
          hooks.delete(hook);
          resolve(refusal);
        };
        hooks.set(hook, done);
        setTimeout(() => done(null), hookTimeoutMs);
        post({ key: `zaf.${hook}`, needsReply: true });
      });
    },
    close: () => {
      emit("app.willDestroy");
      window.removeEventListener("message", listen);
    },
  };
}

/** Messages are JSON text, save replies to hooks, which are objects. */
function dataOf(data: unknown): unknown {
  if (typeof data !== "string") return data;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function countIn(message: unknown): number {
  const parsed = z.safeParse(z.looseObject({ subscriberCount: z.number() }), message);
  return parsed.success ? parsed.data.subscriberCount : 0;
}

function pathsIn(params: unknown): readonly (readonly [string, unknown])[] {
  return Array.isArray(params) ? params.map((path) => [String(path), undefined]) : [];
}

function pairsIn(params: unknown): readonly (readonly [string, unknown])[] {
  return typeof params === "object" && params !== null ? Object.entries(params) : [];
}
