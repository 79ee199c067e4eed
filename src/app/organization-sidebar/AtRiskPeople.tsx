import styled from "styled-components";
import type { OrganizationWords } from "../i18n/organization/en.ts";
import type { PersonAtRisk } from "../present/organization-view.ts";
import { BlockTitle, BlockTop } from "../ui/block-top.ts";
import { DatedFact } from "../ui/DatedFact.tsx";
import { color } from "../ui/garden-theme.ts";
import { PlainList } from "../ui/PlainList.ts";
import type { OrganizationHost } from "./OrganizationSidebar.tsx";
import { PersonLink } from "./PersonLink.tsx";

const Who = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: baseline;
  justify-content: space-between;

  span {
    flex: none;
    color: ${color("foreground.danger")};
  }
`;

const Quiet = styled.div`
  color: ${color("foreground.subtle")};
`;

/** Whose health is low, the lowest first, with what makes it so; nothing where it is nobody's. */
export function AtRiskPeople(props: {
  readonly host: OrganizationHost;
  readonly people: readonly PersonAtRisk[];
  /** How many more there are. */
  readonly more: number;
  readonly words: OrganizationWords;
}) {
  const { host, people, more, words } = props;
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="at-risk">
      <BlockTop>
        <BlockTitle id="at-risk">{words.translate("risk.title")}</BlockTitle>
      </BlockTop>
      <PlainList>
        {people.map(({ customerId, name, health, reasons }) => (
          <li key={customerId}>
            <Who>
              <PersonLink host={host} customerId={customerId}>
                {name}
              </PersonLink>
              <span>{health}</span>
            </Who>
            {reasons.map(({ words: why, fact }) => (
              <div key={why}>
                <Quiet>{why}</Quiet>
                {fact === null ? null : <DatedFact host={host} view={fact} />}
              </div>
            ))}
          </li>
        ))}
      </PlainList>
      {more === 0 ? null : <Quiet>{words.translate("risk.more", { count: more })}</Quiet>}
    </section>
  );
}
