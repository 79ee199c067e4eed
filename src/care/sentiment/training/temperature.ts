import { type Judged, meanLossOf } from "./fit-quality.ts";

const coolest = 0.5;
const hottest = 4;

/**
 * The temperature at which the probabilities fit best what was right (Guo et al. 2017): the one of
 * smallest log loss between 0.5 and 4, by golden section.
 */
export function temperatureOf(judged: readonly Judged[]): number {
  const shrink = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(coolest), Math.log(hottest)];
  while (high - low > 1e-3) {
    const [left, right] = [high - shrink * (high - low), low + shrink * (high - low)];
    if (meanLossOf(judged, Math.exp(left)) <= meanLossOf(judged, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
