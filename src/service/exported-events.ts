import * as z from "zod/mini";
import type { CustomerEvent } from "../care/customer-event.ts";
import type { MessageReader } from "../care/message-reader.ts";
import { sentEventSchema } from "../contract/customer-event.ts";
import { issuesOf, issuesText } from "../contract/issues.ts";
import { eventOf } from "../contract/read-customer-event.ts";
import type { ExportProblem } from "../zendesk/export-files.ts";
import { parseNdjson, type RawObject, type ReadObject } from "../zendesk/ndjson.ts";
import { idSchema } from "../zendesk/payloads/scalars.ts";

/** The file beside Zendesk's own that holds what happened outside of support. */
export const eventsFile = "customer_events.ndjson";

export type ExportedEvents = {
  readonly byCustomer: ReadonlyMap<string, readonly CustomerEvent[]>;
  readonly problems: readonly ExportProblem[];
};

type Line = { readonly customerId: string; readonly event: CustomerEvent };

/**
 * Reads customers' events from a file: each line is one as it would be sent, and says whose it is in
 * `customerId`. Of several with the same id the last line wins.
 */
export function exportedEventsOf(text: string, reader: MessageReader): ExportedEvents {
  const byCustomer = new Map<string, Map<string, CustomerEvent>>();
  const { good, bad } = parseNdjson(text, (line) => readLine(line, reader));
  for (const { customerId, event } of good.map(({ payload }) => payload)) {
    const known = byCustomer.get(customerId) ?? new Map<string, CustomerEvent>();
    byCustomer.set(customerId, known.set(event.id, event));
  }
  return {
    byCustomer: new Map([...byCustomer].map(([id, events]) => [id, [...events.values()]])),
    problems: bad.map(({ line, message, raw }) => {
      const belongsTo = idSchema.safeParse(raw?.customerId).data ?? null;
      return { file: eventsFile, line, message, belongsTo };
    }),
  };
}

function readLine({ customerId, ...sent }: RawObject, reader: MessageReader): ReadObject<Line> {
  const owner = z.safeParse(idSchema, customerId);
  const event = z.safeParse(sentEventSchema, sent);
  if (owner.success && event.success) {
    return { payload: { customerId: owner.data, event: eventOf(event.data, reader) } };
  }
  const words = { whole: "the event", unknownKey: "is not a known field" };
  const faults = event.success ? [] : issuesOf(event.error, words);
  const ownersFaults = owner.success
    ? []
    : [{ path: "customerId", message: "must be a Zendesk id" }];
  return { message: issuesText([...ownersFaults, ...faults]) };
}
