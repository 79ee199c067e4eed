import type { Host } from "../host/host.ts";
import { customerIdIn } from "../host/timeline-address.ts";
import { cardWordsFor, readerOf } from "../i18n/card-words.ts";
import { loadWords } from "../i18n/load-words.ts";
import { localeFor } from "../i18n/locale-for.ts";
import { english } from "../i18n/timeline/en.ts";
import { timelineLanguages } from "../i18n/timeline/languages.ts";
import { customerTimeline } from "../load/customer-timeline.ts";
import { mount } from "../ui/mount.tsx";
import { TimelineWindow } from "./TimelineWindow.tsx";

/** Opens the whole timeline of the customer whom the page's address names. */
export async function openModal(root: HTMLElement, host: Host): Promise<void> {
  const timeline = customerTimeline(host, customerIdIn(window.location.hash));
  const reader = await readerOf(host);
  const [card, line] = await Promise.all([
    cardWordsFor(reader),
    loadWords(english, timelineLanguages, reader),
  ]);
  const months = new Intl.DateTimeFormat(localeFor(line.language, reader.locale), {
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
  mount(root, host, {
    language: line,
    broken: card.translate("app.broken"),
    elements: <TimelineWindow host={closing(host)} timeline={timeline} language={language} />,
  });
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
