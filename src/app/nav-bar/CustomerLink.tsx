import { Button } from "@zendeskgarden/react-buttons";
import type { ReactNode } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";

const Link = styled(Button)`
  height: auto;
  text-align: start;
  text-decoration: none;
  white-space: normal;
  overflow-wrap: anywhere;
`;

/** Opens a customer's page in a tab of Zendesk. */
export function CustomerLink(props: {
  readonly host: Pick<Host, "invoke">;
  readonly customerId: string;
  readonly children: ReactNode;
}) {
  const { host, customerId } = props;
  return (
    <Link
      isLink
      onClick={() => {
        // Zendesk says itself why a page does not open.
        host.invoke("routeTo", "user", customerId).catch(() => undefined);
      }}
    >
      {props.children}
    </Link>
  );
}
