import styled from "styled-components";
import type { RollUpState } from "../load/organization-roll-up.ts";
import { failureWordsOf } from "../present/failure-words.ts";
import { troubleOf } from "../present/freshness-of.ts";
import { type OrganizationLanguage, organizationViewOf } from "../present/organization-view.ts";
import { Button } from "../ui/Button.ts";
import { FactBlock } from "../ui/FactBlock.tsx";
import { Label, Value } from "../ui/fact-parts.ts";
import { color } from "../ui/garden-theme.ts";
import { Notice } from "../ui/Notice.tsx";
import { useMinute } from "../ui/useMinute.ts";
import { AtRiskPeople } from "./AtRiskPeople.tsx";
import { OpenFollowUps } from "./OpenFollowUps.tsx";
import type { OrganizationHost } from "./OrganizationSidebar.tsx";
import { PersonLink } from "./PersonLink.tsx";

const Name = styled.h1`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Footer = styled.footer`
  padding-top: ${({ theme }) => theme.space.xxs};
  border-top: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};
  color: ${color("foreground.subtle")};

  p {
    margin: 0;
  }
`;

const Refresh = styled(Button).attrs({ $kind: "plain" })`
  height: 20px;
  padding: 0 ${({ theme }) => theme.space.xxs};
`;

/** What is known of an organization, and by whom. */
export function RollUpView(props: {
  readonly host: OrganizationHost;
  readonly name: string | null;
  readonly content: RollUpState["content"] & { readonly kind: "ready" };
  readonly refresh: () => void;
  readonly language: OrganizationLanguage;
}) {
  const { host, name, content, refresh, language } = props;
  const { rollUp, isRefreshing, failure } = content;
  const { card, page } = language;
  const at = Math.max(useMinute(host.isActive), rollUp.at);
  const view = organizationViewOf(rollUp, language, at);
  const trouble =
    rollUp.withoutService?.failure === "not-found"
      ? page.translate("not-known-yet")
      : troubleOf(rollUp.withoutService, card);
  const when =
    at - rollUp.at < 60_000
      ? page.translate("asked-now")
      : card.relative(new Date(rollUp.at).toISOString(), at);
  return (
    <>
      <Name>
        <bdi>{name ?? page.translate("unnamed")}</bdi>
      </Name>
      <FactBlock
        id="together"
        title={page.translate("title")}
        rows={view.rows}
        aside={null}
        last={
          <>
            <Label>{page.translate("longest.label")}</Label>
            <Value $tone={view.longest === null ? "quiet" : "plain"}>
              {view.longest === null ? (
                page.translate("longest.none")
              ) : (
                <>
                  <PersonLink host={host} customerId={view.longest.customerId}>
                    {view.longest.name}
                  </PersonLink>{" "}
                  {view.longest.since}
                </>
              )}
            </Value>
          </>
        }
      />
      <AtRiskPeople host={host} people={view.atRisk} more={view.moreAtRisk} words={page} />
      {view.followUps === null ? null : (
        <OpenFollowUps host={host} followUps={view.followUps} words={page} card={card} />
      )}
      <Footer>
        <div role="status">
          {trouble === null ? null : <Notice tone="warning">{trouble}</Notice>}
          {failure === null ? null : (
            <Notice tone="warning">{failureWordsOf(failure, card)}</Notice>
          )}
        </div>
        <p>
          {page.translate(rollUp.withoutService === null ? "service" : "browser", { when })}{" "}
          <Refresh
            aria-disabled={isRefreshing}
            onClick={() => {
              if (!isRefreshing) refresh();
            }}
          >
            {card.translate(isRefreshing ? "freshness.refreshing" : "freshness.refresh")}
          </Refresh>
        </p>
        {rollUp.isComplete ? null : <p>{page.translate("still-reading")}</p>}
        {rollUp.withoutService === null ? null : <p>{page.translate("missing")}</p>}
      </Footer>
    </>
  );
}
