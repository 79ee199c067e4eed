import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { SignJWT } from "jose";
import { randomOf } from "../../../sandbox/generator/random.ts";
import { type Asked, type Load, loadOf } from "./load.ts";
import { customerIdAt, ticketsOfCustomer } from "./synthetic-account.ts";

const root = resolve(import.meta.dirname, "../../..");
const warmUpRequests = 1000;
const requestsInRun = 3000;
/**
 * A prime: with it all customers are asked for in turn, each far from the one before, so that of the
 * 500 that the service remembers it is never one.
 */
const stride = 7919;
/** Of which customers the same are asked for again and again. */
const repeatedCustomers = 20;

export type Reading = {
  readonly url: string;
  readonly account: string;
  readonly secret: string;
  readonly tickets: number;
};

export type ReadFigures = {
  /** Each time another customer. */
  readonly fresh: Load;
  /** The same few again and again. */
  readonly repeated: Load;
  /** The same few by whoever has their answers already: nothing is new about them. */
  readonly unchanged: Load;
  /** One of the answers, for what it is compared with. */
  readonly body: string;
};

/** Reads care contexts as the app does: each request with a token of its own. */
export async function readLoadOf(reading: Reading): Promise<ReadFigures> {
  const customers = reading.tickets / ticketsOfCustomer;
  const random = randomOf(1);
  let asked = 0;
  const another = () => customerIdAt((asked++ * stride) % customers);
  await loadOf(reading.url, await requestsFor(reading, warmUpRequests, another));
  const fresh = await loadOf(reading.url, await requestsFor(reading, requestsInRun, another));
  const few = Array.from({ length: repeatedCustomers }, (_, place) => customerIdAt(place));
  const again = () => random.pick(few);
  await loadOf(reading.url, await requestsFor(reading, warmUpRequests, again));
  const repeated = await loadOf(reading.url, await requestsFor(reading, requestsInRun, again));
  const etags = new Map<string, string>();
  let body = "";
  const each = few.values();
  const next = () => each.next().value ?? "";
  for (const { path, headers } of await requestsFor(reading, few.length, next)) {
    const answer = await fetch(`${reading.url}${path}`, { headers });
    etags.set(path, answer.headers.get("etag") ?? "");
    body = await answer.text();
  }
  const known = (await requestsFor(reading, requestsInRun, again)).map(({ path, headers }) => ({
    path,
    headers: { ...headers, "if-none-match": etags.get(path) ?? "" },
  }));
  return { fresh, repeated, unchanged: await loadOf(reading.url, known), body };
}

/** The bare framework with the same body, in a process of its own, asked in the same way. */
export async function bareLoadOf(reading: Reading, body: string): Promise<Load> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/bench/service/bare-server.ts"],
    { cwd: root, stdio: ["pipe", "pipe", "inherit"] },
  );
  child.stdin.end(body);
  try {
    const [port] = await once(createInterface(child.stdout), "line");
    const url = `http://127.0.0.1:${port}`;
    const any = () => customerIdAt(0);
    await loadOf(url, await requestsFor(reading, warmUpRequests, any));
    return await loadOf(url, await requestsFor(reading, requestsInRun, any));
  } finally {
    child.kill("SIGKILL");
  }
}

/** Signed beforehand, so that it is not signing that is measured. */
async function requestsFor(
  { account, secret }: Reading,
  count: number,
  customerId: () => string,
): Promise<readonly Asked[]> {
  const key = Buffer.from(secret);
  const exp = Math.floor(Date.now() / 1000) + 60;
  return Promise.all(
    Array.from({ length: count }, async () => {
      const claims = { iss: account, aud: "care-context", sub: "11", jti: randomUUID(), exp };
      const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(key);
      return {
        path: `/v1/customers/${customerId()}/care-context`,
        headers: { authorization: `Bearer ${token}` },
      };
    }),
  );
}
