import type { SendToZendesk } from "../../zendesk/send.ts";
import type { ZafRequester } from "./zaf-client.ts";
import { zafRequest } from "./zaf-request.ts";

const limitMs = 10_000;

/**
 * Zendesk's API with the session of the agent who looks at the app.
 *
 * Never tries twice by itself: the SDK would retry a POST on 429 and 503 and make two tickets.
 */
export function sendThroughZaf(client: ZafRequester): SendToZendesk {
  return async ({ method, path, query, body, headers }) => {
    const search = new URLSearchParams(query).toString();
    return zafRequest(
      client,
      {
        url: search === "" ? path : `${path}?${search}`,
        type: method,
        headers,
        ...(body === undefined
          ? {}
          : { contentType: "application/json", data: JSON.stringify(body) }),
      },
      limitMs,
      `${method} ${path}`,
    );
  };
}
