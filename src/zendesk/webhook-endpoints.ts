import type { Endpoint } from "./endpoints.ts";
import {
  signingSecretAnswerSchema,
  webhookAnswerSchema,
  webhooksAnswerSchema,
} from "./payloads/webhook.ts";

const secretPath = "/api/v2/webhooks/{webhook_id}/signing_secret";

/** Zendesk's webhooks, which only the service makes: apart, so that the app does not load them. */
export const webhookEndpoints = {
  /** Query: `filter[name_contains]`. */
  webhooks: { method: "GET", path: "/api/v2/webhooks", answer: webhooksAnswerSchema },
  create: { method: "POST", path: "/api/v2/webhooks", answer: webhookAnswerSchema },
  webhook: { method: "GET", path: "/api/v2/webhooks/{webhook_id}", answer: webhookAnswerSchema },
  secret: { method: "GET", path: secretPath, answer: signingSecretAnswerSchema },
  /** Makes another one; the former holds no longer. */
  rotateSecret: { method: "POST", path: secretPath, answer: signingSecretAnswerSchema },
} as const satisfies Record<string, Endpoint<unknown>>;

/** For a webhook that a trigger of the account has to set off. */
export const triggerSubscription = "conditional_ticket_events";

/** After these something that is stored may be another one; all else would only be noise. */
export const subscribedEvents: readonly string[] = [
  ...[
    "created",
    "status_changed",
    "priority_changed",
    "type_changed",
    "tags_changed",
    "custom_field_changed",
    "comment_added",
    "comment_made_private",
    "comment_redacted",
    "agent_assignment_changed",
    "requester_changed",
    "organization_changed",
    "external_id_changed",
    "problem_link_changed",
    "task_due_at_changed",
    "merged",
    "marked_as_spam",
    "soft_deleted",
    "permanently_deleted",
    "undeleted",
    "sla_policy_changed",
  ].map((name) => `zen:event-type:ticket.${name}`),
  ...[
    "deleted",
    "merged",
    "active_changed",
    "suspended_changed",
    "name_changed",
    "role_changed",
    "custom_field_changed",
    "tags_changed",
    "time_zone_changed",
    "organization_membership_created",
    "organization_membership_deleted",
  ].map((name) => `zen:event-type:user.${name}`),
];
