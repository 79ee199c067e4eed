import * as z from "zod/mini";
import { type Agent, agentOf } from "./agent.ts";
import { watchedColorScheme } from "./color-scheme.ts";
import type { Host, HostValues } from "./host.ts";
import { HostError } from "./host-error.ts";
import { colorSchemeOf, type PageAddress } from "./page-address.ts";
import { property } from "./property.ts";
import { sendThroughZaf } from "./send-through-zaf.ts";
import { sendToService } from "./send-to-service.ts";
import { valuesOf, wordsOf } from "./values-of.ts";
import { within } from "./within.ts";
import type { ZafClient, ZafHandler, ZafRequester } from "./zaf-client.ts";

const limitMs = 5000;
/** Zendesk registers apps one after another while its own page is still loading. */
const usualRegistrationMs = 15_000;

/** Zendesk recommends no more than this of its page. */
const modalSize = { width: "80vw", height: "80vh" };

const contextSchema = z.object({
  location: z.string(),
  account: z.object({ subdomain: z.string() }),
});
const metadataSchema = z.object({
  name: z.nullish(z.string()),
  settings: z.nullish(z.object({ service_url: z.nullish(z.string()) })),
});

/**
 * Joins Zendesk's page: waits until it knows us, then gives what the app may do with it. Where that
 * takes longer than usual, `saySilent` is called and the waiting goes on.
 *
 * After `app.willDestroy` nothing is sent any more; every call rejects as `closed`.
 */
export async function connectHost(
  client: ZafClient,
  address: PageAddress,
  newId: () => string,
  saySilent: () => void,
): Promise<Host> {
  let isActive = true;
  let isClosed = false;
  // Subscribed before anything is awaited: it is not known whether Zendesk repeats these events.
  client.on("app.activated", () => {
    isActive = true;
  });
  client.on("app.deactivated", () => {
    isActive = false;
  });
  client.on("app.willDestroy", () => {
    isActive = false;
    isClosed = true;
  });
  const routed = new Set<(route: string) => void>();
  let route = "";
  client.on("app.route.changed", (message) => {
    const path = property(message, "path") ?? message;
    route = typeof path === "string" ? path : "";
    for (const changed of routed) changed(route);
  });
  const scheme = watchedColorScheme(client, address.colorScheme);

  const silence = setTimeout(saySilent, usualRegistrationMs);
  const [context, metadata] = await Promise.all([
    within(() => client.context(), null, "context"),
    within(() => client.metadata(), null, "metadata"),
  ]).finally(() => clearTimeout(silence));
  const { location, account } = parsed(contextSchema, context, "context");
  const { name, settings } = parsed(metadataSchema, metadata, "metadata");
  const serviceUrl = addressFrom(settings?.service_url);

  const ask = (call: () => unknown, what: string) => {
    if (isClosed) return Promise.reject(new HostError("closed", `${what}: the app is closing`));
    return within(call, limitMs, what);
  };

  let agent: Promise<Agent> | null = null;
  const get: Host["get"] = (paths) => {
    const answer = ask(() => client.get([...paths]), `get ${paths.join(", ")}`).then((result) => {
      const values = valuesOf(paths, result);
      scheme.set(colorSchemeOf(values.values.get("colorScheme")));
      return values;
    });
    if (paths.includes("currentUser") && agent === null) {
      agent = answer.then(agentIn);
      // The next question asks again.
      agent.catch(() => {
        agent = null;
      });
    }
    return answer;
  };
  const currentUser: Host["currentUser"] = async () => {
    if (agent === null) await get(["currentUser"]);
    return agent ?? Promise.reject(new HostError("malformed", "get currentUser: nobody"));
  };
  const invoked = async (action: string, values: readonly unknown[]): Promise<unknown> => {
    const result = await ask(() => client.invoke(action, ...values), `invoke ${action}`);
    const refusal = property(property(result, "errors"), action);
    if (refusal === undefined) return property(result, action);
    throw new HostError("refused", `invoke ${action}: ${wordsOf(refusal)}`, refusal);
  };
  const guarded: ZafRequester = {
    request: (options) => {
      if (isClosed) throw new HostError("closed", "request: the app is closing");
      return client.request(options);
    },
  };

  return {
    location,
    settings: { serviceUrl },
    account,
    route: {
      name: routeNameOf(name ?? ""),
      now: () => route,
      watch: (changed) => {
        routed.add(changed);
      },
    },
    zendesk: sendThroughZaf(guarded),
    service: sendToService({
      client: guarded,
      serviceUrl,
      subdomain: account.subdomain,
      agentId: async () => (await currentUser()).id,
      newId,
    }),
    currentUser,
    colorScheme: { now: scheme.now, watch: scheme.watch },
    get,
    invoke: async (action, ...values) => {
      await invoked(action, values);
    },
    openModal: async (url, closed) => {
      const modal = { location: "modal", url, size: modalSize };
      const [created] = [await invoked("instances.create", [modal])].flat();
      const guid = property(created, "instanceGuid");
      if (typeof guid === "string") client.instance(guid).on("modal.close", closed);
    },
    on: (event, handler) => {
      const guardedHandler: ZafHandler = (message) => {
        if (!isClosed || event === "app.willDestroy") handler(message);
      };
      client.on(event, guardedHandler);
      return () => client.off(event, guardedHandler);
    },
    isActive: () => isActive,
    ticketAddress: (ticketId) =>
      address.origin === null
        ? null
        : `${address.origin}/agent/tickets/${encodeURIComponent(ticketId)}`,
  };
}

/** As Zendesk writes an app's name into an address: words in lower case, with dashes between. */
function routeNameOf(appName: string): string {
  return appName
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The setting as an address to append paths to; an empty setting is none. */
function addressFrom(setting: string | null | undefined): string | null {
  const address = (setting ?? "").trim().replace(/\/+$/, "");
  return address === "" ? null : address;
}

function parsed<T extends z.ZodMiniType>(schema: T, value: unknown, what: string): z.output<T> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new HostError("malformed", `${what}: not what Zendesk documents`, result.error);
}

function agentIn({ values, errors }: HostValues): Agent {
  const agent = agentOf(values.get("currentUser"));
  if (agent !== null) return agent;
  throw new HostError("malformed", `get currentUser: ${errors.get("currentUser") ?? "nobody"}`);
}
