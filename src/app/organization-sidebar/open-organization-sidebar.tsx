import type { Host } from "../host/host.ts";
import { keepHeight } from "../host/keep-height.ts";
import { cardWordsFor, readerOf } from "../i18n/card-words.ts";
import { loadWords } from "../i18n/load-words.ts";
import { english } from "../i18n/organization/en.ts";
import { organizationLanguages } from "../i18n/organization/languages.ts";
import { organizationRollUp } from "../load/organization-roll-up.ts";
import { mount } from "../ui/mount.tsx";
import { OrganizationSidebar } from "./OrganizationSidebar.tsx";

/** Opens the roll-up beside an organization's page. */
export async function openOrganizationSidebar(root: HTMLElement, host: Host): Promise<void> {
  const rollUp = organizationRollUp(host);
  const reader = await readerOf(host);
  const [card, page] = await Promise.all([
    cardWordsFor(reader),
    loadWords(english, organizationLanguages, reader),
  ]);
  mount(root, host, {
    language: page,
    broken: card.translate("app.broken"),
    elements: <OrganizationSidebar host={host} rollUp={rollUp} language={{ card, page }} />,
  });
  keepHeight(root, host);
}
