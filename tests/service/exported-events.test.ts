import { describe, expect, it } from "vitest";
import { exportedEventsOf } from "../../src/service/exported-events.ts";
import { reader } from "../support/message-reader.ts";

const at = "2026-11-20T10:00:00+01:00";
const order = { customerId: 7, kind: "order", id: "o-1", at, amount: 120 };

const lines = (...values: readonly unknown[]) =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");

describe("exportedEventsOf", () => {
  it("gives each customer their own events, whichever way the id is written", () => {
    const { byCustomer, problems } = exportedEventsOf(
      lines(order, { ...order, customerId: "8" }, { ...order, customerId: "7", id: "o-2" }),
      reader,
    );
    expect(problems).toEqual([]);
    expect([...byCustomer.keys()]).toEqual(["7", "8"]);
    expect(byCustomer.get("7")).toEqual(
      ["o-1", "o-2"].map((id) => ({
        kind: "order",
        id,
        at: Date.parse("2026-11-20T09:00:00Z"),
        amount: 120,
        product: null,
      })),
    );
  });

  it("lets the last line of an event win, whatever stands between", () => {
    const { byCustomer } = exportedEventsOf(
      lines(order, { ...order, id: "o-2" }, { ...order, amount: 90 }),
      reader,
    );
    expect(byCustomer.get("7")).toMatchObject([
      { id: "o-1", amount: 90 },
      { id: "o-2", amount: 120 },
    ]);
  });

  it("reports bad lines with every fault and whose they are, and reads on", () => {
    const { byCustomer, problems } = exportedEventsOf(
      lines(
        "{",
        { ...order, amount: -1, prodcut: "canary" },
        { ...order, customerId: "seven" },
        {
          ...order,
          id: "o-9",
        },
      ),
      reader,
    );
    expect(byCustomer.get("7")).toHaveLength(1);
    expect(problems).toEqual([
      { file: "customer_events.ndjson", line: 1, message: "is not JSON", belongsTo: null },
      {
        file: "customer_events.ndjson",
        line: 2,
        message: "amount must be at least 0; prodcut is not a known field",
        belongsTo: "7",
      },
      {
        file: "customer_events.ndjson",
        line: 3,
        message: "customerId must be a Zendesk id",
        belongsTo: null,
      },
    ]);
  });

  it("keeps no word of a comment", () => {
    const comment = "canary, I want to cancel";
    const { byCustomer } = exportedEventsOf(
      lines({ customerId: 7, kind: "nps", id: "n-1", at, score: 2, comment }),
      reader,
    );
    expect(byCustomer.get("7")).toMatchObject([{ reading: { cues: ["cancel-wish"] } }]);
    expect(JSON.stringify([...byCustomer])).not.toContain("canary");
  });
});
