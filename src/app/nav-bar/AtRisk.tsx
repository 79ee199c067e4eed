import { Button } from "@zendeskgarden/react-buttons";
import { Alert } from "@zendeskgarden/react-notifications";
import { Table } from "@zendeskgarden/react-tables";
import { useEffect, useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { Team } from "../load/team-start.ts";
import { riskRowOf } from "../present/risk-rows.ts";
import { serviceFailureWordsOf } from "../present/team-failure.ts";
import { useMinute } from "../ui/useMinute.ts";
import { AtRiskRow } from "./AtRiskRow.tsx";
import { ListFoot } from "./ListFoot.tsx";
import { LoadingList } from "./LoadingList.tsx";
import { Lead, Scroll, Stack } from "./page-parts.ts";

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  align-items: start;
  justify-content: space-between;
`;

const Wide = styled(Table)`
  min-width: 860px;
  overflow-wrap: break-word;
`;

/** Customers at risk with the reasons, to start outreach from. */
export function AtRisk(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly team: Team;
}) {
  const { host, words, team } = props;
  const { risk } = team;
  const names = useSyncExternalStore(team.names.subscribe, team.names.state);
  const state = useSyncExternalStore(risk.subscribe, risk.state);
  const minute = useMinute(host.isActive);
  const at = Math.max(minute, state.changedAt);
  const { rows, known, made, next, isReading, isRead, failure } = state;
  const knownWords = known === null ? "" : words.translate("riskKnown", known);
  useEffect(() => {
    if (!risk.state().isRead) risk.reload().catch(() => undefined);
  }, [risk]);

  if (failure?.kind === "not-set-up") {
    return <Alert type="info">{words.translate("riskNeedsService")}</Alert>;
  }
  return (
    <Stack>
      <Head>
        <Lead>{words.translate("riskLead")}</Lead>
        <Button
          size="small"
          aria-disabled={isReading}
          onClick={() => {
            if (!isReading) void risk.reload();
          }}
        >
          {words.translate(isReading ? "reloading" : "reload")}
        </Button>
      </Head>
      {failure !== null && (
        <Alert type="error" role="alert">
          <Alert.Title>{words.translate("riskTitleFailed")}</Alert.Title>
          {serviceFailureWordsOf(failure, "riskNeedsService", at, words)}
          <div>
            <Button size="small" onClick={() => void risk.reload()}>
              {words.translate("again")}
            </Button>
          </div>
        </Alert>
      )}
      {rows.length > 0 ? (
        <>
          <Scroll role="region" aria-label={words.translate("riskTable")} tabIndex={0}>
            <Wide size="small" isReadOnly aria-label={words.translate("riskTable")}>
              <Table.Head>
                <Table.HeaderRow>
                  <Table.HeaderCell width="17%">{words.translate("customer")}</Table.HeaderCell>
                  <Table.HeaderCell width="13%">{words.translate("health")}</Table.HeaderCell>
                  <Table.HeaderCell>{words.translate("why")}</Table.HeaderCell>
                  <Table.HeaderCell width="13%">{words.translate("standing")}</Table.HeaderCell>
                  <Table.HeaderCell width="24%">{words.translate("nextStep")}</Table.HeaderCell>
                </Table.HeaderRow>
              </Table.Head>
              <Table.Body>
                {rows.map((row) => (
                  <AtRiskRow
                    key={row.customerId}
                    host={host}
                    words={words}
                    row={riskRowOf(row, made, { at, names }, words)}
                    create={() => void risk.createFollowUp(row.customerId)}
                  />
                ))}
              </Table.Body>
            </Wide>
          </Scroll>
          <ListFoot
            words={words}
            said={`${words.translate("riskShown", { count: rows.length })}. ${knownWords}`}
            hasMore={next !== null}
            isReading={isReading}
            readMore={() => void risk.readMore()}
          />
        </>
      ) : isReading ? (
        <LoadingList words={words.translate("riskLoading")} />
      ) : isRead ? (
        <Alert type="info">
          <Alert.Title>{words.translate("riskNoneTitle")}</Alert.Title>
          {knownWords}
        </Alert>
      ) : null}
    </Stack>
  );
}
