import styled from "styled-components";
import { color } from "../ui/garden-theme.ts";

const width = 64;
const height = 20;
const inset = 3;

const Drawing = styled.svg`
  flex: none;
  overflow: visible;

  ${({ theme }) => (theme.rtl ? "transform: scaleX(-1);" : "")}
`;

const Zero = styled.line`
  stroke: ${color("border.default")};
`;

/** A customer's sentiment, ticket by ticket, oldest first; the middle line is neutral. */
export function Sparkline(props: { readonly scores: readonly number[]; readonly words: string }) {
  const { scores, words } = props;
  const points = scores.map((score, index) => ({
    x: inset + (index * (width - 2 * inset)) / Math.max(1, scores.length - 1),
    y: height / 2 - score * (height / 2 - inset),
  }));
  const last = points.at(-1);
  return (
    <Drawing width={width} height={height} role="img" aria-label={words}>
      <Zero x1="0" x2={width} y1={height / 2} y2={height / 2} strokeDasharray="2 2" />
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
