import type { Preferences } from "../../care/care-lens.ts";
import type { AidWords } from "../i18n/aids/en.ts";

export type PreferencesView = {
  /** All that is known, in a line. */
  readonly line: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly isSet: boolean;
  }[];
};

/** How a customer wants to be treated; what nobody recorded is said to be so. */
export function preferencesOf(preferences: Preferences, words: AidWords): PreferencesView {
  const { channel, locale, addressAs, doNotContact } = preferences;
  const known = [
    ["preferences.contact", doNotContact ? words.translate("preferences.no-contact") : null],
    ["preferences.channel", channel === null ? null : words.translate(`channel.${channel}`)],
    ["preferences.language", locale === null ? null : languageNameOf(locale, words)],
    ["preferences.address", addressAs],
  ] as const;
  const values = known.flatMap(([, value]) => value ?? []);
  return {
    line: values.length === 0 ? [words.translate("preferences.none")] : values,
    rows: known
      .filter(([key, value]) => key !== "preferences.contact" || value !== null)
      .map(([key, value]) => ({
        label: words.translate(key),
        value: value ?? words.translate("preferences.unset"),
        isSet: value !== null,
      })),
  };
}

/** A locale that is none is shown as it is written. */
export function languageNameOf(locale: string, words: AidWords): string {
  try {
    return words.languageName(locale);
  } catch {
    return locale;
  }
}
