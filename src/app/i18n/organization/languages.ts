import type { LazyCatalogues } from "../catalogue.ts";
import type { OrganizationKey } from "./en.ts";

/** The languages of the page of an organization besides English. */
export const organizationLanguages: LazyCatalogues<OrganizationKey> = {
  ar: async () => (await import("./ar.ts")).arabic,
};
