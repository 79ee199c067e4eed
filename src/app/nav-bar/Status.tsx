import { Button } from "@zendeskgarden/react-buttons";
import { Skeleton } from "@zendeskgarden/react-loaders";
import { useEffect, useState } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ServiceStatus } from "../load/team-service-status.ts";
import type { Team } from "../load/team-start.ts";
import { statusReportOf } from "../present/status-report.ts";
import { color } from "../ui/garden-theme.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { ServicePanel } from "./ServicePanel.tsx";

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
  gap: ${({ theme }) => theme.space.lg};
  align-items: start;
`;

const Heading = styled.h2`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.lg};
  line-height: ${({ theme }) => theme.lineHeights.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Lead = styled.p`
  margin: 0 0 ${({ theme }) => theme.space.md};
  color: ${color("foreground.subtle")};
`;

const List = styled.ul`
  margin: 0 0 ${({ theme }) => theme.space.lg};
  padding-inline-start: ${({ theme }) => theme.space.md};
  list-style: disc;

  li {
    margin-bottom: ${({ theme }) => theme.space.xxs};
  }
`;

/** Whether the companion service works, and what works without it. */
export function Status(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly team: Team;
  readonly isAdmin: boolean;
}) {
  const { host, words, team, isAdmin } = props;
  const [status, setStatus] = useState<ServiceStatus | null>(null);
  const [questions, setQuestions] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question asks once.
  useEffect(() => {
    let isWanted = true;
    setStatus(null);
    team
      .serviceStatus()
      .then((answer) => {
        if (isWanted) setStatus(answer);
      })
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [team, questions]);
  return (
    <Columns>
      <section>
        <Heading>{words.translate("serviceTitle")}</Heading>
        <Lead>{words.translate("serviceLead")}</Lead>
        <div role="status" aria-busy={status === null}>
          {status === null ? (
            <>
              <VisuallyHidden>{words.translate("serviceAsking")}</VisuallyHidden>
              <Skeleton height="120px" />
            </>
          ) : (
            <ServicePanel
              report={statusReportOf(status, host.account.subdomain, words)}
              toDoWords={words.translate("toDo")}
            />
          )}
        </div>
        {!isAdmin && <Lead>{words.translate("adminOnly")}</Lead>}
        <Button size="small" onClick={() => setQuestions(questions + 1)}>
          {words.translate("serviceAgain")}
        </Button>
      </section>
      <section>
        <Heading>{words.translate("withoutTitle")}</Heading>
        <List>
          {(["withoutCard", "withoutFollowUps", "withoutTags"] as const).map((key) => (
            <li key={key}>{words.translate(key)}</li>
          ))}
        </List>
        <Heading>{words.translate("withTitle")}</Heading>
        <List>
          {(["withHistory", "withConversations", "withFigures", "withSpeed"] as const).map(
            (key) => (
              <li key={key}>{words.translate(key)}</li>
            ),
          )}
        </List>
      </section>
    </Columns>
  );
}
