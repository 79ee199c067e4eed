import styled from "styled-components";
import type { Trend } from "../present/header-of.ts";
import type { Tone } from "../present/tone.ts";
import { color } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";

const width = 72;
const height = 16;
const inset = 3;

const Drawing = styled.svg<{ readonly $tone: Tone }>`
  flex: none;
  overflow: visible;
  color: ${toneColor};

  ${({ theme }) => (theme.rtl ? "transform: scaleX(-1);" : "")}
`;

const Neutral = styled.line`
  stroke: ${color("border.default")};
`;

/** A customer's sentiment, ticket by ticket, oldest first; the middle line is neutral. */
export function Sparkline(props: { readonly trend: Trend }) {
  const { scores, chartWords, tone } = props.trend;
  const points = scores.map((score, index) => ({
    x: inset + (index * (width - 2 * inset)) / Math.max(1, scores.length - 1),
    y: height / 2 - score * (height / 2 - inset),
  }));
  const last = points.at(-1);
  return (
    <Drawing width={width} height={height} role="img" aria-label={chartWords} $tone={tone}>
      <Neutral x1="0" x2={width} y1={height / 2} y2={height / 2} strokeDasharray="2 2" />
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {last === undefined ? null : <circle cx={last.x} cy={last.y} r="2.5" fill="currentColor" />}
    </Drawing>
  );
}
