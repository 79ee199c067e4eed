import { Fragment, type ReactNode } from "react";
import styled from "styled-components";
import type { Row } from "../present/row.ts";
import { BlockTitle, BlockTop } from "./block-top.ts";
import { Label, Rows, Value } from "./fact-parts.ts";
import { color } from "./garden-theme.ts";

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
  /** A row of its own kind above the others, and one below. */
  readonly first?: ReactNode;
  readonly last?: ReactNode;
}) {
  const { id, title, rows, aside, first, last } = props;
  return (
    <section aria-labelledby={id}>
      <BlockTop>
        <BlockTitle id={id}>{title}</BlockTitle>
        {aside}
      </BlockTop>
      <Rows>
        {first}
        {rows.map((row) => (
          <Fragment key={row.label}>
            <Label>{row.label}</Label>
            <Value $tone={row.tone}>
              <FactValue row={row} />
            </Value>
          </Fragment>
        ))}
        {last}
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
