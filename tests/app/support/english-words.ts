import { arabic } from "../../../src/app/i18n/ar.ts";
import type { SidebarWords } from "../../../src/app/i18n/en.ts";
import { english } from "../../../src/app/i18n/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";

/** What an agent in London reads. */
export const englishWords: SidebarWords = wordsOf(english, "en-GB", "Europe/London");

/** What an agent in Riyadh reads. */
export const arabicWords: SidebarWords = wordsOf(arabic, "ar", "Asia/Riyadh");
