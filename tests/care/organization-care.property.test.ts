import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { organizationCareOf } from "../../src/care/organization-care.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { now } from "../support/clock.ts";

const sumOf = (counts: object | null) =>
  Object.values(counts ?? {}).reduce((sum: number, count: number) => sum + count, 0);

describe("organizationCareOf", () => {
  it("counts everybody once, whoever they are and in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(arbitraryFacts, { maxLength: 4 }), (all) => {
        const people = all.map((facts, index) =>
          careContextOf(
            { ...facts, customer: { ...facts.customer, id: String(index + 1) } },
            defaultPolicy,
            now,
          ),
        );
        const care = organizationCareOf(people, [], []);
        expect(sumOf(care.sentiment)).toBe(care.people);
        expect(sumOf(care.health)).toBe(care.people);
        const turned = organizationCareOf(people.toReversed(), [], []);
        expect({ ...turned, longestTenure: null, followUps: null }).toEqual({
          ...care,
          longestTenure: null,
          followUps: null,
        });
        expect(turned.longestTenure?.startedOn).toBe(care.longestTenure?.startedOn);
      }),
      { numRuns: 40 },
    );
  });
});
