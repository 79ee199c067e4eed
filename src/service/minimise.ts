type Point = { readonly x: readonly number[]; readonly value: number };

/** How far the corners of a new simplex lie from its start. */
const firstStep = 0.5;
/** A simplex this small has found its point. */
const lastStep = 1e-7;
const mostTurns = 5_000;

/** A new simplex that gains no more than this share of the value has found nothing better. */
const negligible = 1e-10;
const mostSimplexes = 50;

/**
 * Finds where a function of a few numbers is smallest, with the simplex of Nelder and Mead (1965),
 * started again from what it found, the other way round, until that gains nothing more.
 *
 * The same function and start always give the same answer. Where the function is not finite it is
 * as bad as can be, so a function can say in this way where not to look. Of several valleys it finds
 * one near the start.
 *
 * @example
 * minimise(([x = 0, y = 0]) => (x - 3) ** 2 + (y + 1) ** 2, [0, 0]); //=> { x: [3, -1], value: 0 }, nearly
 */
export function minimise(f: (x: readonly number[]) => number, start: readonly number[]): Point {
  const pointAt = (x: readonly number[]): Point => {
    const value = f(x);
    return { x, value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY };
  };
  let best = pointAt(start);
  for (let simplex = 0; simplex < mostSimplexes; simplex += 1) {
    const before = best.value;
    best = descend(pointAt, best, simplex % 2 === 0 ? firstStep : -firstStep);
    if (!(before - best.value > negligible * (1 + Math.abs(best.value)))) break;
  }
  return best;
}

type PointAt = (x: readonly number[]) => Point;

/** Lets one simplex run; what it finds is never worse than where it starts. */
function descend(pointAt: PointAt, start: Point, step: number): Point {
  const corners = start.x.map((_, moved) =>
    pointAt(start.x.map((value, i) => (i === moved ? value + step : value))),
  );
  let simplex = bestFirst([start, ...corners]);
  for (let turn = 0; turn < mostTurns && sizeOf(simplex) > lastStep; turn += 1) {
    simplex = bestFirst(turned(pointAt, simplex));
  }
  return simplex[0] ?? start;
}

/** Replaces the worst corner by a better point on the line through the others' centre, else pulls all towards the best. */
function turned(pointAt: PointAt, simplex: readonly Point[]): readonly Point[] {
  const others = simplex.slice(0, -1);
  const [best] = others;
  const secondWorst = others.at(-1);
  const worst = simplex.at(-1);
  if (best === undefined || secondWorst === undefined || worst === undefined) return simplex;
  const beyond = (factor: number): Point =>
    pointAt(
      worst.x.map((value, i) => {
        const centre = others.reduce((sum, { x }) => sum + (x[i] ?? 0), 0) / others.length;
        return centre + factor * (centre - value);
      }),
    );
  const reflected = beyond(1);
  if (reflected.value < best.value) {
    const expanded = beyond(2);
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < secondWorst.value) return [...others, reflected];
  const contracted = beyond(reflected.value < worst.value ? 0.5 : -0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted];
  const pulled = simplex
    .slice(1)
    .map(({ x }) => pointAt(x.map((v, i) => (v + (best.x[i] ?? v)) / 2)));
  return [best, ...pulled];
}

function bestFirst(points: readonly Point[]): readonly Point[] {
  return points.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}

function sizeOf([best, ...others]: readonly Point[]): number {
  const distances = others.flatMap(({ x }) =>
    x.map((value, i) => Math.abs(value - (best?.x[i] ?? 0))),
  );
  return Math.max(0, ...distances);
}
