/** The ways in which a customer may want to be reached. */
export const contactChannels = ["email", "phone", "messaging", "sms"] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What a customer wishes, by fields of their own record; their organisation wishes nothing for them. */
export type RecordedPreferences = {
  readonly channel: ContactChannel | null;
  /** The name to greet them by, such as "Dr. Weber"; `null`: the one of their record. */
  readonly addressAs: string | null;
  readonly doNotContact: boolean;
};

/** What somebody wishes who never said. */
export const noPreferences: RecordedPreferences = {
  channel: null,
  addressAs: null,
  doNotContact: false,
};

/** What a customer's own record wishes, whichever way it says so. */
export type OwnPreferences = RecordedPreferences & {
  /** BCP 47, such as `en-US`. */
  readonly locale: string | null;
};

/** What is to be another; what is left out stays as it is. */
export type PreferencesChange = {
  readonly channel?: ContactChannel | null;
  readonly addressAs?: string | null;
  readonly doNotContact?: boolean;
  readonly locale?: string;
};

/** No longer than a name. */
export const longestAddress = 80;

/**
 * Whether the customer is to be left alone: their own field says so, or a tag of theirs or of their
 * organisation.
 */
export function asksForNoContact(
  {
    preferences,
    tags,
  }: { readonly preferences: RecordedPreferences; readonly tags: readonly string[] },
  doNotContactTags: readonly string[],
): boolean {
  return preferences.doNotContact || tags.some((tag) => doNotContactTags.includes(tag));
}
