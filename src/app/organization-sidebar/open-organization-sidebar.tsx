import type { Host } from "../host/host.ts";
import { keepHeight } from "../host/keep-height.ts";
import { english as cardInEnglish } from "../i18n/en.ts";
import { loadWords } from "../i18n/load-words.ts";
import { english } from "../i18n/organization/en.ts";
import { organizationLanguages } from "../i18n/organization/languages.ts";
import { sidebarLanguages } from "../i18n/sidebar-languages.ts";
import { organizationRollUp } from "../load/organization-roll-up.ts";
import { Frame } from "../ui/Frame.tsx";
import { mount } from "../ui/mount.ts";
import { OrganizationSidebar } from "./OrganizationSidebar.tsx";

/** Opens the roll-up beside an organization's page. */
export async function openOrganizationSidebar(root: HTMLElement, host: Host): Promise<void> {
  const rollUp = organizationRollUp(host);
  const agent = await host.currentUser().catch(() => ({ locale: "en", timeZone: null }));
  const [card, page] = await Promise.all([
    loadWords(cardInEnglish, sidebarLanguages, agent),
    loadWords(english, organizationLanguages, agent),
  ]);
  mount(
    root,
    <Frame colorScheme={host.colorScheme} language={page} broken={card.translate("app.broken")}>
      <OrganizationSidebar host={host} rollUp={rollUp} language={{ card, page }} />
    </Frame>,
  );
  const end = keepHeight(root, (height) => host.invoke("resize", { width: "100%", height }));
  host.on("app.willDestroy", end);
}
