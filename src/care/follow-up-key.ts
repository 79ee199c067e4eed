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
 * Whether a follow-up's key is of this rule and evidence, from whichever ticket it was made.
 *
 * @example
 * isKeyOfEvidence("care:12:R31:7-years", { rule: "R31", evidenceKey: "7-years" }); //=> true
 */
export function isKeyOfEvidence(
  key: string | null,
  { rule, evidenceKey }: Omit<FollowUpKeyParts, "sourceTicketId">,
): boolean {
  return key !== null && /^care:[^:]*:/.test(key) && key.endsWith(`:${rule}:${evidenceKey}`);
}
