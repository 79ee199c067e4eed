import * as z from "zod/mini";
import type { StoredModel } from "../../care/sentiment/model.ts";

const record = <T extends z.core.$ZodShape>(shape: T) => z.readonly(z.object(shape));
const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));

const modelSchema: z.ZodMiniType<StoredModel> = record({
  version: z.string(),
  language: z.string(),
  size: z.int(),
  tables: list(record({ step: z.number(), negative: z.string(), positive: z.string() })),
  lexical: list(list(z.number())),
  bias: list(z.number()),
  temperature: z.number(),
  lexicon: z.string(),
});

/** What was learnt for one language; `learnt` is `null` where nothing was better than what ships. */
export const storedAdaptationSchema = record({
  language: z.string(),
  asOf: z.number(),
  /** Of the model that it was learnt from. */
  modelVersion: z.string(),
  /** Tickets that were judged by somebody, at that time. */
  judgedTickets: z.int(),
  learnt: z.nullable(
    record({
      model: modelSchema,
      learnt: z.enum(["bias", "weights"]),
      texts: z.int(),
      heldBack: record({ shippedF1: z.number(), adaptedF1: z.number() }),
    }),
  ),
});
export type StoredAdaptation = z.output<typeof storedAdaptationSchema>;
