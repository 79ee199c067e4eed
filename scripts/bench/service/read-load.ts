import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { randomOf } from "../../../sandbox/generator/random.ts";
import { startBareServer } from "./bare-server-of-bench.ts";
import { type Asked, type Load, loadOf, loadOfAll, type Sent } from "./load.ts";
import type { BenchService } from "./service-of-bench.ts";
import { customerIdAt, ticketsOfCustomer } from "./synthetic-account.ts";

/** Until the compiler has done its work. */
const warmUpRequests = 4000;
const requestsInRound = 800;
const rounds = 6;
/**
 * A prime: with it customers are asked for in turn, each far from the one before, and many more than
 * the 500 whose answers the service remembers.
 */
const stride = 7919;
const mostCustomers = 6000;
/** Of which customers the same are asked for again and again. */
const repeatedCustomers = 20;

export type Reading = {
  readonly account: string;
  readonly secret: string;
  readonly tickets: number;
  /** Starts the service; nobody but the load asks it anything. */
  readonly start: () => Promise<BenchService>;
  /** Works out the care contexts of these customers, as the service does when they change. */
  readonly evaluate: (customerIds: readonly string[]) => Promise<void>;
};

export type ReadFigures = {
  /** Each time another customer, whose care context was worked out when they changed. */
  readonly fresh: Load;
  /** The same few again and again. */
  readonly repeated: Load;
  /** The same few by whoever has their answers already: nothing is new about them. */
  readonly unchanged: Load;
  /** Each time another customer, whose care context has to be worked out. */
  readonly computed: Load;
  /** The bare framework with the body of one of them, asked in turn with each of these. */
  readonly bare: Load;
};

/**
 * Reads care contexts as the app does, each request with a token of its own: in rounds, in which the
 * bare framework has its turn too, so that a busy neighbour slows all of them alike.
 */
export async function readLoadOf(reading: Reading): Promise<ReadFigures> {
  const customers = customersOf(reading);
  const few = customers.slice(0, repeatedCustomers);
  const random = randomOf(1);
  const another = inTurn(customers);
  const again = () => random.pick(few);
  const sent: Record<keyof ReadFigures, Sent[]> = {
    fresh: [],
    repeated: [],
    unchanged: [],
    computed: [],
    bare: [],
  };
  const load = async (url: string, count: number, next: () => string, etags?: Etags) =>
    loadOf(url, await requestsFor(reading, count, next, etags));

  const bare = await startBareServer(
    await whileRunning(reading, async ({ url }) => (await answersOf(url, reading, few)).body),
  );
  try {
    await load(bare.url, warmUpRequests, again);
    await whileRunning(reading, async ({ url }) => {
      await load(url, warmUpRequests, another);
      for (let round = 0; round < rounds; round += 1) {
        sent.computed.push(await load(url, requestsInRound, another));
        sent.bare.push(await load(bare.url, requestsInRound, again));
      }
    });
    await reading.evaluate(customers);
    await whileRunning(reading, async ({ url }) => {
      await load(url, warmUpRequests, another);
      await load(url, warmUpRequests, again);
      const { etags } = await answersOf(url, reading, few);
      for (let round = 0; round < rounds; round += 1) {
        sent.fresh.push(await load(url, requestsInRound, another));
        sent.bare.push(await load(bare.url, requestsInRound, again));
        sent.repeated.push(await load(url, requestsInRound, again));
        sent.unchanged.push(await load(url, requestsInRound, again, etags));
      }
    });
  } finally {
    bare.stop();
  }
  return {
    fresh: loadOfAll(sent.fresh),
    repeated: loadOfAll(sent.repeated),
    unchanged: loadOfAll(sent.unchanged),
    computed: loadOfAll(sent.computed),
    bare: loadOfAll(sent.bare),
  };
}

/** Asks a service that is stopped again, whatever becomes of it. */
async function whileRunning<Result>(
  { start }: Reading,
  ask: (service: BenchService) => Promise<Result>,
): Promise<Result> {
  const service = await start();
  try {
    return await ask(service);
  } finally {
    await service.stop();
  }
}

function customersOf({ tickets }: Reading): readonly string[] {
  const all = tickets / ticketsOfCustomer;
  return Array.from({ length: Math.min(all, mostCustomers) }, (_, place) =>
    customerIdAt((place * stride) % all),
  );
}

function inTurn(customers: readonly string[]): () => string {
  let asked = 0;
  return () => customers[asked++ % customers.length] ?? "";
}

/** By addresses, what their answers are called. */
type Etags = ReadonlyMap<string, string>;
type Answers = { readonly etags: Etags; readonly body: string };

/** What these customers' answers are called, by their addresses, and one of the answers. */
async function answersOf(
  url: string,
  reading: Reading,
  customers: readonly string[],
): Promise<Answers> {
  const etags = new Map<string, string>();
  let body = "";
  for (const { path, headers } of await requestsFor(reading, customers.length, inTurn(customers))) {
    const answer = await fetch(`${url}${path}`, { headers });
    etags.set(path, answer.headers.get("etag") ?? "");
    body = await answer.text();
  }
  return { etags, body };
}

/** Signed beforehand, so that it is not signing that is measured. */
async function requestsFor(
  { account, secret }: Reading,
  count: number,
  customerId: () => string,
  etags: Etags = new Map(),
): Promise<readonly Asked[]> {
  const key = Buffer.from(secret);
  const exp = Math.floor(Date.now() / 1000) + 60;
  return Promise.all(
    Array.from({ length: count }, async () => {
      const claims = { iss: account, aud: "care-context", sub: "11", jti: randomUUID(), exp };
      const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(key);
      const path = `/v1/customers/${customerId()}/care-context`;
      const etag = etags.get(path);
      const authorization = `Bearer ${token}`;
      const headers =
        etag === undefined ? { authorization } : { authorization, "if-none-match": etag };
      return { path, headers };
    }),
  );
}
