import type { CustomerEventRecord } from "../account/customer-event.ts";
import { zendeskInstant } from "../account/instants.ts";
import { dayMs, hourMs } from "./days.ts";

/** An event before it is said whose it is; the fields are those of its kind. */
export type EventDraft = {
  readonly kind: string;
  readonly at: number;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Something that happened so many days before `at`, at ten in the morning. */
export function happened(
  at: number,
  daysAgo: number,
  kind: string,
  fields: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { kind, at: at - daysAgo * dayMs + 10 * hourMs, fields };
}

/** A customer's events in their order, each with an id of its own. */
export function eventRecords(
  customerId: number,
  drafts: readonly EventDraft[],
): readonly CustomerEventRecord[] {
  return drafts
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, at, fields }, index) => ({
      customerId,
      kind,
      id: `${kind}-${customerId}-${index + 1}`,
      at: zendeskInstant(at),
      ...fields,
    }));
}
