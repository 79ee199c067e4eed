import type { TriggerWarning } from "../care/trigger-warning.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { followUpTag } from "./follow-up-facts.ts";
import type { TriggerCondition, TriggerPayload } from "./payloads/trigger.ts";

/** What a trigger sees of a follow-up that is about to be made. */
export type PlannedFollowUp = { readonly customerId: string; readonly tags: readonly string[] };

/**
 * The active triggers that would do something with a new follow-up that reaches somebody: a private
 * task with the app's tags, whose requester is the agent.
 *
 * A condition that is not understood here is taken to hold, since a warning too many costs a look
 * and one too few a letter to a customer.
 *
 * @throws {ZendeskRequestError} The person may not read triggers.
 */
export async function readTriggerWarnings(
  client: ZendeskClient,
  planned: PlannedFollowUp,
): Promise<readonly TriggerWarning[]> {
  const warnings: TriggerWarning[] = [];
  for await (const { triggers } of client.pages(endpoints.triggers, {
    query: { active: "true" },
  })) {
    for (const trigger of triggers) {
      const reach = trigger.active === false ? null : reachOf(trigger, planned);
      if (reach !== null) warnings.push({ reach, title: trigger.title ?? trigger.id });
    }
  }
  return warnings;
}

function reachOf(
  trigger: TriggerPayload,
  planned: PlannedFollowUp,
): TriggerWarning["reach"] | null {
  const { all, any } = trigger.conditions;
  const mayHold = (condition: TriggerCondition) => holds(condition, planned) !== false;
  if (!all.every(mayHold) || (any.length > 0 && !any.some(mayHold))) return null;
  const reaches = trigger.actions.map(({ field, value }) => reachOfAction(field, value, planned));
  return (
    (["customer", "requester", "outside"] as const).find((one) => reaches.includes(one)) ?? null
  );
}

function reachOfAction(
  field: string,
  value: unknown,
  { customerId }: PlannedFollowUp,
): TriggerWarning["reach"] | null {
  const to = String(Array.isArray(value) ? value[0] : value);
  if (/^notification_(user|sms_user)$/.test(field)) {
    if (to === customerId) return "customer";
    return /^requester/.test(to) ? "requester" : null;
  }
  return /^notification_(webhook|target)$/.test(field) ? "outside" : null;
}

/** `null`: it is not known here. */
function holds(
  { field, operator, value }: TriggerCondition,
  planned: PlannedFollowUp,
): boolean | null {
  const is = (actual: string): boolean | null => {
    if (operator === "is" || operator === null) return String(value) === actual;
    return operator === "is_not" ? String(value) !== actual : null;
  };
  switch (field) {
    case "ticket_is_public":
      return is("private");
    case "comment_is_public":
      return privately(value);
    case "update_type":
      return operator === null || operator === "is" ? String(value) === "Create" : null;
    case "type":
    case "ticket_type_id":
      return is("task");
    case "status":
      return operator === "is" && /^(?:solved|closed)$/.test(String(value)) ? false : null;
    case "current_tags":
      return tagsHold(operator, String(value), [followUpTag, ...planned.tags]);
    default:
      return null;
  }
}

/** Zendesk writes the kinds of comment as `true`, `false` and a few words. */
function privately(value: unknown): boolean | null {
  const said = String(value);
  if (said === "true" || said === "requester_can_see_comment") return false;
  return said === "false" || said === "not_relevant" ? true : null;
}

function tagsHold(operator: string | null, value: string, tags: readonly string[]): boolean | null {
  const named = value.split(/[\s,]+/).filter((tag) => tag !== "");
  if (operator === "includes") return named.some((tag) => tags.includes(tag));
  return operator === "not_includes" ? !named.some((tag) => tags.includes(tag)) : null;
}
