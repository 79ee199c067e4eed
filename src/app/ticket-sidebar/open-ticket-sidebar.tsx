import type { Host } from "../host/host.ts";
import { keepHeight } from "../host/keep-height.ts";
import { english } from "../i18n/en.ts";
import { loadWords } from "../i18n/load-words.ts";
import { sidebarLanguages } from "../i18n/sidebar-languages.ts";
import type { CareCard } from "../load/care-card.ts";
import { Frame } from "../ui/Frame.tsx";
import { mount } from "../ui/mount.ts";
import { TicketSidebar } from "./TicketSidebar.tsx";
import { WordsContext } from "./words-context.ts";

/** Draws the ticket sidebar as soon as the agent's language is known. */
export async function openTicketSidebar(
  root: HTMLElement,
  host: Host,
  card: CareCard,
): Promise<void> {
  const agent = await host.currentUser().catch(() => ({ locale: "en", timeZone: null }));
  const words = await loadWords(english, sidebarLanguages, agent);
  mount(
    root,
    <Frame colorScheme={host.colorScheme} language={words} broken={words.translate("app.broken")}>
      <WordsContext.Provider value={words}>
        <TicketSidebar host={host} card={card} />
      </WordsContext.Provider>
    </Frame>,
  );
  const end = keepHeight(root, (height) => host.invoke("resize", { width: "100%", height }));
  host.on("app.willDestroy", end);
}
