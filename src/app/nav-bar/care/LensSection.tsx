import { useId } from "react";
import styled from "styled-components";
import type { TeamFigureId } from "../../../care/team/figure-rules.ts";
import type { Host } from "../../host/host.ts";
import type { NavBarWords } from "../../i18n/nav-bar/en.ts";
import type { CareState } from "../../load/team-care.ts";
import type { LensView } from "../../present/care-report.ts";
import { FigureTile } from "./FigureTile.tsx";

const Title = styled.h3`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Tiles = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 232px), 1fr));
  gap: ${({ theme }) => theme.space.sm};
`;

/** One lens: its figures as tiles. */
export function LensSection(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly lens: LensView;
  readonly tickets: CareState["tickets"];
  readonly at: number;
  readonly readTickets: (id: TeamFigureId) => void;
}) {
  const { host, words, lens, tickets, at, readTickets } = props;
  const name = useId();
  return (
    <section aria-labelledby={name}>
      <Title id={name}>{lens.title}</Title>
      <Tiles>
        {lens.figures.map((figure) => (
          <FigureTile
            key={figure.id}
            host={host}
            words={words}
            figure={figure}
            tickets={tickets.get(figure.id)}
            at={at}
            readTickets={() => readTickets(figure.id)}
          />
        ))}
      </Tiles>
    </section>
  );
}
