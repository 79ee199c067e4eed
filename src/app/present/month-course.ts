import type { MonthChartView } from "./care-figure.ts";

type Dot = { readonly x: number; readonly y: number };

/** Where everything of a chart stands, in the units of its size. */
export type MonthCourse = {
  /** A line for each stretch of months that are told, as SVG writes it. */
  readonly paths: readonly string[];
  readonly dots: readonly Dot[];
  readonly beforeY: number | null;
  /** The ground of the months asked for; `null` where none of them is drawn. */
  readonly asked: { readonly x: number; readonly width: number } | null;
};

const inset = 4;

/**
 * The course of a figure: its lowest value at the bottom, its highest at the top.
 *
 * @example
 * courseOf({ points: [{ value: 1, … }, { value: null, … }, { value: 3, … }], before: null, … }, size).paths;
 * //=> ["M4 60", "M236 4"] — the gap divides it
 */
export function courseOf(
  { points, before }: Pick<MonthChartView, "points" | "before">,
  { width, height }: { readonly width: number; readonly height: number },
): MonthCourse {
  const values = points.flatMap(({ value }) => value ?? []);
  const drawn = before === null ? values : [...values, before];
  const low = Math.min(...drawn);
  const spread = Math.max(...drawn) - low;
  const step = (width - 2 * inset) / Math.max(1, points.length - 1);
  const yOf = (value: number) =>
    rounded(
      spread === 0 ? height / 2 : height - inset - ((value - low) / spread) * (height - 2 * inset),
    );
  const xOf = (index: number) => rounded(inset + index * step);
  const stretches: Dot[][] = [[]];
  for (const [index, { value }] of points.entries()) {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push({ x: xOf(index), y: yOf(value) });
  }
  const firstAsked = points.findIndex(({ isAsked }) => isAsked);
  const lastAsked = points.findLastIndex(({ isAsked }) => isAsked);
  const start = Math.max(0, xOf(firstAsked) - step / 2);
  return {
    paths: stretches
      .filter((stretch) => stretch.length > 0)
      .map((stretch) => `M${stretch.map(({ x, y }) => `${x} ${y}`).join("L")}`),
    dots: stretches.flat(),
    beforeY: before === null ? null : yOf(before),
    asked:
      firstAsked < 0
        ? null
        : {
            x: rounded(start),
            width: rounded(Math.min(width, xOf(lastAsked) + step / 2) - start),
          },
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
