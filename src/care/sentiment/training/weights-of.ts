import type { SentimentModel } from "../model.ts";
import { biasAt, lexicalAt, tableAt, weightCountOf } from "./weight-row.ts";

/** A model's weights in one row, as `fitted` gives them. */
export function weightsOf(model: SentimentModel): Float64Array {
  const { size } = model;
  const weights = new Float64Array(weightCountOf(size));
  for (const [index, table] of model.tables.entries()) weights.set(table, tableAt(index, size));
  weights.set(model.lexical.flat(), lexicalAt(size));
  weights.set(model.bias, biasAt(size));
  return weights;
}
