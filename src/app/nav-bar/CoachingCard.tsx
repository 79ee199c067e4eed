import { useId } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { CoachingRow } from "../present/coaching-rows.ts";
import { color } from "../ui/garden-theme.ts";
import { PlainList } from "../ui/PlainList.ts";
import { toneColor } from "../ui/tone-color.ts";
import { CustomerLink } from "./CustomerLink.tsx";
import { Quiet } from "./Quiet.ts";
import { TicketOrWhy } from "./TicketOrWhy.tsx";

const Card = styled.article`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.md};
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  overflow-wrap: anywhere;
`;

const Subject = styled.h3`
  margin: 0;
  font-size: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Facts = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;

  dt {
    color: ${color("foreground.subtle")};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  dd {
    margin: 0;
  }
`;

const Line = styled.li`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.space.xs};
  align-items: baseline;
`;

const Toned = styled.span<{ readonly $tone: CoachingRow["afterwards"][number]["tone"] }>`
  color: ${toneColor};
`;

/** One ticket of the sample: what was suggested and why, what became of it, and what came after. */
export function CoachingCard(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly row: CoachingRow;
  readonly watchedDays: number;
}) {
  const { host, words, row, watchedDays } = props;
  const { ticket, customer, followUp, fact } = row;
  const name = useId();
  return (
    <Card aria-labelledby={name}>
      <div>
        <Subject id={name}>
          <TicketOrWhy host={host} ticketId={ticket.id} why={ticket.why}>
            <bdi>{ticket.words}</bdi>
          </TicketOrWhy>
        </Subject>
        <Quiet>
          {ticket.why === null && `${words.translate("ticketNumber", { ticket: ticket.id })} · `}
          <CustomerLink host={host} customerId={customer.id}>
            <bdi>{customer.name}</bdi>
          </CustomerLink>
        </Quiet>
      </div>
      <Facts>
        <dt>{words.translate("coachingSuggested")}</dt>
        <dd>
          {row.rule}
          {fact !== null && (
            <Quiet>
              {fact.fact} · {fact.on}
            </Quiet>
          )}
        </dd>
        <dt>{words.translate("coachingDecision")}</dt>
        <dd>
          {row.decision}
          {followUp !== null && (
            <Quiet>
              <TicketOrWhy host={host} ticketId={followUp.id} why={followUp.why}>
                {followUp.words}
              </TicketOrWhy>
            </Quiet>
          )}
        </dd>
        <dt>{words.translate("coachingAfter", { count: watchedDays })}</dt>
        <dd>
          <PlainList>
            {row.afterwards.map((after) => (
              <Line key={after.key}>
                <Toned $tone={after.tone}>{after.words}</Toned>
                {after.ticket !== null && (
                  <span>
                    <TicketOrWhy host={host} ticketId={after.ticket.id} why={after.ticket.why}>
                      {after.ticket.words}
                    </TicketOrWhy>
                  </span>
                )}
                <Quiet>{after.on}</Quiet>
              </Line>
            ))}
          </PlainList>
          {row.note !== null && <Quiet>{row.note}</Quiet>}
        </dd>
      </Facts>
    </Card>
  );
}
