import type { ReactNode } from "react";
import styled from "styled-components";
import { Button } from "../ui/Button.ts";
import type { OrganizationHost } from "./OrganizationSidebar.tsx";

const Name = styled(Button).attrs({ $kind: "plain" })`
  height: auto;
  padding: 0;
  border: 0;
  text-align: start;
  white-space: normal;
`;

/** Opens somebody's profile in Zendesk, where their own card stands. */
export function PersonLink(props: {
  readonly host: OrganizationHost;
  readonly customerId: string;
  readonly children: ReactNode;
}) {
  const { host, customerId } = props;
  return (
    <Name
      onClick={() => {
        // Zendesk says itself why a page does not open.
        host.invoke("routeTo", "user", customerId).catch(() => undefined);
      }}
    >
      <bdi>{props.children}</bdi>
    </Name>
  );
}
