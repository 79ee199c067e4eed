import { Fragment } from "react";
import styled from "styled-components";
import type { TimelineRow } from "../present/timeline-rows.ts";
import type { TimelineView } from "../present/timeline-view.ts";
import type { Tone } from "../present/tone.ts";
import { color } from "../ui/garden-theme.ts";
import { PlainList } from "../ui/PlainList.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { toneColor } from "../ui/tone-color.ts";
import type { WindowHost } from "./TimelineWindow.tsx";

const Month = styled.h2`
  margin: ${({ theme }) => theme.space.xs} 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Days = styled(PlainList).attrs({ as: "ol" })`
  gap: 0;
`;

/** The day at the side, what happened on it along a line. */
const Day = styled.li`
  display: grid;
  grid-template-columns: 96px minmax(0, 1fr);

  > time {
    padding-top: 2px;
    color: ${color("foreground.subtle")};
  }

  @media (max-width: 480px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Entries = styled(PlainList)`
  gap: 0;
  border-inline-start: ${({ theme }) => theme.borders.md} ${color("border.default")};
`;

const Entry = styled.li`
  padding: 2px 0 ${({ theme }) => theme.space.xs} 0;
  padding-inline-start: ${({ theme }) => theme.space.sm};
`;

const Kind = styled.span`
  margin-inline-end: ${({ theme }) => theme.space.xs};
  padding: 0 ${({ theme }) => theme.space.xxs};
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${color("background.subtle")};
  color: ${color("foreground.subtle")};
`;

const Details = styled.div`
  color: ${color("foreground.subtle")};
`;

const Detail = styled.span<{ readonly $tone: Tone }>`
  color: ${toneColor};
`;

const Switched = styled.div`
  color: ${color("foreground.warning")};
`;

/** What happened, by month and day, the newest first. */
export function TimelineMonths(props: {
  readonly host: WindowHost;
  readonly months: TimelineView["months"];
}) {
  return (
    <>
      {props.months.map(({ key, title, days }) => (
        <section key={key} aria-labelledby={`month-${key}`}>
          <Month id={`month-${key}`}>{title}</Month>
          <Days>
            {days.map(({ on, words, rows }) => (
              <Day key={on}>
                <time dateTime={on}>{words}</time>
                <Entries>
                  {rows.map((row) => (
                    <TimelineItem key={row.id} host={props.host} row={row} />
                  ))}
                </Entries>
              </Day>
            ))}
          </Days>
        </section>
      ))}
    </>
  );
}

function TimelineItem({ host, row }: { readonly host: WindowHost; readonly row: TimelineRow }) {
  const { kind, title, details, ticketId, switched } = row;
  return (
    <Entry>
      <Kind>{kind}</Kind>
      {ticketId === null ? (
        <bdi>{title}</bdi>
      ) : (
        <TicketLink host={host} ticketId={ticketId}>
          <bdi>{title}</bdi>
        </TicketLink>
      )}
      {details.length === 0 ? null : (
        <Details>
          {details.map(({ words, tone }, index) => (
            <Fragment key={words}>
              {index === 0 ? null : " · "}
              <Detail $tone={tone}>
                <bdi>{words}</bdi>
              </Detail>
            </Fragment>
          ))}
        </Details>
      )}
      {switched === null ? null : <Switched>{switched}</Switched>}
    </Entry>
  );
}
