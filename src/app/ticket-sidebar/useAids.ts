import { useCallback, useEffect, useState } from "react";
import type { Aids } from "../aids/open-aids.tsx";
import type { Agent } from "../host/agent.ts";
import type { CareCard } from "../load/care-card.ts";

/**
 * What helps with the answer below the card, fetched once the card is drawn: a first load must not
 * carry it. `failed` where it could not be fetched; `again` tries once more.
 */
export function useAids(agent: Agent | null, fetchAids: CareCard["fetchAids"]) {
  const [aids, setAids] = useState<Aids | "failed" | null>(null);
  const fetchNow = useCallback(() => {
    if (agent === null) return;
    let isOver = false;
    const keep = (fetched: Aids | "failed") => {
      if (!isOver) setAids(fetched);
    };
    Promise.all([import("../aids/open-aids.tsx"), fetchAids()])
      .then(([{ aidsFor }, acts]) => aidsFor(agent, acts))
      .then(keep, () => keep("failed"));
    return () => {
      isOver = true;
    };
  }, [agent, fetchAids]);
  useEffect(fetchNow, [fetchNow]);
  const again = () => {
    setAids(null);
    fetchNow();
  };
  return { aids, again };
}
