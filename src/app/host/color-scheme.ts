import { type ColorScheme, colorSchemeOf } from "./page-address.ts";
import type { ZafClient } from "./zaf-client.ts";

/** The colour scheme as it stands, which Zendesk says in three ways: address, value and event. */
export type WatchedColorScheme = {
  readonly now: () => ColorScheme;
  /** Takes what Zendesk said elsewhere; `null` and what is known already change nothing. */
  readonly set: (said: ColorScheme | null) => void;
  readonly watch: (changed: () => void) => () => void;
};

/** Follows the colour scheme from the one that the page's address names. */
export function watchedColorScheme(
  client: Pick<ZafClient, "on">,
  first: ColorScheme,
): WatchedColorScheme {
  let scheme = first;
  const watchers = new Set<() => void>();
  const set = (said: ColorScheme | null) => {
    if (said === null || said === scheme) return;
    scheme = said;
    for (const changed of watchers) changed();
  };
  client.on("colorScheme.changed", (said) => set(colorSchemeOf(said)));
  return {
    now: () => scheme,
    set,
    watch: (changed: () => void) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
  };
}
