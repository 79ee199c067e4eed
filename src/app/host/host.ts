import type { SendToZendesk } from "../../zendesk/send.ts";
import type { Agent } from "./agent.ts";
import type { ColorScheme } from "./page-address.ts";
import type { AskService } from "./send-to-service.ts";

/** All that the rest of the app may do with Zendesk's page. */
export type Host = {
  /** Zendesk's name of the place the app was opened in, such as `ticket_sidebar`. */
  readonly location: string;
  readonly settings: {
    /** Without a slash at the end; `null` where the account uses no companion service. */
    readonly serviceUrl: string | null;
  };
  readonly account: { readonly subdomain: string };
  readonly route: {
    /** What Zendesk calls this app in the addresses of its pages. */
    readonly name: string;
    /** What stands behind that in the page's address; empty where nothing does. */
    readonly now: () => string;
    readonly watch: (changed: (route: string) => void) => void;
  };
  /** Zendesk's API with the agent's own session; never tries twice. */
  readonly zendesk: SendToZendesk;
  /** Asks the companion service; rejects with a `ServiceError`. */
  readonly service: AskService;
  readonly currentUser: () => Promise<Agent>;
  readonly colorScheme: {
    readonly now: () => ColorScheme;
    /** Calls back on every change; gives back what ends it. */
    readonly watch: (changed: () => void) => () => void;
  };
  /** Reads several values of the page in one message; rejects only when nothing came. */
  readonly get: (paths: readonly string[]) => Promise<HostValues>;
  readonly invoke: (action: string, ...values: readonly unknown[]) => Promise<void>;
  /** Opens one of the app's own pages in a window over Zendesk's, and tells once it is closed. */
  readonly openModal: (url: string, closed: () => void) => Promise<void>;
  /** Calls back on each event; gives back what ends it. */
  readonly on: (event: string, handler: (message: unknown) => void) => () => void;
  /** False while the agent looks at another ticket or page of Zendesk: then nothing is polled. */
  readonly isActive: () => boolean;
  /** Where an agent opens this ticket; `null` where Zendesk's address is not known. */
  readonly ticketAddress: (ticketId: string) => string | null;
};

export type HostValues = {
  /** By path; a path that failed is absent. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Zendesk's words on each path that failed. */
  readonly errors: ReadonlyMap<string, string>;
};
