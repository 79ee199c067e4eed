import type { Instant } from "../care/facts.ts";
import type { OwnPreferences, PreferencesChange } from "../care/preferences.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import type { UserPayload } from "./payloads/user.ts";
import {
  channelValueOf,
  doNotContactTag,
  preferenceFields,
  preferencesIn,
} from "./preference-fields.ts";

/** What an agent may edit, as Zendesk has it now. */
export type EditablePreferences = {
  readonly preferences: OwnPreferences;
  /** The languages of the account; empty where Zendesk did not say. */
  readonly locales: readonly string[];
  /** False where this agent's Zendesk shows no such fields: they are not there, or not for them. */
  readonly hasFields: boolean;
};

export type WrittenPreferences = {
  readonly preferences: OwnPreferences;
  /** When Zendesk wrote it, by Zendesk's clock; `null` where it does not say. */
  readonly at: Instant | null;
};

/** A box that is ticked puts the tag on; a tag that somebody put on by hand says the same. */
function ownPreferencesOf({ user_fields: fields, locale, tags }: UserPayload): OwnPreferences {
  const recorded = preferencesIn(fields);
  const doNotContact = recorded.doNotContact || tags.includes(doNotContactTag);
  return { ...recorded, doNotContact, locale };
}

/** Reads what may be edited, with the session of whoever edits it. Rejects as the client does. */
export async function readPreferences(
  client: ZendeskClient,
  customerId: string,
): Promise<EditablePreferences> {
  const [{ user }, locales] = await Promise.all([
    client.call(endpoints.user, { place: { user_id: customerId } }),
    // Without them the language cannot be chosen; everything else can.
    client.call(endpoints.locales).then(
      (answer) => answer.locales.map(({ locale }) => locale),
      () => [],
    ),
  ]);
  const fields = user.user_fields ?? {};
  return {
    preferences: ownPreferencesOf(user),
    locales,
    hasFields: Object.values(preferenceFields).every((key) => Object.hasOwn(fields, key)),
  };
}

/** The fields of a user that a change names, as Zendesk takes them. */
function fieldsOf({ channel, addressAs, doNotContact }: PreferencesChange) {
  return {
    ...(channel !== undefined && {
      [preferenceFields.channel]: channel === null ? null : channelValueOf(channel),
    }),
    ...(addressAs !== undefined && { [preferenceFields.addressAs]: addressAs }),
    ...(doNotContact !== undefined && { [preferenceFields.doNotContact]: doNotContact }),
  };
}

/**
 * Writes a change with the session of whoever makes it, and gives back what Zendesk then has, which
 * is for the caller to compare. Rejects as the client does.
 *
 * A tag that asks for no contact goes too where it is taken back: otherwise it would go on asking.
 */
export async function writePreferences(
  client: ZendeskClient,
  customerId: string,
  change: PreferencesChange,
): Promise<WrittenPreferences> {
  const place = { user_id: customerId };
  const fields = fieldsOf(change);
  const { user } = await client.call(endpoints.updateUser, {
    place,
    body: {
      user: {
        ...(change.locale !== undefined && { locale: change.locale }),
        ...(Object.keys(fields).length > 0 && { user_fields: fields }),
      },
    },
  });
  const at = user.updated_at;
  if (change.doNotContact !== false || !user.tags.includes(doNotContactTag)) {
    return { preferences: ownPreferencesOf(user), at };
  }
  const body = { tags: [doNotContactTag] };
  const { tags } = await client.call(endpoints.removeUserTags, { place, body });
  return { preferences: ownPreferencesOf({ ...user, tags }), at };
}
