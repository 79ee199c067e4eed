import { describe, expect, it } from "vitest";
import { customerIdIn, timelineAddressOf } from "../../../src/app/host/timeline-address.ts";

const hashOf = (address: string) => new URL(address, "https://app.example/").hash;

describe("timelineAddressOf", () => {
  it("names a customer behind the hash, where it is found again", () => {
    expect(customerIdIn(hashOf(timelineAddressOf("1002")))).toBe("1002");
  });

  it("says nothing of them to a server", () => {
    const { pathname, search } = new URL(timelineAddressOf("1002"), "https://app.example/");
    expect(pathname + search).toBe("/assets/iframe.html");
  });
});

describe("customerIdIn", () => {
  it("finds the customer beside what Zendesk's SDK may write there", () => {
    expect(customerIdIn("#customer=7&origin=https%3A%2F%2Facme.zendesk.com")).toBe("7");
  });

  it.each(["", "#", "#customer=", "#customer=0", "#customer=7/../8", "#customer=me"])(
    "finds nobody in %j",
    (hash) => {
      expect(customerIdIn(hash)).toBeNull();
    },
  );
});
