/** What carrying out a follow-up brought. */
export const followUpResults = ["reached", "resolved", "no-answer", "not-needed"] as const;
export type FollowUpResult = (typeof followUpResults)[number];
