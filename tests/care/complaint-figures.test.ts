import { describe, expect, it } from "vitest";
import { complaintResolutionOf } from "../../src/care/complaint-figures.ts";
import { aTicket } from "../support/builders.ts";
import { at } from "../support/clock.ts";

const createdAt = at("2026-01-01");
const tookDays = (id: string, days: number) =>
  aTicket({ id, createdAt, solvedAt: createdAt + days * 86_400_000 });

describe("complaintResolutionOf", () => {
  it("gives the mean of the days that solved complaints took, and the ninetieth percentile", () => {
    const complaints = [1, 1, 1, 1, 1, 1, 1, 1, 2.5, 20].map((days, i) => tookDays(`${i}`, days));
    const { mean, p90 } = complaintResolutionOf(complaints, "UTC");
    expect(mean).toMatchObject({
      value: 3.1,
      unit: "days",
      samples: 10,
      source: "computed",
      evidence: [{ text: "Complaint received, ticket #0", on: "2026-01-01" }, {}, {}, {}, {}],
    });
    expect(p90).toMatchObject({ value: 2.5, unit: "days", samples: 10 });
  });

  it("gives the one value that there is as both", () => {
    const { mean, p90 } = complaintResolutionOf([tookDays("1", 4)], "UTC");
    expect([mean, p90]).toMatchObject([{ value: 4 }, { value: 4 }]);
  });

  it("leaves out a complaint that was merged away, since that answers nobody", () => {
    const merged = aTicket({ ...tookDays("2", 0), status: "closed", isMerged: true });
    const { mean, p90 } = complaintResolutionOf([merged, tookDays("1", 4)], "UTC");
    expect([mean, p90]).toMatchObject([
      { value: 4, samples: 1 },
      { value: 4, samples: 1 },
    ]);
  });

  it.each([
    ["no-complaints", []],
    ["no-solved-complaints", [aTicket({ status: "open" })]],
    ["no-solved-complaints", [aTicket({ isMerged: true })]],
    ["no-service-times", [aTicket({ solvedAt: null })]],
  ] as const)("says %s", (reason, complaints) => {
    const unknown = { known: false, reason };
    expect(complaintResolutionOf(complaints, "UTC")).toEqual({ mean: unknown, p90: unknown });
  });
});
