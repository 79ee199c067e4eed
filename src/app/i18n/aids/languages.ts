import type { LazyCatalogues } from "../catalogue.ts";
import type { AidKey } from "./en.ts";

/** The languages of the aids besides English. */
export const aidLanguages: LazyCatalogues<AidKey> = {
  ar: async () => (await import("./ar.ts")).arabic,
};
