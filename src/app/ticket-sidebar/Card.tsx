import { useMemo } from "react";
import styled from "styled-components";
import type { Agent } from "../host/agent.ts";
import type { CardContent, CareCard } from "../load/care-card.ts";
import type { CustomerInView, TicketInView } from "../load/in-view.ts";
import { followUpsOf } from "../present/follow-ups-of.ts";
import { freshnessOf } from "../present/freshness-of.ts";
import { headerOf } from "../present/header-of.ts";
import { healthViewOf } from "../present/health-of.ts";
import { mutedOf } from "../present/muted-of.ts";
import { noticesOf, problemNoticesOf } from "../present/notices-of.ts";
import { relationshipOf } from "../present/relationship-of.ts";
import { suggestionsOf } from "../present/suggestions-of.ts";
import { thisTicketOf } from "../present/this-ticket-of.ts";
import { ticketSentimentOf } from "../present/ticket-sentiment-of.ts";
import { Button } from "../ui/Button.ts";
import { FactBlock } from "../ui/FactBlock.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useMinute } from "../ui/useMinute.ts";
import { CardHeader } from "./CardHeader.tsx";
import { FollowUps } from "./FollowUps.tsx";
import { FreshnessLine } from "./FreshnessLine.tsx";
import { HealthRow } from "./HealthRow.tsx";
import { SentimentRow } from "./SentimentRow.tsx";
import { Suggestions } from "./Suggestions.tsx";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { TimelineButton } from "./TimelineButton.tsx";
import { TrendLine } from "./TrendLine.tsx";
import { useAids } from "./useAids.ts";
import { usePanels } from "./usePanels.ts";
import { useWords } from "./words-context.ts";

const Stack = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.sm};
`;

const Blocks = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.lg};

  @media (min-width: 560px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

/** Who this customer is, where this ticket stands if there is one, and what to do next. */
export function Card(props: {
  readonly host: SidebarHost;
  readonly card: CareCard;
  readonly agent: Agent | null;
  readonly customer: CustomerInView;
  readonly ticket: TicketInView | null;
  readonly content: CardContent & { readonly kind: "ready" };
}) {
  const { host, card, agent, customer, ticket, content } = props;
  const agentId = agent?.id ?? null;
  const { context, withoutService, lastVisit, putOff, failure, isRefreshing } = content;
  const words = useWords();
  const minute = useMinute(host.isActive);
  const at = Math.max(minute, Date.parse(context.freshness.asOf));
  const view = useMemo(
    () => ({
      header: headerOf(context, customer.name, words),
      notices: noticesOf(context, agentId, words),
      problems: problemNoticesOf(context, words),
      health: healthViewOf(context.health, lastVisit, words),
      relationship: relationshipOf(context, words),
      thisTicket:
        ticket === null
          ? null
          : {
              rows: thisTicketOf(context, ticket, words, at),
              sentiment: ticketSentimentOf(context, ticket.id, withoutService, words),
            },
      suggestions: suggestionsOf(context, words, at),
      muted: mutedOf(context, words),
      followUps: followUpsOf(context, words, at),
      freshness: freshnessOf(context, withoutService, failure, words, at),
    }),
    [context, customer, ticket, agentId, withoutService, lastVisit, failure, words, at],
  );
  const { trend } = view.header;
  const later = usePanels(agent);
  const { aids, again } = useAids(agent, card.fetchAids);
  const ready = aids === "failed" ? null : aids;
  const editor =
    card.place === "profile"
      ? null
      : { ticketId: ticket?.id ?? null, customerId: context.customer.id };
  return (
    <Stack>
      <CardHeader header={view.header} />
      {[...view.notices, ...(ready === null ? view.problems : [])].map(({ key, text, tone }) => (
        <Notice key={key} tone={tone}>
          {text}
        </Notice>
      ))}
      {ready === null ? null : <ready.Problems host={host} context={context} words={words} />}
      <Blocks>
        <FactBlock
          id="relationship"
          title={words.translate("relationship.title")}
          rows={view.relationship}
          aside={
            <>
              <TimelineButton host={host} customerId={context.customer.id} />
              {trend === null ? null : <TrendLine trend={trend} />}
            </>
          }
          first={
            view.health === null ? null : (
              <HealthRow
                host={host}
                view={view.health}
                health={context.health}
                lastVisit={lastVisit}
                at={at}
                later={later}
              />
            )
          }
        />
        {view.thisTicket === null ? null : (
          <FactBlock
            id="ticket"
            title={words.translate("ticket.title")}
            rows={view.thisTicket.rows}
            aside={null}
            last={
              view.thisTicket.sentiment === null ? null : (
                <SentimentRow
                  sentiment={view.thisTicket.sentiment}
                  correct={card.correctSentiment}
                />
              )
            }
          />
        )}
      </Blocks>
      <Suggestions
        host={host}
        editor={editor}
        suggestions={view.suggestions}
        muted={view.muted}
        card={card}
        later={later}
        putOff={putOff}
        hasService={withoutService?.failure !== "not-set-up"}
      />
      <FollowUps
        host={host}
        later={later}
        followUps={view.followUps}
        complete={card.completeFollowUp}
      />
      {aids === "failed" ? (
        <Notice tone="quiet">
          {words.translate("aids.failed")}{" "}
          <Button $kind="plain" onClick={again}>
            {words.translate("failure.retry")}
          </Button>
        </Notice>
      ) : null}
      {ready === null ? null : (
        <>
          {editor === null ? null : (
            <ready.Articles host={host} editor={editor} locale={context.care.preferences.locale} />
          )}
          <ready.Preferences context={context} />
        </>
      )}
      <FreshnessLine freshness={view.freshness} isRefreshing={isRefreshing} refresh={card.reload} />
    </Stack>
  );
}
