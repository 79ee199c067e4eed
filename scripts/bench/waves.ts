/** A request of the app: when it left, and when its answer came. */
export type TimedRequest = {
  readonly url: string;
  readonly sentAt: number;
  /** `null` while there is none. */
  readonly answeredAt: number | null;
};

/**
 * In how many waves requests left: a request that leaves after an answer of the wave before it
 * began the next one, because it may have waited for that answer.
 *
 * @example
 * wavesOf([{ url: "/a", sentAt: 0, answeredAt: 9 }, { url: "/b", sentAt: 1, answeredAt: 5 }]); //=> 1
 */
export function wavesOf(requests: readonly TimedRequest[]): number {
  let waves = 0;
  let nextWaveAt = Number.NEGATIVE_INFINITY;
  for (const { sentAt, answeredAt } of requests.toSorted((a, b) => a.sentAt - b.sentAt)) {
    const answer = answeredAt ?? Number.POSITIVE_INFINITY;
    if (sentAt >= nextWaveAt) {
      waves += 1;
      nextWaveAt = answer;
    } else {
      nextWaveAt = Math.min(nextWaveAt, answer);
    }
  }
  return waves;
}
