import { createContext, useContext } from "react";
import type { SidebarWords } from "../i18n/en.ts";
import { english } from "../i18n/en.ts";
import { wordsOf } from "../i18n/words.ts";

/** The words of the agent's language for every part of the card. */
export const WordsContext = createContext<SidebarWords>(wordsOf(english, "en", null));

export function useWords(): SidebarWords {
  return useContext(WordsContext);
}
