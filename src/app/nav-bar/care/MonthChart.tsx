import styled from "styled-components";
import type { MonthChartView } from "../../present/care-figure.ts";
import { courseOf } from "../../present/month-course.ts";
import { color } from "../../ui/garden-theme.ts";

const size = { width: 240, height: 64 };

const Drawing = styled.svg`
  display: block;
  width: 100%;
  max-width: 480px;
  overflow: visible;

  ${({ theme }) => (theme.rtl ? "transform: scaleX(-1);" : "")}
`;

const Asked = styled.rect`
  fill: ${color("background.subtle")};
`;

const Before = styled.line`
  stroke: ${color("border.emphasis")};
  stroke-dasharray: 3 3;
`;

const Course = styled.path`
  fill: none;
  stroke: ${color("foreground.primary")};
  stroke-width: 1.5;
  stroke-linejoin: round;
  vector-effect: non-scaling-stroke;
`;

const Dot = styled.circle`
  fill: ${color("foreground.primary")};
`;

const Ends = styled.div`
  display: flex;
  justify-content: space-between;
  max-width: 480px;
  color: ${color("foreground.subtle")};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Range = styled.figcaption`
  display: flex;
  justify-content: space-between;
  max-width: 480px;
  color: ${color("foreground.subtle")};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Figure = styled.figure`
  margin: ${({ theme }) => theme.space.xxs} 0;
`;

/**
 * A figure's course over twelve months: the months asked for have a ground, the dashed line is the
 * value of those before; a month that is not told leaves a gap.
 */
export function MonthChart({ chart }: { readonly chart: MonthChartView }) {
  const { points, low, high, words } = chart;
  const { paths, dots, beforeY, asked } = courseOf(chart, size);
  return (
    <Figure>
      <Range aria-hidden="true">
        <bdi>{high}</bdi>
      </Range>
      <Drawing viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words}>
        {asked !== null && (
          <Asked x={asked.x} y={0} width={asked.width} height={size.height} rx={2} />
        )}
        {beforeY !== null && <Before x1={0} x2={size.width} y1={beforeY} y2={beforeY} />}
        {paths.map((path) => (
          <Course key={path} d={path} />
        ))}
        {dots.map(({ x, y }) => (
          <Dot key={x} cx={x} cy={y} r={2} />
        ))}
      </Drawing>
      <Ends aria-hidden="true">
        <span>
          <bdi>{low}</bdi>
        </span>
        <span>
          {points[0]?.month} – {points.at(-1)?.month}
        </span>
      </Ends>
    </Figure>
  );
}
