import type { Account } from "../account/account.ts";
import type { AuditRecord } from "../account/records.ts";
import { auditOfComment } from "./served.ts";

/** A ticket's audits; a comment that came without its audit is given one. */
export function auditsOf(account: Account, ticketId: number): readonly AuditRecord[] {
  const written = account.audits.get(ticketId) ?? [];
  const writtenIds = new Set(written.map((audit) => audit.id));
  const earlier = (account.comments.get(ticketId) ?? [])
    .filter((comment) => comment.audit_id === null || !writtenIds.has(comment.audit_id))
    .map(auditOfComment);
  return [...earlier, ...written];
}
