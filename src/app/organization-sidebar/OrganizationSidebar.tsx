import { useRef, useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { OrganizationRollUp } from "../load/organization-roll-up.ts";
import type { OrganizationLanguage } from "../present/organization-view.ts";
import { Failure } from "../ui/Failure.tsx";
import { LoadingLines } from "../ui/LoadingLines.tsx";
import { RollUpView } from "./RollUpView.tsx";

/** What the roll-up does with Zendesk's page. */
export type OrganizationHost = Pick<Host, "invoke" | "ticketAddress" | "isActive">;

const Main = styled.main`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => theme.space.sm};

  &:focus {
    outline: none;
  }
`;

/** How the people of an organization stand together, in whichever state the reading is. */
export function OrganizationSidebar(props: {
  readonly host: OrganizationHost;
  readonly rollUp: OrganizationRollUp;
  readonly language: OrganizationLanguage;
}) {
  const { host, rollUp, language } = props;
  const { card, page } = language;
  const { name, content } = useSyncExternalStore(rollUp.subscribe, rollUp.state);
  const main = useRef<HTMLElement>(null);
  const retry = () => {
    // The button that was pressed goes with the failure; what comes stands here.
    main.current?.focus();
    rollUp.reload();
  };
  return (
    <Main ref={main} tabIndex={-1} aria-busy={content.kind === "loading"}>
      {content.kind === "failed" ? (
        <div>
          <Failure failure={content.failure} words={card} retry={retry} />
        </div>
      ) : content.kind === "loading" ? (
        <LoadingLines title={card.translate("app.name")} words={page.translate("loading")} />
      ) : (
        <RollUpView
          host={host}
          name={name}
          content={content}
          refresh={rollUp.reload}
          language={language}
        />
      )}
    </Main>
  );
}
