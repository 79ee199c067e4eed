import type { Host } from "../host/host.ts";
import { keepHeight } from "../host/keep-height.ts";
import { cardWordsFor, readerOf } from "../i18n/card-words.ts";
import type { CareCard } from "../load/care-card.ts";
import { mount } from "../ui/mount.tsx";
import { TicketSidebar } from "./TicketSidebar.tsx";
import { WordsContext } from "./words-context.ts";

/** Draws the ticket sidebar as soon as the agent's language is known. */
export async function openTicketSidebar(
  root: HTMLElement,
  host: Host,
  card: CareCard,
): Promise<void> {
  const words = await cardWordsFor(await readerOf(host));
  mount(root, host, {
    language: words,
    broken: words.translate("app.broken"),
    elements: (
      <WordsContext.Provider value={words}>
        <TicketSidebar host={host} card={card} />
      </WordsContext.Provider>
    ),
  });
  keepHeight(root, host);
}
