import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { percentileOf } from "../percentile.ts";

export type Load = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The same of each round, and of those the one in the middle: without what happened once. */
  readonly usual: { readonly p50Ms: number; readonly p99Ms: number };
  readonly non2xx: number;
};

export type Asked = { readonly path: string; readonly headers: Readonly<Record<string, string>> };

/** As many at a time ask a service that answers thousands in a second. */
const connections = 32;

/** What became of requests that were sent one after the other. */
export type Sent = {
  readonly seconds: number;
  readonly tookMs: readonly number[];
  readonly non2xx: number;
};

/** Sends these requests over so many connections, each as soon as the one before it was answered. */
export async function loadOf(url: string, requests: readonly Asked[]): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const tookMs: number[] = [];
  let non2xx = 0;
  let next = 0;
  const send = (asked: Asked) =>
    new Promise<void>((done, failed) => {
      const sentAt = performance.now();
      const sent = request({ hostname, port, agent, ...asked }, (answer) => {
        if (answer.statusCode === undefined || answer.statusCode > 304) non2xx += 1;
        answer.resume();
        answer.on("end", () => {
          tookMs.push(performance.now() - sentAt);
          done();
        });
      });
      sent.on("error", failed);
      sent.end();
    });
  const startedAt = performance.now();
  const work = async () => {
    for (let asked = requests[next++]; asked !== undefined; asked = requests[next++]) {
      await send(asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return { seconds, tookMs, non2xx };
}

/** What several rounds of the same come to. */
export function loadOfAll(rounds: readonly Sent[]): Load {
  const sorted = rounds.flatMap(({ tookMs }) => tookMs).sort(inOrder);
  const usual = (share: number) =>
    percentileOf(
      rounds.map(({ tookMs }) => percentileOf(tookMs.toSorted(inOrder), share)).toSorted(inOrder),
      0.5,
    );
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  return {
    perSecond: Math.round(sorted.length / seconds),
    p50Ms: percentileOf(sorted, 0.5),
    p99Ms: percentileOf(sorted, 0.99),
    usual: { p50Ms: usual(0.5), p99Ms: usual(0.99) },
    non2xx: rounds.reduce((sum, round) => sum + round.non2xx, 0),
  };
}

function inOrder(a: number, b: number): number {
  return a - b;
}
