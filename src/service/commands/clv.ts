import {
  fitPurchaseModel,
  minimumCustomers,
  minimumRepeatBuyers,
  type PurchaseFit,
} from "../../care/fit-purchase-model.ts";
import {
  expectedOrdersOf,
  expectedValueOf,
  type PurchaseModel,
  type PurchaseSummary,
  probabilityAliveOf,
} from "../../care/purchase-model.ts";
import { minimise } from "../minimise.ts";
import {
  argumentsOf,
  CommandError,
  type CommandIo,
  printed,
  runWhereStarted,
  textOf,
} from "./command.ts";
import { purchaseRowsOf } from "./purchase-rows.ts";

const usage = "Usage: npm run --silent clv -- --in FILE.csv [--json]";

// `--json` as for the other commands; this one has no other way to print.
const options = { in: { type: "string" }, json: { type: "boolean" } } as const;

type Gap = Extract<PurchaseFit, { readonly known: false }>["reason"];

const gapSentences: Readonly<Record<Gap, string>> = {
  "too-few-customers": `has fewer than ${minimumCustomers} customers, too few to fit a model to`,
  "no-time-passed": "has T 0 for every customer, so no time has passed in which to buy again",
  "too-few-repeat-buyers": `has fewer than ${minimumRepeatBuyers} customers with a frequency above 0, too few to fit a model to`,
  "no-fit": "has numbers that no purchase model fits",
};

/** What the model expects of these customers, as means, in a span as long as the longest T. */
function nextOf(model: PurchaseModel, summaries: readonly PurchaseSummary[]) {
  const span = summaries.reduce((longest, { age }) => Math.max(longest, age), 0);
  const meanOf = (expected: (summary: PurchaseSummary) => number) =>
    summaries.reduce((sum, summary) => sum + expected(summary), 0) / summaries.length;
  return {
    span,
    probabilityAlive: meanOf((summary) => probabilityAliveOf(model, summary)),
    expectedOrders: meanOf((summary) => expectedOrdersOf(model, summary, span)),
    value:
      model.spend === null ? null : meanOf((summary) => expectedValueOf(model, summary, span) ?? 0),
  };
}

async function modelJsonOf(argv: readonly string[]): Promise<string> {
  const { in: path } = argumentsOf(argv, options, usage);
  if (path === undefined) throw new CommandError(`--in is needed. ${usage}`);
  const text = await textOf(path);
  if (text === null) throw new CommandError(`There is no file ${path}.`);
  const summaries = purchaseRowsOf(text, path);
  const fit = fitPurchaseModel(summaries, minimise);
  if (!fit.known) throw new CommandError(`${path} ${gapSentences[fit.reason]}.`);
  return JSON.stringify({ ...fit.model, next: nextOf(fit.model, summaries) });
}

/**
 * Fits the purchase model to a CSV file of customers' purchase summaries and prints it as one line
 * of JSON; the exit code is 2 for what the user can put right.
 */
export function runClv(argv: readonly string[], io: CommandIo): Promise<0 | 2> {
  return printed(io, () => modelJsonOf(argv));
}

await runWhereStarted(import.meta.url, runClv);
