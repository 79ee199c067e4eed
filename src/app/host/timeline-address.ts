/**
 * The app's own page as a modal for one customer; behind the hash, which no server is told.
 *
 * @example
 * timelineAddressOf("1002"); //=> "assets/iframe.html#customer=1002"
 */
export function timelineAddressOf(customerId: string): string {
  return `assets/iframe.html#${new URLSearchParams({ customer: customerId })}`;
}

/** Whom such an address names; `null` where it names nobody that Zendesk could know. */
export function customerIdIn(hash: string): string | null {
  const id = new URLSearchParams(hash.replace(/^#/, "")).get("customer");
  return id !== null && /^[1-9]\d*$/.test(id) ? id : null;
}
