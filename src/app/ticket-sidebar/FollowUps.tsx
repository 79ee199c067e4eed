import styled from "styled-components";
import type { FollowUpView } from "../present/follow-ups-of.ts";
import type { Tone } from "../present/tone.ts";
import { BlockTitle, BlockTop } from "../ui/block-top.ts";
import { color } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { toneColor } from "../ui/tone-color.ts";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { useWords } from "./words-context.ts";

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;
  padding: 0;
  list-style: none;
`;

const Item = styled.li`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  justify-content: space-between;
`;

const State = styled.span<{ readonly $tone: Tone }>`
  flex: none;
  color: ${toneColor};
`;

const More = styled.details`
  margin-top: ${({ theme }) => theme.space.xxs};

  summary {
    color: ${color("foreground.subtle")};
    cursor: pointer;
  }
`;

const shownAtFirst = 3;

/** What was accepted earlier for this customer, with where each stands. */
export function FollowUps(props: {
  readonly host: SidebarHost;
  readonly followUps: readonly FollowUpView[];
}) {
  const { host, followUps } = props;
  const words = useWords();
  if (followUps.length === 0) return null;
  const rest = followUps.slice(shownAtFirst);
  return (
    <section aria-labelledby="follow-ups">
      <BlockTop>
        <BlockTitle id="follow-ups">{words.translate("follow-ups.title")}</BlockTitle>
      </BlockTop>
      <FollowUpList host={host} followUps={followUps.slice(0, shownAtFirst)} />
      {rest.length === 0 ? null : (
        <More>
          <summary>{words.translate("follow-ups.more", { count: rest.length })}</summary>
          <FollowUpList host={host} followUps={rest} />
        </More>
      )}
    </section>
  );
}

function FollowUpList(props: {
  readonly host: SidebarHost;
  readonly followUps: readonly FollowUpView[];
}) {
  return (
    <List>
      {props.followUps.map((followUp) => (
        <Item key={followUp.ticketId}>
          <TicketLink host={props.host} ticketId={followUp.ticketId}>
            {followUp.title} <bdi>#{followUp.ticketId}</bdi>
          </TicketLink>
          <State $tone={followUp.tone}>{followUp.words}</State>
        </Item>
      ))}
    </List>
  );
}
