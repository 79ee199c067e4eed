import { type ZendeskClient, zendeskClient } from "../../src/zendesk/client.ts";
import type { SendToZendesk, ZendeskAnswer, ZendeskRequest } from "../../src/zendesk/send.ts";

/** An answer with a body, as JSON or as text. */
export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): ZendeskAnswer {
  return { status, body, headers };
}

export type FakeZendesk = {
  readonly client: ZendeskClient;
  readonly requests: readonly ZendeskRequest[];
  readonly pausesMs: readonly number[];
};

/** A client on a port that answers as the test says; a thrown error is "no answer came". */
export function fakeZendesk(
  reply: (request: ZendeskRequest, index: number) => ZendeskAnswer | Promise<ZendeskAnswer>,
  maximumAttempts = 1,
  now: () => number = () => 0,
): FakeZendesk {
  const requests: ZendeskRequest[] = [];
  const pausesMs: number[] = [];
  const send: SendToZendesk = async (request) => {
    requests.push(request);
    return reply(request, requests.length - 1);
  };
  const pause = (ms: number): Promise<void> => {
    pausesMs.push(ms);
    return Promise.resolve();
  };
  const client = zendeskClient({ send, pause, random: () => 0.5, maximumAttempts, now });
  return { client, requests, pausesMs };
}
