import type { LazyCatalogues } from "../catalogue.ts";
import type { NavBarKey } from "./en.ts";

/** The languages of the page in the navigation bar besides English. */
export const navBarLanguages: LazyCatalogues<NavBarKey> = {
  ar: async () => (await import("./ar.ts")).arabic,
};
