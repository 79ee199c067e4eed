import { Button } from "@zendeskgarden/react-buttons";
import { Alert } from "@zendeskgarden/react-notifications";
import { useEffect, useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Names } from "../../care/care-context.ts";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { CoachingView } from "../load/coaching-view.ts";
import type { ListedCase, ListedSample } from "../load/team-coaching.ts";
import type { Team } from "../load/team-start.ts";
import { coachingRowOf } from "../present/coaching-rows.ts";
import { serviceFailureWordsOf } from "../present/team-failure.ts";
import { useMinute } from "../ui/useMinute.ts";
import { CoachingCard } from "./CoachingCard.tsx";
import { CoachingFilters } from "./CoachingFilters.tsx";
import { LoadingList } from "./LoadingList.tsx";
import { Lead, Stack } from "./page-parts.ts";

const Sides = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
  gap: ${({ theme }) => theme.space.md};
  align-items: start;
`;

const Side = styled.section`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.sm};
`;

const Heading = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** Suggestions that were followed and some that were not, to talk about: nothing is counted by person. */
export function Coaching(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly team: Team;
}) {
  const { host, words, team } = props;
  const { board, coaching } = team;
  const wanted = useSyncExternalStore(board.subscribe, board.state).view.coaching;
  const names = useSyncExternalStore(team.names.subscribe, team.names.state);
  const state = useSyncExternalStore(coaching.subscribe, coaching.state);
  const at = Math.max(useMinute(host.isActive), state.changedAt);
  const { sample, isReading, failure } = state;
  const show = (change: Partial<CoachingView>) =>
    board.show({ coaching: { ...wanted, ...change } });
  useEffect(() => {
    // The day goes into the address, so that it still shows this sample tomorrow.
    if (wanted.until !== null) void coaching.read(wanted);
    else board.show({ coaching: { ...wanted, until: coaching.today() } });
  }, [wanted, board, coaching]);

  if (failure?.kind === "not-set-up") {
    return <Alert type="info">{words.translate("coachingNeedsService")}</Alert>;
  }
  return (
    <Stack>
      <Lead>{words.translate("coachingLead")}</Lead>
      <CoachingFilters
        words={words}
        view={wanted}
        isReading={isReading}
        show={show}
        drawAnother={() =>
          show({ seed: `${(Number(wanted.seed) + 1) % 1e9}`, until: coaching.today() })
        }
      />
      {failure !== null && (
        <Alert type="error" role="alert">
          <Alert.Title>{words.translate("coachingFailed")}</Alert.Title>
          {serviceFailureWordsOf(failure, "coachingNeedsService", at, words)}
          <div>
            <Button size="small" onClick={() => void coaching.read(wanted)}>
              {words.translate("again")}
            </Button>
          </div>
        </Alert>
      )}
      {isReading ? (
        <LoadingList words={words.translate("coachingLoading")} />
      ) : sample === null || failure !== null ? null : sample.known ? (
        <Sample host={host} words={words} names={names} sample={sample} />
      ) : (
        <Alert type="info">
          <Alert.Title>{words.translate("coachingTooFewTitle")}</Alert.Title>
          {words.translate("coachingTooFew")}
        </Alert>
      )}
    </Stack>
  );
}

function Sample(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly names: Names;
  readonly sample: Extract<ListedSample, { readonly known: true }>;
}) {
  const { host, words, names, sample } = props;
  const sides: readonly (readonly [
    "coachingFollowed" | "coachingIgnored",
    readonly ListedCase[],
  ])[] = [
    ["coachingFollowed", sample.followed],
    ["coachingIgnored", sample.ignored],
  ];
  return (
    <Sides>
      {sides.map(([key, cases]) => (
        <Side key={key} aria-label={words.translate(key)}>
          <Heading>{words.translate(key)}</Heading>
          {cases.length === 0 && <Lead>{words.translate("coachingNone")}</Lead>}
          {cases.map((one) => {
            const row = coachingRowOf(one, names, words);
            return (
              <CoachingCard
                key={row.key}
                host={host}
                words={words}
                row={row}
                watchedDays={sample.watchedDays}
              />
            );
          })}
        </Side>
      ))}
    </Sides>
  );
}
