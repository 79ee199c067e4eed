import { Fragment, type ReactNode } from "react";
import styled from "styled-components";
import type { Row } from "../present/row.ts";
import type { Tone } from "../present/tone.ts";
import { BlockTitle, BlockTop } from "../ui/block-top.ts";
import { color } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";

const Rows = styled.dl`
  display: grid;
  grid-template-columns: 88px 1fr;
  gap: 2px ${({ theme }) => theme.space.xs};
  margin: 0;

  @media (max-width: 300px) {
    grid-template-columns: 68px 1fr;
  }
`;

const Label = styled.dt`
  color: ${color("foreground.subtle")};
`;

const Value = styled.dd<{ readonly $tone: Tone }>`
  margin: 0;
  color: ${toneColor};
`;

const Details = styled.details`
  summary {
    cursor: pointer;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    color: ${color("foreground.subtle")};
  }
`;

/** A titled block of labelled facts. */
export function FactBlock(props: {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** At the end of the title's line. */
  readonly aside: ReactNode;
}) {
  const { id, title, rows, aside } = props;
  return (
    <section aria-labelledby={id}>
      <BlockTop>
        <BlockTitle id={id}>{title}</BlockTitle>
        {aside}
      </BlockTop>
      <Rows>
        {rows.map((row) => (
          <Fragment key={row.label}>
            <Label>{row.label}</Label>
            <Value $tone={row.tone}>
              <FactValue row={row} />
            </Value>
          </Fragment>
        ))}
      </Rows>
    </section>
  );
}

function FactValue({ row }: { readonly row: Row }) {
  if (row.details.length === 0) return row.value;
  return (
    <Details>
      <summary>{row.value}</summary>
      <ul>
        {row.details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </Details>
  );
}
