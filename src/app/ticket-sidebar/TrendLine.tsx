import styled from "styled-components";
import type { Trend } from "../present/header-of.ts";
import { color } from "../ui/garden-theme.ts";
import { Sparkline } from "./Sparkline.tsx";

const Quiet = styled.span`
  color: ${color("foreground.subtle")};
`;

/** The line of past sentiment, or the words that there are too few tickets for one. */
export function TrendLine({ trend }: { readonly trend: Trend }) {
  return trend.arrow === null ? <Quiet>{trend.words}</Quiet> : <Sparkline trend={trend} />;
}
