import type { LazyCatalogues } from "../catalogue.ts";
import type { PanelKey } from "./en.ts";

/** The languages of the panels besides English. */
export const panelLanguages: LazyCatalogues<PanelKey> = {
  ar: async () => (await import("./ar.ts")).arabic,
};
