/** A function to be made small: its value at a point, whose gradient it writes into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const remembered = 10;
const enoughDescent = 1e-4;

/**
 * The point where a smooth convex function is smallest, by limited-memory BFGS (Nocedal 1980) with
 * backtracking; ends after `iterations` steps or when a step gains less than `tolerance` of the
 * value. The same input gives the same numbers.
 *
 * @example
 * minimised((x, g) => ((g[0] = 2 * (x[0] - 3)), (x[0] - 3) ** 2), new Float64Array(1), 20); //=> [3]
 */
export function minimised(
  objective: Objective,
  start: Float64Array,
  iterations: number,
  tolerance = 1e-6,
): Float64Array {
  let point: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(start.length);
  let value = objective(point, gradient);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const direction = directionOf(gradient, moves, turns);
    const slope = dot(direction, gradient);
    if (slope >= 0) break;
    let step = moves.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = moved(point, direction, step);
    const nextGradient = new Float64Array(start.length);
    let nextValue = objective(next, nextGradient);
    while (nextValue > value + enoughDescent * step * slope && step > 1e-10) {
      step /= 2;
      next = moved(point, direction, step);
      nextValue = objective(next, nextGradient);
    }
    const move = difference(next, point);
    const turn = difference(nextGradient, gradient);
    if (dot(move, turn) > 1e-12) {
      moves.push(move);
      turns.push(turn);
      if (moves.length > remembered) {
        moves.shift();
        turns.shift();
      }
    }
    const gain = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < tolerance * Math.abs(value)) break;
  }
  return point;
}

/** Where to go: the inverse of the remembered curvature on the gradient (the two-loop recursion). */
function directionOf(
  gradient: Float64Array,
  moves: readonly Float64Array[],
  turns: readonly Float64Array[],
): Float64Array {
  const direction = gradient.map((each) => -each);
  const shares = new Float64Array(moves.length);
  for (let index = moves.length - 1; index >= 0; index -= 1) {
    const [move, turn] = [at(moves, index), at(turns, index)];
    shares[index] = dot(move, direction) / dot(turn, move);
    add(direction, turn, -(shares[index] ?? 0));
  }
  if (moves.length > 0) {
    const [move, turn] = [at(moves, moves.length - 1), at(turns, turns.length - 1)];
    const scale = dot(move, turn) / dot(turn, turn);
    for (const [index, each] of direction.entries()) direction[index] = scale * each;
  }
  for (const [index, move] of moves.entries()) {
    const turn = at(turns, index);
    add(direction, move, (shares[index] ?? 0) - dot(turn, direction) / dot(turn, move));
  }
  return direction;
}

function at(vectors: readonly Float64Array[], index: number): Float64Array {
  const vector = vectors[index];
  if (vector === undefined) throw new RangeError(`There is no vector ${index}.`);
  return vector;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let index = 0; index < to.length; index += 1) {
    to[index] = (to[index] ?? 0) + times * (from[index] ?? 0);
  }
}

function moved(point: Float64Array, direction: Float64Array, step: number): Float64Array {
  const next = point.slice();
  add(next, direction, step);
  return next;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = a.slice();
  add(result, b, -1);
  return result;
}
