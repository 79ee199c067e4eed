import { describe, expect, it } from "vitest";
import { idempotencyKeyOf } from "../../src/zendesk/idempotency-key.ts";

describe("idempotencyKeyOf", () => {
  it.each(["care:12:R04:12", `care:${"9".repeat(250)}`])("is %s itself where that fits", (id) => {
    expect(idempotencyKeyOf(id)).toBe(id);
  });

  it.each([`care:${"9".repeat(251)}`, "care:12:R04:größer", "care:12:R04:a b\n"])(
    "of %j is fit for a header",
    (id) => {
      const key = idempotencyKeyOf(id);
      expect(key).toMatch(/^[\x21-\x7e]{1,255}$/);
      expect(idempotencyKeyOf(id)).toBe(key);
    },
  );

  it("tells long ones apart by their ends", () => {
    const start = `care:${"9".repeat(400)}`;
    expect(idempotencyKeyOf(`${start}1`)).not.toBe(idempotencyKeyOf(`${start}2`));
  });
});
