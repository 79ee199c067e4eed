import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "../host/host.ts";
import { Frame, type Language } from "./Frame.tsx";

/** Draws a location into the page, in its frame. */
export function mount(
  root: HTMLElement,
  { colorScheme }: Pick<Host, "colorScheme">,
  location: {
    readonly language: Language;
    /** What is said should the elements fail. */
    readonly broken: string;
    readonly elements: ReactNode;
  },
): void {
  const { language, broken, elements } = location;
  root.replaceChildren();
  createRoot(root).render(
    <Frame colorScheme={colorScheme} language={language} broken={broken}>
      {elements}
    </Frame>,
  );
}
