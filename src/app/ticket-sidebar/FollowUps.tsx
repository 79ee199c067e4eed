import { useRef, useState } from "react";
import styled from "styled-components";
import type { CareCard } from "../load/care-card.ts";
import type { FollowUpView } from "../present/follow-ups-of.ts";
import type { Tone } from "../present/tone.ts";
import { Button } from "../ui/Button.ts";
import { BlockTitle, BlockTop } from "../ui/block-top.ts";
import { color } from "../ui/garden-theme.ts";
import { PlainList } from "../ui/PlainList.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { toneColor } from "../ui/tone-color.ts";
import type { SidebarHost } from "./TicketSidebar.tsx";
import type { LaterPanels } from "./usePanels.ts";
import { useWords } from "./words-context.ts";

const Line = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: baseline;
  justify-content: space-between;
`;

const Aside = styled.span`
  display: flex;
  flex: none;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: baseline;
`;

const Finish = styled(Button).attrs({ $kind: "plain" })`
  height: 20px;
  padding: 0 ${({ theme }) => theme.space.xxs};
`;

const Said = styled.p`
  margin: 0;
  color: ${color("foreground.success")};

  &:focus {
    outline: none;
  }
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

/** What was accepted earlier for this customer, with where each stands; open ones can be closed. */
export function FollowUps(props: {
  readonly host: SidebarHost;
  readonly later: LaterPanels;
  readonly followUps: readonly FollowUpView[];
  readonly complete: CareCard["completeFollowUp"];
}) {
  const { followUps } = props;
  const words = useWords();
  const { panels, fetchPanels } = props.later;
  const [openId, setOpenId] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const outcome = useRef<HTMLParagraphElement>(null);
  if (followUps.length === 0) return null;
  const rest = followUps.slice(shownAtFirst);
  const toggle = (ticketId: string) => {
    setOpenId(openId === ticketId ? null : ticketId);
    setSaid("");
    void fetchPanels();
  };
  const panelOf = (ticketId: string) =>
    panels === null || openId !== ticketId ? null : (
      <panels.Done
        ticketId={ticketId}
        complete={props.complete}
        say={(text) => {
          setOpenId(null);
          setSaid(text);
          // The button that was pressed is gone; what happened stands here.
          outcome.current?.focus();
        }}
      />
    );
  const listOf = (some: readonly FollowUpView[]) => (
    <PlainList>
      {some.map(({ ticketId, title, words: state, tone, isOpen }) => (
        <li key={ticketId}>
          <Line>
            <TicketLink host={props.host} ticketId={ticketId}>
              {title} <bdi>#{ticketId}</bdi>
            </TicketLink>
            <Aside>
              <State $tone={tone}>{state}</State>
              {isOpen ? (
                <Finish
                  aria-expanded={openId === ticketId}
                  aria-label={words.translate("follow-up.finish-which", { ticket: ticketId })}
                  onClick={() => toggle(ticketId)}
                >
                  {words.translate("follow-up.finish")}
                </Finish>
              ) : null}
            </Aside>
          </Line>
          {panelOf(ticketId)}
        </li>
      ))}
    </PlainList>
  );
  return (
    <section aria-labelledby="follow-ups">
      <BlockTop>
        <BlockTitle id="follow-ups">{words.translate("follow-ups.title")}</BlockTitle>
      </BlockTop>
      <Said ref={outcome} role="status" tabIndex={-1}>
        {said}
      </Said>
      {listOf(followUps.slice(0, shownAtFirst))}
      {rest.length === 0 ? null : (
        <More>
          <summary>{words.translate("follow-ups.more", { count: rest.length })}</summary>
          {listOf(rest)}
        </More>
      )}
    </section>
  );
}
