import type { Evidence } from "./figure.ts";
import type { Cue } from "./message-reading.ts";
import type { StatementCode } from "./statements.ts";

/** What was heard in a message, and who wrote it. */
export type Said = { readonly cue: Cue; readonly by: "customer" | "staff" };

/** A sensitive matter is not here: it is never quoted. */
const saidBehind: ReadonlyMap<StatementCode, Said> = new Map([
  ["asked-to-cancel", { cue: "cancel-wish", by: "customer" }],
  ["asked-for-manager", { cue: "manager-wish", by: "customer" }],
  ["question-asked", { cue: "question", by: "customer" }],
  ["promise-made", { cue: "promise", by: "staff" }],
]);

/**
 * What was heard in the message behind a fact; `null` for a fact that does not stand on words.
 *
 * Apart from what reads the words, because the card asks this of every fact and reads hardly any.
 */
export function saidBehindOf({ ticketId, statement }: Evidence): Said | null {
  return ticketId === null ? null : (saidBehind.get(statement.code) ?? null);
}
