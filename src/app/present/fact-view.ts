import type { Evidence } from "../../care/figure.ts";
import type { Words } from "../i18n/words.ts";

/** A dated fact, with the ticket to open. */
export type FactView = {
  readonly key: string;
  readonly fact: string;
  readonly on: string;
  readonly ticketId: string | null;
};

/** The first of what stands behind a figure, in words; evidence comes the newest first. */
export function newestFactOf(
  [newest]: readonly Evidence[],
  words: Pick<Words<never>, "statement" | "date">,
): FactView | null {
  if (newest === undefined) return null;
  return {
    key: `${newest.kind}:${newest.id}:${newest.statement.code}`,
    fact: words.statement(newest.statement),
    on: words.date(newest.on),
    ticketId: newest.ticketId,
  };
}
