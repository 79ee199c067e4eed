import type { CareContext } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";

export type Notice = {
  readonly key: string;
  readonly text: string;
  readonly tone: "warning" | "quiet";
};

/** What an agent must know of the customer's record before anything else. */
export function noticesOf(
  context: CareContext,
  agentId: string | null,
  words: SidebarWords,
): readonly Notice[] {
  const { customer, care, lifecycleStage } = context;
  const isSelf = agentId !== null && customer.id === agentId;
  const isReachable =
    !customer.isStaff && customer.state !== "suspended" && customer.state !== "deleted";
  const keys = [
    customer.state === "suspended" ? "notice.suspended" : null,
    customer.state === "deleted" ? "notice.deleted" : null,
    isSelf ? "notice.self" : null,
    customer.isStaff && !isSelf ? "notice.staff" : null,
    care.preferences.doNotContact ? "notice.do-not-contact" : null,
    lifecycleStage === "prospect" && isReachable ? "stage.prospect.hint" : null,
  ] as const;
  const notices = keys
    .filter((key) => key !== null)
    .map(
      (key): Notice => ({
        key,
        text: words.translate(key),
        tone: key === "stage.prospect.hint" ? "quiet" : "warning",
      }),
    );
  return [...notices, ...dropNotices(context, words)];
}

/** What is known of open problems before anybody has read them, which the aids do then. */
export function problemNoticesOf(
  { problems }: CareContext,
  words: SidebarWords,
): readonly Notice[] {
  return problems
    .filter(({ isUnsolvedHere }) => isUnsolvedHere)
    .map(({ ticketId, incidentIds: [ticket = ""] }) => ({
      key: ticketId,
      text: words.translate("notice.problem", { ticket, problem: ticketId }),
      tone: "warning",
    }));
}

/** The early warning, of somebody who has not been heard like this before. */
function dropNotices({ sentiment }: CareContext, words: SidebarWords): readonly Notice[] {
  if (!sentiment.known || sentiment.drop === null) return [];
  const { ticketId, on } = sentiment.drop;
  const text = words.translate("notice.drop", { ticket: ticketId, date: words.date(on) });
  return [{ key: "notice.drop", text, tone: "warning" }];
}
