import { describe, expect, it } from "vitest";
import { wavesOf } from "../../../scripts/bench/waves.ts";

const request = (sentAt: number, answeredAt: number | null) => ({ url: "/", sentAt, answeredAt });

describe("wavesOf", () => {
  it.each([
    ["no request", [], 0],
    ["one request", [request(0, 5)], 1],
    ["one request without an answer", [request(0, null)], 1],
    ["requests that leave together", [request(0, 5), request(0, 9), request(1, 3)], 1],
    ["a request after the first answer", [request(0, 5), request(0, 9), request(6, 8)], 2],
    ["a request that leaves with an answer", [request(0, 5), request(5, 8)], 2],
    ["a chain", [request(0, 1), request(2, 3), request(4, 5)], 3],
    ["a chain beside a slow request", [request(0, 1), request(0, 99), request(2, 3)], 2],
    ["requests in any order", [request(4, 5), request(0, 1), request(2, 3)], 3],
    ["requests of which none is answered", [request(0, null), request(50, null)], 1],
  ])("counts the waves of %s", (_, requests, waves) => {
    expect(wavesOf(requests)).toBe(waves);
  });
});
