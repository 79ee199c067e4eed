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
 * The rule and evidence in a follow-up's key, from whichever ticket it was made; `null` of a key
 * that is none of ours.
 *
 * @example
 * evidenceInKey("care:12:R31:7-years"); //=> "R31:7-years"
 */
export function evidenceInKey(key: string): string | null {
  return /^care:[^:]*:(.+)$/s.exec(key)?.[1] ?? null;
}
