import { useRef, useState } from "react";
import type { Agent } from "../host/agent.ts";
import type { Panels } from "../panels/open-panels.tsx";

export type LaterPanels = {
  readonly panels: Panels | null;
  /** `null`: they could not be fetched. */
  readonly fetchPanels: () => Promise<Panels | null>;
};

/**
 * The panels below parts of the card, fetched once the agent opens the first of them: most tickets
 * need none, and a first load must not carry them.
 */
export function usePanels(agent: Agent | null): LaterPanels {
  const [panels, setPanels] = useState<Panels | null>(null);
  const fetching = useRef<Promise<Panels | null> | null>(null);
  const fetchPanels = () => {
    if (agent === null) return Promise.resolve(null);
    fetching.current ??= import("../panels/open-panels.tsx")
      .then(({ panelsFor }) => panelsFor(agent))
      .then(
        (fetched) => {
          setPanels(fetched);
          return fetched;
        },
        () => {
          fetching.current = null;
          return null;
        },
      );
    return fetching.current;
  };
  return { panels, fetchPanels };
}
