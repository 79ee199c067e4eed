import type { LazyCatalogues } from "../catalogue.ts";
import type { TimelineKey } from "./en.ts";

/** The languages of the timeline besides English. */
export const timelineLanguages: LazyCatalogues<TimelineKey> = {
  ar: async () => (await import("./ar.ts")).arabic,
};
