import type { CareContext } from "../../care/care-context.ts";
import type { PreferencesChange } from "../../care/preferences.ts";
import { readPreferences, writePreferences } from "../../zendesk/customer-preferences.ts";
import { readProblemTickets } from "../../zendesk/problem-tickets.ts";
import { browserClient } from "./browser-client.ts";
import type { CardAids } from "./care-card.ts";
import { findArticles } from "./find-articles.ts";
import { preferencesFailureOf } from "./preferences-outcome.ts";
import { sessionPreferences } from "./session-preferences.ts";
import type { CardHost } from "./start-care-card.ts";
import { writeFailureOf } from "./write-failure.ts";

/** By then Zendesk has told the service of a change, if it does. */
const toldAfterMs = 4000;

/**
 * What helps with an answer and is not needed at once; fetched after the card is there. `show` has
 * the card show what was changed, on this and on all later readings.
 */
export function cardAids(
  host: CardHost,
  reload: () => void,
  show: (merged: (context: CareContext) => CareContext) => void,
): CardAids {
  const preferences = sessionPreferences();
  const client = browserClient(host.zendesk);
  return {
    findArticles: (locale) => findArticles(host, client, locale),
    readProblems: async (ticketIds) => {
      try {
        return { kind: "read", problems: await readProblemTickets(client, ticketIds) };
      } catch (error) {
        return writeFailureOf(error);
      }
    },
    readPreferences: async (customerId) => {
      try {
        return { kind: "read", ...(await readPreferences(client, customerId)) };
      } catch (error) {
        return preferencesFailureOf(error);
      }
    },
    savePreferences: async (customerId, change) => {
      try {
        const written = await writePreferences(client, customerId, change);
        const changed = namesIn(change).map((name) => [name, written.preferences[name]] as const);
        // Not all that their own record says: what their organisation asks for holds too.
        preferences.add(customerId, Object.fromEntries(changed), written.at ?? Date.now());
        show(preferences.mergedInto);
        setTimeout(reload, toldAfterMs);
        // Zendesk passes over fields that it does not have, and says nothing.
        const isKept = changed.every(([name, value]) => value === change[name]);
        return { kind: isKept ? "saved" : "not-kept" };
      } catch (error) {
        return preferencesFailureOf(error);
      }
    },
  };
}

function namesIn(change: PreferencesChange) {
  const names = ["channel", "addressAs", "doNotContact", "locale"] as const;
  return names.filter((name) => change[name] !== undefined);
}
