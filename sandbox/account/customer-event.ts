import * as z from "zod";

/**
 * Something that happened to a customer outside of support, as a shop would tell it. It is nothing
 * of Zendesk's: the sandbox keeps it for whoever sends it on, and looks no further into it.
 */
export const customerEventRecordSchema = z.looseObject({
  customerId: z.union([
    z.int().positive(),
    z
      .string()
      .regex(/^[1-9]\d{0,18}$/)
      .transform(Number),
  ]),
  kind: z.string(),
  id: z.string(),
  at: z.iso.datetime({ offset: true }),
});
export type CustomerEventRecord = z.output<typeof customerEventRecordSchema>;
