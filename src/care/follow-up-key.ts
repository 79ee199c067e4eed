/** What tells one suggestion from another: the ticket, the rule and the evidence that caused it. */
export type FollowUpKeyParts = {
  /** `null` where the customer has no ticket. */
  readonly sourceTicketId: string | null;
  readonly rule: string;
  readonly evidenceKey: string;
};

/**
 * The key that a follow-up carries so that the same evidence never causes a second one.
 *
 * @example
 * followUpKeyOf({ sourceTicketId: "12", rule: "R04", evidenceKey: "12" }); //=> "care:12:R04:12"
 */
export function followUpKeyOf({ sourceTicketId, rule, evidenceKey }: FollowUpKeyParts): string {
  return `care:${sourceTicketId ?? 0}:${rule}:${evidenceKey}`;
}

/**
 * The ticket that a follow-up was made from; `null` of a key that is none of ours, and of one that
 * was made from no ticket.
 *
 * @example
 * sourceInKey("care:12:R31:7-years"); //=> "12"
 */
export function sourceInKey(key: string): string | null {
  return /^care:([1-9]\d*):/.exec(key)?.[1] ?? null;
}

/**
 * The rule and evidence in a follow-up's key, from whichever ticket it was made; `null` of a key
 * that is none of ours.
 *
 * @example
 * evidenceInKey("care:12:R31:7-years"); //=> "R31:7-years"
 */
export function evidenceInKey(key: string): string | null {
  return /^care:[^:]*:(.+)$/s.exec(key)?.[1] ?? null;
}
