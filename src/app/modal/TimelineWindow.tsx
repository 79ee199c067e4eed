import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { CustomerTimeline, TimelineState } from "../load/customer-timeline.ts";
import { freshnessOf } from "../present/freshness-of.ts";
import type { TimelineLanguage } from "../present/timeline-rows.ts";
import { type TimelineFilter, timelineViewOf } from "../present/timeline-view.ts";
import { Button } from "../ui/Button.ts";
import { Failure } from "../ui/Failure.tsx";
import { color } from "../ui/garden-theme.ts";
import { LoadingLines } from "../ui/LoadingLines.tsx";
import { Notice } from "../ui/Notice.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { TimelineFilters } from "./TimelineFilters.tsx";
import { TimelineMonths } from "./TimelineMonths.tsx";

/** What the window does with Zendesk's page. */
export type WindowHost = Pick<Host, "invoke" | "ticketAddress">;

const Main = styled.main`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.sm};
  max-width: 960px;
  margin: 0 auto;
  padding: ${({ theme }) => theme.space.md};

  &:focus {
    outline: none;
  }
`;

const Title = styled.h1`
  margin: 0;
  /* Zendesk's own button that closes the window stands in this corner. */
  padding-inline-end: ${({ theme }) => theme.space.xl};
  font-size: ${({ theme }) => theme.fontSizes.lg};
  line-height: ${({ theme }) => theme.lineHeights.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Quiet = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

const rowsAtOnce = 100;
const everything: TimelineFilter = { groups: [], channels: [] };

/** All that happened with one customer, in whichever state the reading is. */
export function TimelineWindow(props: {
  readonly host: WindowHost;
  readonly timeline: CustomerTimeline;
  readonly language: TimelineLanguage;
}) {
  const { host, timeline, language } = props;
  const { card, line } = language;
  const { content, subjects } = useSyncExternalStore(timeline.subscribe, timeline.state);
  const main = useRef<HTMLElement>(null);
  // Whoever opened the window with the keyboard goes on in it.
  useEffect(() => main.current?.focus(), []);
  return (
    <Main ref={main} tabIndex={-1} aria-busy={content.kind === "loading"}>
      {content.kind === "ready" ? (
        <Ready
          host={host}
          content={content}
          subjects={subjects}
          readSubjects={timeline.readSubjects}
          language={language}
        />
      ) : content.kind === "failed" ? (
        <Failure failure={content.failure} words={card} retry={timeline.reload} />
      ) : (
        <LoadingLines title={line.translate("title")} words={line.translate("loading")} />
      )}
    </Main>
  );
}

function Ready(props: {
  readonly host: WindowHost;
  readonly content: TimelineState["content"] & { readonly kind: "ready" };
  readonly subjects: TimelineState["subjects"];
  readonly readSubjects: CustomerTimeline["readSubjects"];
  readonly language: TimelineLanguage;
}) {
  const { host, content, subjects, readSubjects, language } = props;
  const { timeline, withoutService } = content;
  const { card, line } = language;
  const [filter, setFilter] = useState(everything);
  const [most, setMost] = useState(rowsAtOnce);
  const [at] = useState(() => Date.now());
  const view = useMemo(
    () => timelineViewOf(timeline, { subjects, filter, most, at }, language),
    [timeline, subjects, filter, most, at, language],
  );
  const drawn = view.months.flatMap(({ days }) => days.flatMap(({ rows }) => rows));
  useEffect(() => {
    readSubjects(drawn.flatMap(({ ticketId }) => ticketId ?? []));
  });
  const freshness = freshnessOf(
    {
      freshness: {
        source: withoutService === null ? "service" : "browser",
        asOf: timeline.asOf,
        gaps: timeline.gaps,
        tickets: timeline.entries.filter(({ kind }) => kind === "ticket").length,
      },
    },
    withoutService,
    null,
    card,
    at,
  );
  return (
    <>
      <header>
        <Title>
          <bdi>{timeline.name ?? card.translate("customer.unnamed")}</bdi>
        </Title>
        <Quiet>
          {line.translate("title")} · {freshness.line} · {freshness.tickets}
        </Quiet>
        {freshness.missing === null ? null : <Quiet>{freshness.missing}</Quiet>}
      </header>
      {freshness.trouble === null ? null : <Notice tone="warning">{freshness.trouble}</Notice>}
      {timeline.count > timeline.entries.length ? (
        <Notice tone="quiet">
          {line.translate("cut", { shown: timeline.entries.length, count: timeline.count })}
        </Notice>
      ) : null}
      <TimelineFilters
        view={view}
        filter={filter}
        words={line}
        choose={(chosen) => {
          setFilter(chosen);
          setMost(rowsAtOnce);
        }}
      />
      <VisuallyHidden role="status">
        {line.translate("shown", { count: drawn.length + view.hidden })}
      </VisuallyHidden>
      {drawn.length === 0 ? (
        <Quiet>{line.translate(view.isFiltered ? "empty.filtered" : "empty")}</Quiet>
      ) : (
        <TimelineMonths host={host} months={view.months} />
      )}
      {view.hidden === 0 ? null : (
        <Button $kind="outline" onClick={() => setMost(most + rowsAtOnce)}>
          {line.translate("more", { count: view.hidden })}
        </Button>
      )}
    </>
  );
}
