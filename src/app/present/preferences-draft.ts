import {
  contactChannels,
  type OwnPreferences,
  type PreferencesChange,
} from "../../care/preferences.ts";

/** Preferences as a form holds them: what is not recorded is empty. */
export type PreferencesDraft = {
  readonly channel: string;
  readonly locale: string;
  readonly addressAs: string;
  readonly doNotContact: boolean;
};

/** The form as it is at first. */
export function preferencesDraftOf(preferences: OwnPreferences): PreferencesDraft {
  const { channel, locale, addressAs, doNotContact } = preferences;
  return {
    channel: channel ?? "",
    locale: locale ?? "",
    addressAs: addressAs ?? "",
    doNotContact,
  };
}

/**
 * What an agent changed, and nothing else, so that what a colleague changes meanwhile stays.
 *
 * @example
 * const first = { channel: "", locale: "de", addressAs: "", doNotContact: false };
 * preferencesChangeFrom({ ...first, addressAs: " Dr.  Weber " }, first);
 * //=> { addressAs: "Dr. Weber" }
 */
export function preferencesChangeFrom(
  draft: PreferencesDraft,
  first: PreferencesDraft,
): PreferencesChange {
  const addressAs = draft.addressAs.replace(/\s+/g, " ").trim();
  return {
    ...(draft.channel !== first.channel && {
      channel: contactChannels.find((channel) => channel === draft.channel) ?? null,
    }),
    ...(draft.locale !== first.locale && { locale: draft.locale }),
    ...(addressAs !== first.addressAs && { addressAs: addressAs === "" ? null : addressAs }),
    ...(draft.doNotContact !== first.doNotContact && { doNotContact: draft.doNotContact }),
  };
}
