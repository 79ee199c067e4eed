import styled from "styled-components";
import type { SidebarWords } from "../i18n/en.ts";
import type { OrganizationWords } from "../i18n/organization/en.ts";
import type { OrganizationFollowUp } from "../present/organization-view.ts";
import type { Tone } from "../present/tone.ts";
import { BlockTitle, BlockTop } from "../ui/block-top.ts";
import { color } from "../ui/garden-theme.ts";
import { PlainList } from "../ui/PlainList.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { toneColor } from "../ui/tone-color.ts";
import type { OrganizationHost } from "./OrganizationSidebar.tsx";

const Line = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: baseline;
  justify-content: space-between;
`;

const State = styled.span<{ readonly $tone: Tone }>`
  flex: none;
  max-width: 50%;
  color: ${toneColor};
`;

const Quiet = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

const More = styled.details`
  summary {
    color: ${color("foreground.subtle")};
    cursor: pointer;
  }
`;

const shownAtFirst = 5;

/** What is still to be done for the people of an organization, what is overdue first. */
export function OpenFollowUps(props: {
  readonly host: OrganizationHost;
  readonly followUps: readonly OrganizationFollowUp[];
  readonly words: OrganizationWords;
  readonly card: SidebarWords;
}) {
  const { host, followUps, words, card } = props;
  const rest = followUps.slice(shownAtFirst);
  const listOf = (some: readonly OrganizationFollowUp[]) => (
    <PlainList>
      {some.map(({ ticketId, words: what, state, tone }) => (
        <li key={ticketId}>
          <Line>
            <TicketLink host={host} ticketId={ticketId}>
              {what}
            </TicketLink>
            <State $tone={tone}>{state}</State>
          </Line>
        </li>
      ))}
    </PlainList>
  );
  return (
    <section aria-labelledby="open-follow-ups">
      <BlockTop>
        <BlockTitle id="open-follow-ups">{words.translate("follow-ups.title")}</BlockTitle>
      </BlockTop>
      {followUps.length === 0 ? (
        <Quiet>{words.translate("follow-ups.none")}</Quiet>
      ) : (
        listOf(followUps.slice(0, shownAtFirst))
      )}
      {rest.length === 0 ? null : (
        <More>
          <summary>{card.translate("follow-ups.more", { count: rest.length })}</summary>
          {listOf(rest)}
        </More>
      )}
    </section>
  );
}
