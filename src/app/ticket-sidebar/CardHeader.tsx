import styled from "styled-components";
import type { Header } from "../present/header-of.ts";
import type { Tone } from "../present/tone.ts";
import { Badge, type BadgeTint } from "../ui/Badge.ts";
import { color } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { TrendArrow } from "./TrendArrow.tsx";

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.space.xs};
  align-items: center;
  justify-content: space-between;
`;

/** Two lines at most: some names are longer than a sidebar. */
const Name = styled.h1`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  flex: 1;
  min-width: 0;
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Tenure = styled.div`
  color: ${color("foreground.subtle")};
`;

const Direction = styled.div<{ readonly $tone: Tone }>`
  display: inline-flex;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: center;
  color: ${toneColor};
`;

/** A tint for each usual tier; a tier with a name of its own is silver. */
const tints: Readonly<Record<string, BadgeTint>> = {
  bronze: "bronze",
  silver: "silver",
  gold: "gold",
  platinum: "platinum",
};

/** Name, tier, tenure and trend: two lines that say who this is. */
export function CardHeader(props: { readonly header: Header }) {
  const { name, tier, tenure, tenureSource, trend } = props.header;
  return (
    <header>
      <Line>
        <Name title={name}>
          <bdi>{name}</bdi>
        </Name>
        {tier === null ? null : (
          <Badge $tint={tints[tier.rank] ?? "silver"}>
            <VisuallyHidden>{tier.label}</VisuallyHidden>
            <bdi aria-hidden="true">{tier.name}</bdi>
          </Badge>
        )}
      </Line>
      <Line>
        <Tenure>
          {tenure} · {tenureSource}
        </Tenure>
        {trend === null || trend.arrow === null ? null : (
          <Direction $tone={trend.tone}>
            <TrendArrow arrow={trend.arrow} />
            {trend.words}
          </Direction>
        )}
      </Line>
    </header>
  );
}
