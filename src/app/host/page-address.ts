export type ColorScheme = "light" | "dark";

/** What Zendesk writes into the address of an app's page. */
export type PageAddress = {
  /** Where Zendesk itself is; `null` outside it. */
  readonly origin: string | null;
  readonly colorScheme: ColorScheme;
};

/**
 * Reads the page's address, which is known before the SDK says anything.
 *
 * The values stand in the query, or after `#` as the SDK also allows. Light where nothing is said.
 *
 * @example
 * pageAddressOf("?origin=https%3A%2F%2Facme.zendesk.com&app_guid=1&colorScheme=dark", "");
 * //=> { origin: "https://acme.zendesk.com", colorScheme: "dark" }
 */
export function pageAddressOf(query: string, hash: string): PageAddress {
  const inQuery = new URLSearchParams(query);
  const inHash = new URLSearchParams(hash.replace(/^#/, ""));
  const said = (name: string) => inQuery.get(name) ?? inHash.get(name);
  return {
    origin: originOf(said("origin")),
    colorScheme: colorSchemeOf(said("colorScheme")) ?? "light",
  };
}

/** The scheme that Zendesk names; `null` for anything else. */
export function colorSchemeOf(said: unknown): ColorScheme | null {
  return said === "dark" || said === "light" ? said : null;
}

function originOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return ["https:", "http:"].includes(url.protocol) ? url.origin : null;
}
