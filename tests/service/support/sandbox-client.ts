import { oauthToken } from "../../../sandbox/api/api.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { sendWithAxios } from "../../../src/service/outbound/send-with-axios.ts";
import { type ZendeskClient, zendeskClient } from "../../../src/zendesk/client.ts";
import type { SendToZendesk } from "../../../src/zendesk/send.ts";

/** The way to the sandbox's API, as the service has it. */
export function sendToSandbox(sandbox: Sandbox): SendToZendesk {
  return sendWithAxios({
    origin: sandbox.assetsOrigin,
    oauthToken,
    timeoutMs: 10_000,
    maximumAnswerBytes: 64 * 1024 * 1024,
    userAgent: "test",
    giveUp: new AbortController().signal,
  });
}

export function sandboxClient(
  sandbox: Sandbox,
  through: (send: SendToZendesk) => SendToZendesk = (send) => send,
): ZendeskClient {
  return zendeskClient({
    send: through(sendToSandbox(sandbox)),
    pause: async () => {},
    random: () => 0.5,
    maximumAttempts: 1,
  });
}
