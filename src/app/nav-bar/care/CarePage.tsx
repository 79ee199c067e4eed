import { Button } from "@zendeskgarden/react-buttons";
import { Alert } from "@zendeskgarden/react-notifications";
import { useContext, useEffect, useSyncExternalStore } from "react";
import styled, { ThemeContext } from "styled-components";
import type { Host } from "../../host/host.ts";
import type { NavBarWords } from "../../i18n/nav-bar/en.ts";
import type { CareView } from "../../load/care-view.ts";
import type { Team } from "../../load/team-start.ts";
import { careCsvLinesOf } from "../../present/care-csv.ts";
import { careFailureWordsOf } from "../../present/care-failure.ts";
import { careFiltersOf } from "../../present/care-filters.ts";
import { careReportOf } from "../../present/care-report.ts";
import { useMinute } from "../../ui/useMinute.ts";
import { LoadingList } from "../LoadingList.tsx";
import { Lead, Stack } from "../page-parts.ts";
import { saveCsv } from "../save-csv.ts";
import { CareFilterBar } from "./CareFilterBar.tsx";
import { LensSection } from "./LensSection.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { savePicture } from "./save-picture.ts";

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  align-items: end;
  justify-content: space-between;
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
`;

const Title = styled.h2`
  margin: ${({ theme }) => theme.space.xs} 0 ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Lenses = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr));
  gap: ${({ theme }) => theme.space.lg};
  align-items: start;
`;

/** Both lenses over the team's customers, side by side. */
export function CarePage(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly team: Team;
}) {
  const { host, words, team } = props;
  const { board, care } = team;
  const theme = useContext(ThemeContext);
  const { view } = useSyncExternalStore(board.subscribe, board.state);
  const names = useSyncExternalStore(team.names.subscribe, team.names.state);
  const state = useSyncExternalStore(care.subscribe, care.state);
  const minute = useMinute(host.isActive);
  const at = Math.max(minute, state.changedAt);
  const { read, isReading, failure, brands } = state;
  useEffect(() => {
    care.show(view.care).catch(() => undefined);
  }, [care, view.care]);

  if (failure?.kind === "not-set-up") {
    return <Alert type="info">{words.translate("careNeedsService")}</Alert>;
  }
  const look = (change: Partial<CareView>) => board.show({ care: { ...view.care, ...change } });
  const reload = () => {
    if (!isReading) care.reload(view.care).catch(() => undefined);
  };
  const called = { brands, names };
  const report = read && careReportOf(read.answer, read.view.segment, called, words);
  const ofWhom = report?.segment ?? words.translate("careAll");
  const answer = read?.answer ?? null;
  const fileName = answer === null ? "" : `care-${answer.figures.span.last}`;
  return (
    <Stack aria-busy={isReading}>
      <Lead>{words.translate("careLead")}</Lead>
      <Head>
        <CareFilterBar
          words={words}
          view={view.care}
          filters={careFiltersOf({ view: view.care, answer }, called, at, words)}
          look={look}
        />
        <Buttons>
          {answer !== null && report !== null && (
            <>
              <Button
                size="small"
                onClick={() => saveCsv(careCsvLinesOf(answer, ofWhom, words), `${fileName}.csv`)}
              >
                {words.translate("saveCsv")}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  if (theme === undefined) return;
                  const subtitle = `${report.span} · ${ofWhom} · ${report.compared}`;
                  const title = words.translate("title");
                  savePicture({ title, subtitle, lenses: report.lenses }, theme, `${fileName}.png`);
                }}
              >
                {words.translate("careSavePicture")}
              </Button>
            </>
          )}
          <Button size="small" aria-disabled={isReading} onClick={reload}>
            {words.translate(isReading ? "reloading" : "reload")}
          </Button>
        </Buttons>
      </Head>
      {failure !== null && (
        <Alert type={read === null ? "error" : "warning"} role="alert">
          <Alert.Title>
            {words.translate(read === null ? "careTitleFailed" : "careTitleStale")}
          </Alert.Title>
          {careFailureWordsOf(failure, at, words)}
          <div>
            <Button size="small" onClick={reload}>
              {words.translate("again")}
            </Button>
          </div>
        </Alert>
      )}
      {report === null || answer === null ? (
        isReading && <LoadingList words={words.translate("careLoading")} />
      ) : (
        <>
          <div>
            <Title>
              {report.span} · <bdi>{ofWhom}</bdi>
            </Title>
            <Lead>
              {[
                `${report.compared}.`,
                report.known,
                `${words.translate("careAsOf", { when: words.relative(answer.at, at) })}.`,
                read?.view.segment?.by === "stage" ? words.translate("careStageNote") : "",
              ].join(" ")}
            </Lead>
          </div>
          <Lenses>
            {report.lenses.map((lens) => (
              <LensSection
                key={lens.id}
                host={host}
                words={words}
                lens={lens}
                tickets={state.tickets}
                at={at}
                readTickets={(id) => void care.readTickets(id)}
              />
            ))}
          </Lenses>
          <Outcomes words={words} report={report} />
        </>
      )}
    </Stack>
  );
}
