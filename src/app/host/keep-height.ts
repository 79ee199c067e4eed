/**
 * Tells Zendesk how high the app is, whenever that changes and only then.
 *
 * Zendesk's frame does not grow by itself. Gives back what ends it.
 */
export function keepHeight(
  element: Element,
  resize: (height: string) => Promise<void>,
): () => void {
  let toldHeight = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === toldHeight || height === 0) return;
    toldHeight = height;
    // A refused resize leaves a scroll bar, nothing worse.
    resize(`${height}px`).catch(() => undefined);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
