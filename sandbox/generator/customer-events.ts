import type { CustomerEventRecord } from "../account/customer-event.ts";
import type { TicketRecord } from "../account/records.ts";
import { eventRecords } from "./event-draft.ts";
import { ordinaryEvents } from "./ordinary-events.ts";
import type { Bank } from "./phrases/bank.ts";
import { protagonistEvents } from "./protagonist-events.ts";
import { protagonists } from "./protagonists.ts";
import { randomOf } from "./random.ts";
import type { Story } from "./stories.ts";

/** A customer of the generated account; `null`: without a story. */
export type Told = {
  readonly customerId: number;
  readonly bank: Bank;
  readonly story: Story | null;
};

type Terms = {
  readonly seed: number;
  readonly at: number;
  /** What comes without a story is not later. */
  readonly until: number;
  /** Oldest first. */
  readonly tickets: readonly TicketRecord[];
};

/** What happened to an account's customers outside of support: of the protagonists first. */
export function customerEvents(
  customers: readonly Told[],
  { seed, at, until, tickets }: Terms,
): readonly CustomerEventRecord[] {
  const byRequester = new Map<number, TicketRecord[]>();
  for (const ticket of tickets) {
    const own = byRequester.get(ticket.requester_id);
    if (own === undefined) byRequester.set(ticket.requester_id, [ticket]);
    else own.push(ticket);
  }
  const known = Object.values(protagonists).flatMap((id) =>
    eventRecords(id, protagonistEvents(id, at)),
  );
  const others = customers.flatMap(({ customerId, bank, story }) => {
    // Dice of their own, so that tickets are the same with and without events.
    const random = randomOf(seed * 1_000_003 + customerId);
    const own = byRequester.get(customerId) ?? [];
    if (story === null) {
      return eventRecords(customerId, ordinaryEvents({ bank, random, tickets: own, until }));
    }
    const ticketIds = own.map(({ id }) => id);
    const told = story.events?.({ requesterId: customerId, bank, random, at, ticketIds }) ?? [];
    return eventRecords(customerId, told);
  });
  return [...known, ...others];
}
