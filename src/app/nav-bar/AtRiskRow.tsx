import { Button } from "@zendeskgarden/react-buttons";
import { Table } from "@zendeskgarden/react-tables";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { RiskRow } from "../present/risk-rows.ts";
import type { Tone } from "../present/tone.ts";
import { color } from "../ui/garden-theme.ts";
import { PlainList } from "../ui/PlainList.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { toneColor } from "../ui/tone-color.ts";
import { CustomerLink } from "./CustomerLink.tsx";
import { Quiet } from "./Quiet.ts";

const Score = styled.div`
  color: ${color("foreground.danger")};

  b {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

const Toned = styled.div<{ readonly $tone: Tone }>`
  color: ${toneColor};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** One customer at risk: how they stand, why, and what to do. */
export function AtRiskRow(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly row: RiskRow;
  readonly create: () => void;
}) {
  const { host, words, row, create } = props;
  const { change, next } = row;
  return (
    <Table.Row>
      <Table.Cell>
        <CustomerLink host={host} customerId={row.customerId}>
          <bdi>{row.name}</bdi>
        </CustomerLink>
        <Quiet>{row.workedOut}</Quiet>
      </Table.Cell>
      <Table.Cell>
        <Score>
          <b>{row.score}</b> · {row.level}
        </Score>
        {change !== null && <Toned $tone={change.tone}>{change.words}</Toned>}
      </Table.Cell>
      <Table.Cell>
        <PlainList>
          {row.reasons.map(({ words: reason, fact }) => (
            <li key={reason}>
              {reason}
              {fact !== null && (
                <Quiet>
                  {fact.ticketId === null ? (
                    fact.fact
                  ) : (
                    <TicketLink host={host} ticketId={fact.ticketId}>
                      {fact.fact}
                    </TicketLink>
                  )}{" "}
                  · {fact.on}
                </Quiet>
              )}
            </li>
          ))}
        </PlainList>
      </Table.Cell>
      <Table.Cell>{row.standing}</Table.Cell>
      <Table.Cell>
        {next.kind === "suggestion" ? (
          <>
            <div>{next.title}</div>
            <Quiet>{next.due}</Quiet>
            {next.state !== "made" && (
              <Button
                size="small"
                aria-disabled={next.state === "making"}
                aria-label={words.translate("riskCreateFor", { name: row.name })}
                onClick={create}
              >
                {words.translate(next.state === "making" ? "riskCreating" : "riskCreate")}
              </Button>
            )}
            <Toned role="status" $tone={next.outcome?.tone ?? "plain"}>
              {next.outcome?.words ?? ""}
            </Toned>
          </>
        ) : (
          <Quiet>{next.words}</Quiet>
        )}
      </Table.Cell>
    </Table.Row>
  );
}
