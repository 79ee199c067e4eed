import { useRef, useSyncExternalStore } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { CareCard } from "../load/care-card.ts";
import { generationKeyOf } from "../load/in-view.ts";
import { Failure } from "../ui/Failure.tsx";
import { LoadingLines } from "../ui/LoadingLines.tsx";
import { Card } from "./Card.tsx";
import { NoRequester } from "./NoRequester.tsx";
import { useWords } from "./words-context.ts";

/** What the card does with Zendesk's page. */
export type SidebarHost = Pick<Host, "get" | "invoke" | "openModal" | "ticketAddress" | "isActive">;

const Main = styled.main`
  padding: ${({ theme }) => theme.space.sm};

  &:focus {
    outline: none;
  }
`;

/** The card of the customer in view, in whichever state it is. */
export function TicketSidebar(props: { readonly host: SidebarHost; readonly card: CareCard }) {
  const { host, card } = props;
  const { agent, customer, ticket, content } = useSyncExternalStore(card.subscribe, card.state);
  const words = useWords();
  const main = useRef<HTMLElement>(null);
  const retry = () => {
    // The button that was pressed goes with the failure; what comes stands here.
    main.current?.focus();
    card.reload();
  };
  return (
    <Main ref={main} tabIndex={-1} aria-busy={content.kind === "loading"}>
      {content.kind === "failed" ? (
        <Failure failure={content.failure} words={words} retry={retry} />
      ) : content.kind === "no-requester" ? (
        <NoRequester />
      ) : content.kind === "loading" || customer === null ? (
        <LoadingLines title={words.translate("app.name")} words={words.translate("app.loading")} />
      ) : (
        <Card
          key={generationKeyOf({ customer, ticket })}
          host={host}
          card={card}
          agent={agent}
          customer={customer}
          ticket={ticket}
          content={content}
        />
      )}
    </Main>
  );
}
