import type { Host } from "../host/host.ts";
import { english, type SidebarWords } from "./en.ts";
import { loadWords } from "./load-words.ts";
import { sidebarLanguages } from "./sidebar-languages.ts";

/** Whose language and time zone it is. */
export type Reader = { readonly locale: string; readonly timeZone: string | null };

/** Without who looks, everything is in English, and its days are the browser's. */
export function readerOf(host: Pick<Host, "currentUser">): Promise<Reader> {
  return host.currentUser().catch(() => ({ locale: "en", timeZone: null }));
}

/** The words of the card, which other locations speak too. */
export function cardWordsFor(reader: Reader): Promise<SidebarWords> {
  return loadWords(english, sidebarLanguages, reader);
}
