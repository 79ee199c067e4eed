import { type FocusEvent, useLayoutEffect, useRef } from "react";

/**
 * Keeps the keyboard in a part of the page: where what was focused in it is gone, `next` is focused
 * instead of the top of the page. `null` waits for what is to come.
 *
 * For a part that draws again whenever something in it goes.
 */
export function useKeptFocus(next: () => HTMLElement | null) {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    const place = next();
    if (place === null) return;
    focused.current = null;
    if (document.activeElement === document.body) place.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      focused.current = target;
    },
    // React says nothing of a focus that is lost because its element went.
    onBlur: () => {
      focused.current = null;
    },
  };
}
