import { useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { Team } from "../load/team-start.ts";
import { teamPages } from "../load/team-view.ts";
import { color } from "../ui/garden-theme.ts";
import { AtRisk } from "./AtRisk.tsx";
import { Coaching } from "./Coaching.tsx";
import { CarePage } from "./care/CarePage.tsx";
import { FollowUps } from "./FollowUps.tsx";
import { Status } from "./Status.tsx";
import { Tabs } from "./Tabs.tsx";

const Page = styled.main`
  max-width: 1600px;
  margin: 0 auto;
  padding: ${({ theme }) => theme.space.md} ${({ theme }) => theme.space.lg}
    ${({ theme }) => theme.space.xl};
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
`;

const Title = styled.h1`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  color: ${color("foreground.default")};
  font-size: ${({ theme }) => theme.fontSizes.xl};
  line-height: ${({ theme }) => theme.lineHeights.xl};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const pageKeys = {
  "follow-ups": "followUps",
  care: "care",
  "at-risk": "atRisk",
  coaching: "coaching",
  status: "status",
} as const;

/** The page in the navigation bar: the team's follow-ups, and how the app itself is. */
export function NavBar(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly team: Team;
  readonly isAdmin: boolean;
  /** Whether suggestions to talk about are this person's business. */
  readonly mayCoach: boolean;
}) {
  const { host, words, team, isAdmin, mayCoach } = props;
  const { board } = team;
  const wanted = useSyncExternalStore(board.subscribe, board.state).view.page;
  const pages = teamPages.filter((id) => id !== "coaching" || mayCoach);
  const page = pages.find((id) => id === wanted) ?? "follow-ups";
  return (
    <Page>
      <Title>{words.translate("title")}</Title>
      <Tabs
        label={words.translate("tabs")}
        tabs={pages.map((id) => ({ id, words: words.translate(pageKeys[id]) }))}
        selected={page}
        select={(next) => board.show({ page: next })}
      >
        {page === "follow-ups" ? (
          <FollowUps host={host} words={words} team={team} />
        ) : page === "care" ? (
          <CarePage host={host} words={words} team={team} />
        ) : page === "at-risk" ? (
          <AtRisk host={host} words={words} team={team} />
        ) : page === "coaching" ? (
          <Coaching host={host} words={words} team={team} />
        ) : (
          <Status host={host} words={words} team={team} isAdmin={isAdmin} />
        )}
      </Tabs>
    </Page>
  );
}
