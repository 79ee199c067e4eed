import type { SendToZendesk, ZendeskAnswer } from "../../zendesk/send.ts";
import type { TokenSource } from "../connect/token-source.ts";

/** As Zendesk would answer: nobody has given the service a right to the account. */
const notConnected: ZendeskAnswer = {
  status: 401,
  headers: {},
  body: { error: "not-connected" },
};

/**
 * Sends with the account's token of the moment, and once more with a new one where Zendesk refused
 * it: a token may end at any time. Without one nothing is sent.
 */
export function sendWithToken(
  source: TokenSource,
  sendWith: (token: string) => SendToZendesk,
): SendToZendesk {
  return async (request) => {
    const token = await source.token();
    if (token === null) return notConnected;
    const answer = await sendWith(token)(request);
    if (answer.status !== 401) return answer;
    const next = await source.tokenAfter(token);
    return next === null ? answer : sendWith(next)(request);
  };
}
