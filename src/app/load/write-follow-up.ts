import type { FollowUp, Suggestion } from "../../care/care-context.ts";
import type { FollowUpEdits } from "../../care/follow-up-edits.ts";
import { followUpOf } from "../../care/follow-ups.ts";
import { createFollowUp } from "../../zendesk/create-follow-up.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import { browserClient } from "./browser-client.ts";

/** Writes an accepted suggestion as a Zendesk task in the agent's own name. */
export async function writeFollowUp(
  send: SendToZendesk,
  accepted: {
    readonly suggestion: Suggestion;
    readonly customer: { readonly id: string; readonly name: string | null };
    readonly agentId: string;
    readonly tier: string | null;
    readonly edits: FollowUpEdits;
  },
): Promise<FollowUp> {
  const at = Date.now();
  return followUpOf(await createFollowUp(browserClient(send), { ...accepted, at }), at);
}
