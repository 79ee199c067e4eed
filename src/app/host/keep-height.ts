import type { Host } from "./host.ts";

/**
 * Tells Zendesk how high the app is, whenever that changes and only then, until the app goes.
 *
 * Zendesk's frame does not grow by itself.
 */
export function keepHeight(element: Element, host: Pick<Host, "invoke" | "on">): void {
  let toldHeight = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === toldHeight || height === 0) return;
    toldHeight = height;
    // A refused resize leaves a scroll bar, nothing worse.
    host.invoke("resize", { width: "100%", height: `${height}px` }).catch(() => undefined);
  });
  observer.observe(element);
  host.on("app.willDestroy", () => observer.disconnect());
}
