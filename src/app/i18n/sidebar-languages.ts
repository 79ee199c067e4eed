import type { LazyCatalogues } from "./catalogue.ts";
import type { SidebarKey } from "./en.ts";

/** The languages of the ticket sidebar besides English. */
export const sidebarLanguages: LazyCatalogues<SidebarKey> = {
  ar: async () => (await import("./ar.ts")).arabic,
};
