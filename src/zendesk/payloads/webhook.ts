import * as z from "zod/mini";

/** As much of a webhook as tells whether it is ours, and still delivers. */
const webhookSchema = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  endpoint: z.nullish(z.string()),
  status: z.nullish(z.string()),
  subscriptions: z.nullish(z.array(z.string())),
});
export type WebhookPayload = z.output<typeof webhookSchema>;

export const webhookAnswerSchema = z.object({ webhook: webhookSchema });
/** One page is enough: an account has few, and fewer of one name. */
export const webhooksAnswerSchema = z.object({ webhooks: z.array(webhookSchema) });
export const signingSecretAnswerSchema = z.object({
  signing_secret: z.object({ secret: z.string().check(z.minLength(16), z.maxLength(512)) }),
});
