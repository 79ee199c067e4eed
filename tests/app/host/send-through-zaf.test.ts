import { describe, expect, it } from "vitest";
import { sendThroughZaf } from "../../../src/app/host/send-through-zaf.ts";
import { completeAnswer, fakeZafClient } from "../support/fake-zaf-client.ts";

const read = {
  method: "GET",
  path: "/api/v2/users/7",
  query: {},
  body: undefined,
  headers: {},
} as const;

describe("sendThroughZaf", () => {
  it("asks for the complete answer and never lets the SDK try again", async () => {
    const client = fakeZafClient();
    await sendThroughZaf(client)({ ...read, query: { "page[size]": "100", sort: "-id" } });
    expect(client.asked.requests).toEqual([
      {
        url: "/api/v2/users/7?page%5Bsize%5D=100&sort=-id",
        type: "GET",
        headers: {},
        httpCompleteResponse: true,
        autoRetry: false,
      },
    ]);
  });

  it("writes JSON with its headers", async () => {
    const client = fakeZafClient();
    await sendThroughZaf(client)({
      ...read,
      method: "POST",
      body: { ticket: { subject: "Hi" } },
      headers: { "Idempotency-Key": "k" },
    });
    expect(client.asked.requests[0]).toMatchObject({
      type: "POST",
      contentType: "application/json",
      data: '{"ticket":{"subject":"Hi"}}',
      headers: { "Idempotency-Key": "k" },
    });
  });

  it("gives an answer with its headers in lower case", async () => {
    const client = fakeZafClient({
      request: () => Promise.resolve(completeAnswer(200, { user: 1 }, { "X-Rate-Limit": "700" })),
    });
    expect(await sendThroughZaf(client)(read)).toEqual({
      status: 200,
      headers: { "x-rate-limit": "700" },
      body: { user: 1 },
    });
  });

  it("reads headers that come as lines", async () => {
    const answer = { status: 200, responseText: "{}", headers: "Retry-After: 3\r\nX-A: b\r\n" };
    const client = fakeZafClient({ request: () => Promise.resolve(answer) });
    const { headers } = await sendThroughZaf(client)(read);
    expect(headers).toEqual({ "retry-after": "3", "x-a": "b" });
  });

  it("gives a refusal, which the SDK rejects with as a plain object, as an answer", async () => {
    const refusal = completeAnswer(422, { error: "RecordInvalid" });
    const client = fakeZafClient({ request: () => Promise.reject(refusal) });
    expect(await sendThroughZaf(client)(read)).toMatchObject({
      status: 422,
      body: { error: "RecordInvalid" },
    });
  });

  it("keeps a text that is not JSON as text", async () => {
    const rejection = { status: 429, statusText: "", responseText: "Rate limit exceeded" };
    const client = fakeZafClient({ request: () => Promise.reject(rejection) });
    expect(await sendThroughZaf(client)(read)).toEqual({
      status: 429,
      headers: {},
      body: "Rate limit exceeded",
    });
  });

  it("rejects when no answer came", async () => {
    const client = fakeZafClient({
      request: () => Promise.reject({ status: 0, statusText: "error" }),
    });
    await expect(sendThroughZaf(client)(read)).rejects.toMatchObject({
      name: "HostError",
      kind: "refused",
    });
  });

  it("takes the body alone, which an older host gives, for a success", async () => {
    const client = fakeZafClient({ request: () => Promise.resolve({ user: { id: 7 } }) });
    expect(await sendThroughZaf(client)(read)).toEqual({
      status: 200,
      headers: {},
      body: { user: { id: 7 } },
    });
  });
});
