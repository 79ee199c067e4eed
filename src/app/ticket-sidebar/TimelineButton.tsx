import { useRef, useState } from "react";
import styled from "styled-components";
import { timelineAddressOf } from "../host/timeline-address.ts";
import { Button } from "../ui/Button.ts";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { useWords } from "./words-context.ts";

const Open = styled(Button).attrs({ $kind: "plain" })`
  height: 20px;
  margin-inline: auto ${({ theme }) => theme.space.xs};
  padding: 0 ${({ theme }) => theme.space.xxs};
`;

/** Opens all that happened with this customer, in a window over Zendesk's page. */
export function TimelineButton(props: { readonly host: SidebarHost; readonly customerId: string }) {
  const { host, customerId } = props;
  const words = useWords();
  const [isRefused, setIsRefused] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    setIsRefused(false);
    // Whoever closes the window is back where they opened it.
    host
      .openModal(timelineAddressOf(customerId), () => button.current?.focus())
      .catch(() => setIsRefused(true));
  };
  return (
    <Open ref={button} aria-haspopup="dialog" aria-live="polite" onClick={open}>
      {words.translate(isRefused ? "timeline.failed" : "timeline.open")}
    </Open>
  );
}
