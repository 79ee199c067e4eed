import type { HostValues } from "../host/host.ts";
import type { InView } from "./in-view.ts";

/** Where in Zendesk a card can stand. */
export type PlaceName = "ticket" | "new-ticket" | "profile";

/** How a place says who is in view there. */
export type Place = {
  readonly name: PlaceName;
  /** One message to Zendesk's page asks for all that the card needs to begin. */
  readonly paths: readonly string[];
  /** Reads the answer to it; throws a `HostError` where Zendesk's page could not give it. */
  readonly inViewOf: (answer: HostValues) => InView;
  /** Zendesk's events after which somebody else may be in view. */
  readonly turns: readonly string[];
  /** Events after which the same customer may be another one. */
  readonly changes: readonly string[];
};
