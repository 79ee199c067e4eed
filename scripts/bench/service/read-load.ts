import { randomOf } from "../../../sandbox/generator/random.ts";
import { startBareServer } from "./bare-server-of-bench.ts";
import { type Asked, type Load, loadOf, loadOfAll, type Sent } from "./load.ts";
import {
  type Answers,
  answersOf,
  type Etags,
  inTurn,
  requestsFor,
  type Signer,
} from "./read-requests.ts";
import type { BenchService } from "./service-of-bench.ts";
import { customerIdAt, ticketsOfCustomer } from "./synthetic-account.ts";

/** Until the compiler has done its work. */
const warmUpRequests = 4000;
const requestsInRound = 800;
const rounds = 12;
/**
 * A prime: with it customers are asked for in turn, each far from the one before, and many more than
 * the 500 whose answers the service remembers.
 */
const stride = 7919;
const mostCustomers = 6000;
/** Of which customers the same are asked for again and again. */
const repeatedCustomers = 20;

/** An account of some size, and the service that answers for it. */
export type Reading = Signer & {
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
};

/** Figures by the name of each account, and the bare framework's with the body of one of the answers. */
export type ReadLoad<Name extends string> = {
  readonly figures: Readonly<Record<Name, ReadFigures>>;
  readonly bare: Load;
};

/**
 * Reads care contexts as the app does, each request with a token of its own: in rounds, in which all
 * accounts and the bare framework have their turn, so that a busy neighbour slows all of them alike.
 */
export async function readLoadOf<Name extends string>(
  readings: Readonly<Record<Name, Reading>>,
): Promise<ReadLoad<Name>> {
  const names = Object.keys(readings) as Name[];
  const readers = names.map((name) => readerOf(readings[name]));
  const [first] = readers;
  if (first === undefined) throw new Error("There is no account to read from");
  const sentToBare: Sent[] = [];
  const bare = await startBareServer(
    await whileRunning([first], async () => (await first.answersOfFew()).body),
  );
  const askBare = async () => loadOf(bare.url, await first.requestsOfFew(requestsInRound));
  try {
    await loadOf(bare.url, await first.requestsOfFew(warmUpRequests));
    await whileRunning(readers, async () => {
      for (const reader of readers) await reader.askOthers(warmUpRequests);
      for (let round = 0; round < rounds; round += 1) {
        for (const { askOthers, sent } of readers) sent.computed.push(await askOthers());
        sentToBare.push(await askBare());
      }
    });
    for (const { reading, customers } of readers) await reading.evaluate(customers);
    await whileRunning(readers, async () => {
      for (const { askOthers, askFew } of readers) {
        await askOthers(warmUpRequests);
        await askFew(warmUpRequests);
      }
      const etags = await Promise.all(readers.map(async (one) => (await one.answersOfFew()).etags));
      for (let round = 0; round < rounds; round += 1) {
        for (const { askOthers, sent } of readers) sent.fresh.push(await askOthers());
        sentToBare.push(await askBare());
        for (const { askFew, sent } of readers) sent.repeated.push(await askFew());
        for (const [place, { askFew, sent }] of readers.entries()) {
          sent.unchanged.push(await askFew(requestsInRound, etags[place]));
        }
      }
    });
  } finally {
    bare.stop();
  }
  const figures = readers.map(({ sent }, place) => [
    names[place],
    {
      fresh: loadOfAll(sent.fresh),
      repeated: loadOfAll(sent.repeated),
      unchanged: loadOfAll(sent.unchanged),
      computed: loadOfAll(sent.computed),
    },
  ]);
  return { figures: Object.fromEntries(figures), bare: loadOfAll(sentToBare) };
}

type Reader = {
  readonly reading: Reading;
  /** Who is asked for in turn. */
  readonly customers: readonly string[];
  readonly sent: Readonly<Record<keyof ReadFigures, Sent[]>>;
  /** Where the service answers, once it runs. */
  url: string;
  /** Asks for one customer after the other. */
  readonly askOthers: (count?: number) => Promise<Sent>;
  /** Asks for a few again and again. */
  readonly askFew: (count?: number, etags?: Etags) => Promise<Sent>;
  readonly answersOfFew: () => Promise<Answers>;
  readonly requestsOfFew: (count: number) => Promise<readonly Asked[]>;
};

function readerOf(reading: Reading): Reader {
  const customers = customersOf(reading);
  const few = customers.slice(0, repeatedCustomers);
  const random = randomOf(1);
  const another = inTurn(customers);
  const again = () => random.pick(few);
  const reader: Reader = {
    reading,
    customers,
    sent: { fresh: [], repeated: [], unchanged: [], computed: [] },
    url: "",
    askOthers: async (count = requestsInRound) =>
      loadOf(reader.url, await requestsFor(reading, count, another)),
    askFew: async (count = requestsInRound, etags) =>
      loadOf(reader.url, await requestsFor(reading, count, again, etags)),
    answersOfFew: () => answersOf(reader.url, reading, few),
    requestsOfFew: (count) => requestsFor(reading, count, again),
  };
  return reader;
}

/** Asks services that are stopped again, whatever becomes of it. */
async function whileRunning<Result>(
  readers: readonly Reader[],
  ask: () => Promise<Result>,
): Promise<Result> {
  const running: BenchService[] = [];
  try {
    for (const reader of readers) {
      const service = await reader.reading.start();
      running.push(service);
      reader.url = service.url;
    }
    return await ask();
  } finally {
    for (const service of running) await service.stop();
  }
}

function customersOf({ tickets }: Reading): readonly string[] {
  const all = tickets / ticketsOfCustomer;
  return Array.from({ length: Math.min(all, mostCustomers) }, (_, place) =>
    customerIdAt((place * stride) % all),
  );
}
