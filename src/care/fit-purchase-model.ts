import {
  type BuyingHabits,
  countLogLikelihoodOf,
  type PurchaseHistory,
  timingLogLikelihoodOf,
} from "./bg-nbd.ts";
import { ordersLogLikelihoodOf, type SpendingHabits, valueLogLikelihoodOf } from "./gamma-gamma.ts";
import type { PurchaseModel, PurchaseSummary } from "./purchase-model.ts";

export type PurchaseFit =
  | { readonly known: true; readonly model: PurchaseModel }
  | {
      readonly known: false;
      readonly reason: "too-few-customers" | "no-time-passed" | "too-few-repeat-buyers" | "no-fit";
    };

/** Finds where a function of a few numbers is smallest, from a start. */
export type Minimise = (
  f: (x: readonly number[]) => number,
  start: readonly number[],
) => { readonly x: readonly number[]; readonly value: number };

/** Four parameters want more than a handful of customers, and of those who came back. */
export const minimumCustomers = 30;
export const minimumRepeatBuyers = 10;

/** Parameters may be e¹² times the start, or its e¹²th part: where all customers are alike, the best have no end. */
const furthestLog = 12;

/**
 * The model under which an account's purchases are most likely (maximum likelihood), of the
 * summaries that can be: a whole number of repeat purchases, the last of them after the first
 * purchase and not after the moment in question.
 *
 * Spend is fitted apart, on repeat buyers whose mean is known and above zero. The two parts take it
 * that how much somebody spends says nothing of how often (Fader and Hardie 2013).
 */
export function fitPurchaseModel(
  summaries: readonly PurchaseSummary[],
  minimise: Minimise,
): PurchaseFit {
  const sound = summaries.filter(isSound);
  const customers = sound.length;
  if (customers < minimumCustomers) return { known: false, reason: "too-few-customers" };
  const meanAge = meanOf(sound.map(({ age }) => age));
  if (!(meanAge > 0)) return { known: false, reason: "no-time-passed" };
  if (sound.filter(({ frequency }) => frequency > 0).length < minimumRepeatBuyers) {
    return { known: false, reason: "too-few-repeat-buyers" };
  }
  const groups = groupedBy(alikeOf(sound), ({ history }) => history.frequency);
  const found = likeliest(
    ([r = 1, alpha = 1, a = 1, b = 1]) => buyingLogLikelihood({ r, alpha, a, b }, groups),
    // A start in the data's own unit of time, so that the unit makes no difference.
    [1, meanAge, 1, 1],
    minimise,
  );
  if (found === null) return { known: false, reason: "no-fit" };
  const { logLikelihood } = found;
  const [r = 1, alpha = 1, a = 1, b = 1] = found.parameters;
  const spend = spendOf(sound, minimise);
  return { known: true, model: { r, alpha, a, b, logLikelihood, customers, spend } };
}

function spendOf(
  summaries: readonly PurchaseSummary[],
  minimise: Minimise,
): PurchaseModel["spend"] {
  const spenders: Spender[] = [];
  for (const { frequency, monetaryValue } of summaries) {
    if (frequency === 0 || monetaryValue === null) continue;
    if (monetaryValue > 0 && monetaryValue < Number.POSITIVE_INFINITY) {
      spenders.push({ orders: frequency, meanValue: monetaryValue });
    }
  }
  if (spenders.length < minimumRepeatBuyers) return null;
  const groups = groupedBy(spenders, ({ orders }) => orders);
  const found = likeliest(
    ([p = 1, q = 1, v = 1]) => spendingLogLikelihood({ p, q, v }, groups),
    [1, 2, meanOf(spenders.map(({ meanValue }) => meanValue))],
    minimise,
  );
  const [p = 1, q = 1, v = 1] = found?.parameters ?? [];
  return found === null || q <= 1 ? null : { p, q, v, customers: spenders.length };
}

type Spender = { readonly orders: number; readonly meanValue: number };

/** Customers of one history, and how many they are: in data by the day or week there are many alike. */
type Alike = { readonly history: PurchaseHistory; readonly customers: number };

type Groups<T> = ReadonlyMap<number, readonly T[]>;

/** Grouped by the number of purchases, because the costly part of the likelihood depends on that alone. */
function groupedBy<T>(values: Iterable<T>, numberOf: (value: T) => number): Groups<T> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(numberOf(value));
    if (group === undefined) groups.set(numberOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

function alikeOf(summaries: readonly PurchaseSummary[]): Iterable<Alike> {
  const found = new Map<string, Alike>();
  for (const { frequency, recency, age } of summaries) {
    const key = `${frequency} ${recency} ${age}`;
    const customers = (found.get(key)?.customers ?? 0) + 1;
    found.set(key, { history: { frequency, recency, age }, customers });
  }
  return found.values();
}

function buyingLogLikelihood(habits: BuyingHabits, groups: Groups<Alike>): number {
  let sum = 0;
  for (const [frequency, group] of groups) {
    const ofCount = countLogLikelihoodOf(habits, frequency);
    for (const { history, customers } of group) {
      sum += customers * (ofCount + timingLogLikelihoodOf(habits, history));
    }
  }
  return sum;
}

function spendingLogLikelihood(habits: SpendingHabits, groups: Groups<Spender>): number {
  let sum = 0;
  for (const [orders, group] of groups) {
    const ofOrders = ordersLogLikelihoodOf(habits, orders);
    for (const { meanValue } of group) {
      sum += ofOrders + valueLogLikelihoodOf(habits, orders, meanValue);
    }
  }
  return sum;
}

/** Looks among the parameters' logarithms, so that none gets to zero or below. */
function likeliest(
  logLikelihoodOf: (parameters: readonly number[]) => number,
  start: readonly number[],
  minimise: Minimise,
): { readonly parameters: readonly number[]; readonly logLikelihood: number } | null {
  const { x, value } = minimise(
    (logs) =>
      logs.some((log) => Math.abs(log) > furthestLog)
        ? Number.POSITIVE_INFINITY
        : -logLikelihoodOf(start.map((from, i) => from * Math.exp(logs[i] ?? 0))),
    start.map(() => 0),
  );
  if (!Number.isFinite(value)) return null;
  const parameters = start.map((from, i) => from * Math.exp(x[i] ?? 0));
  return { parameters, logLikelihood: -value };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isSound({ frequency, recency, age }: PurchaseSummary): boolean {
  if (!Number.isInteger(frequency) || frequency < 0) return false;
  if (!(recency >= 0 && recency <= age && age < Number.POSITIVE_INFINITY)) return false;
  // Purchases that take no time would be likeliest at a rate without end.
  return frequency > 0 === recency > 0;
}
