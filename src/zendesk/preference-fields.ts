import {
  type ContactChannel,
  contactChannels,
  longestAddress,
  type RecordedPreferences,
} from "../care/preferences.ts";

/** Keys of the user fields that the app brings along (`requirements.json`). */
export const preferenceFields = {
  channel: "care_channel",
  addressAs: "care_address_as",
  doNotContact: "care_do_not_contact",
} as const;

/** The tag that Zendesk puts on a user whose box {@link preferenceFields.doNotContact} is ticked. */
export const doNotContactTag = "do_not_contact";

/**
 * The value of an option of the field, which is a tag too and so carries the field's name.
 *
 * @example
 * channelValueOf("phone"); //=> "care_channel_phone"
 */
export function channelValueOf(channel: ContactChannel): string {
  return `${preferenceFields.channel}_${channel}`;
}

function addressIn(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const address = value.replace(/\s+/g, " ").trim();
  // Longer ones are notes: nobody is greeted by those.
  return address === "" || address.length > longestAddress ? null : address;
}

/** What a user's own fields say they wish; a field that holds something else counts as empty. */
export function preferencesIn(
  fields: Readonly<Record<string, unknown>> | null | undefined,
): RecordedPreferences {
  const values = new Map(Object.entries(fields ?? {}));
  const channel = values.get(preferenceFields.channel);
  return {
    channel: contactChannels.find((one) => channelValueOf(one) === channel) ?? null,
    addressAs: addressIn(values.get(preferenceFields.addressAs)),
    doNotContact: values.get(preferenceFields.doNotContact) === true,
  };
}
