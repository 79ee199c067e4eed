import type { Host } from "../host/host.ts";
import { customerIdIn } from "../host/timeline-address.ts";
import { english as cardInEnglish } from "../i18n/en.ts";
import { loadWords } from "../i18n/load-words.ts";
import { localeFor } from "../i18n/locale-for.ts";
import { sidebarLanguages } from "../i18n/sidebar-languages.ts";
import { english } from "../i18n/timeline/en.ts";
import { timelineLanguages } from "../i18n/timeline/languages.ts";
import { customerTimeline } from "../load/customer-timeline.ts";
import { Frame } from "../ui/Frame.tsx";
import { mount } from "../ui/mount.ts";
import { TimelineWindow } from "./TimelineWindow.tsx";

/** Opens the whole timeline of the customer whom the page's address names. */
export async function openModal(root: HTMLElement, host: Host): Promise<void> {
  const timeline = customerTimeline(host, customerIdIn(window.location.hash));
  const agent = await host.currentUser().catch(() => ({ locale: "en", timeZone: null }));
  const [card, line] = await Promise.all([
    loadWords(cardInEnglish, sidebarLanguages, agent),
    loadWords(english, timelineLanguages, agent),
  ]);
  const months = new Intl.DateTimeFormat(localeFor(line.language, agent.locale), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const language = {
    card,
    line,
    monthName: (firstOn: string) => months.format(Date.parse(firstOn)),
  };
  document.title = line.translate("title");
  document.addEventListener("keydown", (event) => {
    // Zendesk's page does not hear the keys of a frame.
    if (event.key === "Escape") host.invoke("destroy").catch(() => undefined);
  });
  mount(
    root,
    <Frame colorScheme={host.colorScheme} language={line} broken={card.translate("app.broken")}>
      <TimelineWindow host={closing(host)} timeline={timeline} language={language} />
    </Frame>,
  );
}

/** What is opened from here comes up behind this window, which goes then. */
function closing(host: Host): Host {
  return {
    ...host,
    invoke: async (action, ...values) => {
      await host.invoke(action, ...values);
      if (action === "routeTo") await host.invoke("destroy");
    },
  };
}
