import { DEFAULT_THEME, ThemeProvider } from "@zendeskgarden/react-theming";
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { color, tokenValueOf } from "./garden-theme.ts";

/** The language that is shown, which decides the page's direction. */
export type Language = { readonly language: string; readonly direction: "ltr" | "rtl" };

const Ground = styled.div`
  box-sizing: border-box;
  background: ${color("background.default")};
  color: ${color("foreground.default")};
  font-family: ${({ theme }) => theme.fonts.system};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  overflow-wrap: anywhere;

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/**
 * Garden's theme, Zendesk's colour scheme and the language's direction around a location.
 *
 * Garden's own colour scheme provider is not used: it follows the operating system and reads
 * storage, which throws where third-party storage is blocked and leaves the app blank.
 */
export function Frame(props: {
  readonly colorScheme: Host["colorScheme"];
  readonly language: Language;
  readonly broken: string;
  readonly children: ReactNode;
}) {
  const { language, direction } = props.language;
  const base = useSyncExternalStore(props.colorScheme.watch, props.colorScheme.now);
  const theme = useMemo(
    () => ({
      ...DEFAULT_THEME,
      rtl: direction === "rtl",
      colors: { ...DEFAULT_THEME.colors, base },
    }),
    [base, direction],
  );
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = direction;
    page.dataset.colorScheme = base;
    page.style.background = tokenValueOf(theme, "background.default");
  }, [language, direction, base, theme]);
  return (
    <ThemeProvider theme={theme}>
      <Ground>
        <ErrorBoundary words={props.broken}>{props.children}</ErrorBoundary>
      </Ground>
    </ThemeProvider>
  );
}
