import { Table } from "@zendeskgarden/react-tables";
import styled from "styled-components";
import type { NavBarWords } from "../../i18n/nav-bar/en.ts";
import type { CareReport } from "../../present/care-report.ts";
import { color } from "../../ui/garden-theme.ts";
import { Scroll } from "../page-parts.ts";

const Parts = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(min(100%, 240px), 1fr);
  gap: ${({ theme }) => theme.space.lg};
  align-items: start;

  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Title = styled.h3`
  margin: 0 0 ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Wide = styled(Table)`
  min-width: 640px;
`;

const Note = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

/** What became of the suggestions of each rule, and what carrying follow-ups out brought. */
export function Outcomes(props: { readonly words: NavBarWords; readonly report: CareReport }) {
  const { words, report } = props;
  const { rules, results, resultsNote } = report;
  return (
    <Parts>
      <section>
        <Title>{words.translate("careRules")}</Title>
        {rules.length === 0 ? (
          <Note>{words.translate("careRulesNone")}</Note>
        ) : (
          <Scroll role="region" aria-label={words.translate("careRules")} tabIndex={0}>
            <Wide size="small" isReadOnly aria-label={words.translate("careRules")}>
              <Table.Head>
                <Table.HeaderRow>
                  <Table.HeaderCell width="36%">{words.translate("rule")}</Table.HeaderCell>
                  <Table.HeaderCell>{words.translate("careTaken")}</Table.HeaderCell>
                  <Table.HeaderCell>{words.translate("careEdited")}</Table.HeaderCell>
                  <Table.HeaderCell>{words.translate("careDismissed")}</Table.HeaderCell>
                  <Table.HeaderCell>{words.translate("carePrecision")}</Table.HeaderCell>
                  <Table.HeaderCell>{words.translate("careHelped")}</Table.HeaderCell>
                </Table.HeaderRow>
              </Table.Head>
              <Table.Body>
                {rules.map(({ rule, title, cells }) => (
                  <Table.Row key={rule}>
                    <Table.Cell>{words.translate("ruleName", { rule, title })}</Table.Cell>
                    {cells === null ? (
                      <Table.Cell colSpan={5}>{words.translate("careTooFew")}</Table.Cell>
                    ) : (
                      cells.map((cell, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: each column has its place
                        <Table.Cell key={index}>
                          <bdi>{cell}</bdi>
                        </Table.Cell>
                      ))
                    )}
                  </Table.Row>
                ))}
              </Table.Body>
            </Wide>
          </Scroll>
        )}
      </section>
      <section>
        <Title>{words.translate("careResults")}</Title>
        {resultsNote === null ? (
          <Table size="small" isReadOnly aria-label={words.translate("careResults")}>
            <Table.Body>
              {results.map((result) => (
                <Table.Row key={result.words}>
                  <Table.Cell>{result.words}</Table.Cell>
                  <Table.Cell width="30%">{result.count}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        ) : (
          <Note>{resultsNote}</Note>
        )}
      </section>
    </Parts>
  );
}
