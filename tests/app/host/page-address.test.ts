import { describe, expect, it } from "vitest";
import { colorSchemeOf, pageAddressOf } from "../../../src/app/host/page-address.ts";

describe("pageAddressOf", () => {
  it("reads origin and colour scheme from the query", () => {
    const query = "?origin=https%3A%2F%2Facme.zendesk.com&app_guid=1&colorScheme=dark";
    expect(pageAddressOf(query, "")).toEqual({
      origin: "https://acme.zendesk.com",
      colorScheme: "dark",
    });
  });

  it("reads them after the hash, as the SDK does", () => {
    expect(pageAddressOf("", "#origin=http%3A%2F%2Flocalhost%3A4700&colorScheme=dark")).toEqual({
      origin: "http://localhost:4700",
      colorScheme: "dark",
    });
  });

  it("is light where nothing, or nonsense, is said", () => {
    expect(pageAddressOf("", "")).toEqual({ origin: null, colorScheme: "light" });
    expect(pageAddressOf("?colorScheme=sepia", "").colorScheme).toBe("light");
  });

  it.each(["javascript:alert(1)", "not an address", "data:text/html,x"])(
    "takes %s for no origin",
    (origin) => {
      expect(pageAddressOf(`?origin=${encodeURIComponent(origin)}`, "").origin).toBeNull();
    },
  );
});

describe("colorSchemeOf", () => {
  it("knows light and dark only", () => {
    expect([colorSchemeOf("light"), colorSchemeOf("dark")]).toEqual(["light", "dark"]);
    expect([colorSchemeOf("auto"), colorSchemeOf(null), colorSchemeOf({})]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
