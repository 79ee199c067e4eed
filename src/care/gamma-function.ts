const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** From here on Stirling's series, cut after its fifth term, is exact to twelve decimals. */
const stirlingFrom = 10;

/**
 * The natural logarithm of the gamma function at `x` > 0, to at least ten decimals or, where the
 * result is large, ten digits.
 *
 * Small arguments are moved up by Γ(x + 1) = x Γ(x) to where Stirling's series holds. `NaN` for
 * zero and below.
 *
 * @example
 * logGamma(5); //=> 3.1780538303479458 (ln 24)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let moved = x;
  let product = 1;
  while (moved < stirlingFrom) {
    product *= moved;
    moved += 1;
  }
  const inverse = 1 / moved;
  const square = inverse * inverse;
  const tail =
    inverse *
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
  return (moved - 0.5) * Math.log(moved) - moved + halfLogTwoPi + tail - Math.log(product);
}
