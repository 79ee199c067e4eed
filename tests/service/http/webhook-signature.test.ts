import { describe, expect, it } from "vitest";
import { isSignedBy } from "../../../src/service/http/webhook-signature.ts";

const secret = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";
const delivery = {
  signature: "S/RDdU2ERmj7LHDDoWJ2onPYH+t7/f2+LTM4dL7UiLM=",
  timestamp: "2021-03-25T05:09:27Z",
  body: Buffer.from('{"event":"ticket.updated","id":123}'),
};

describe("isSignedBy", () => {
  it("knows a delivery as Zendesk signs it", () => {
    expect(isSignedBy([secret], delivery)).toBe(true);
  });

  it("takes any of the secrets, and none where there are none", () => {
    expect(isSignedBy(["another", secret], delivery)).toBe(true);
    expect(isSignedBy(["another"], delivery)).toBe(false);
    expect(isSignedBy([], delivery)).toBe(false);
  });

  it.each([
    ["another body", { body: Buffer.from('{"event":"ticket.updated", "id":123}') }],
    ["another moment", { timestamp: "2021-03-25T05:09:28Z" }],
    ["no signature", { signature: "" }],
    ["a short one", { signature: "S/RDdU2ERmj7LHDDoWJ2" }],
    ["a long one", { signature: `AAAA${delivery.signature}` }],
    ["no base64", { signature: "é\u0000%%%%" }],
  ])("refuses %s", (_what, changes) => {
    expect(isSignedBy([secret], { ...delivery, ...changes })).toBe(false);
  });
});
