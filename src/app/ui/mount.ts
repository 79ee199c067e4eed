import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/** Draws a location into the page. */
export function mount(root: HTMLElement, elements: ReactNode): void {
  root.replaceChildren();
  createRoot(root).render(elements);
}
