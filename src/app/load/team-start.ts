import type { Host } from "../host/host.ts";
import { browserClient } from "./browser-client.ts";
import { startTeamBoard, type TeamBoard } from "./team-board.ts";
import { readServiceStatus, type ServiceStatus } from "./team-service-status.ts";

/** What the page in the navigation bar knows and can do. */
export type Team = {
  readonly board: TeamBoard;
  readonly serviceStatus: () => Promise<ServiceStatus>;
};

/** Coming back to the page after this long reads it again. */
const staleAfterMs = 60_000;

/** Starts reading, and reads again when the person comes back to the page after a while. */
export function startTeam(host: Host): Team {
  const now = () => Date.now();
  const board = startTeamBoard(browserClient(host.zendesk), now);
  const refresh = () => {
    const { content } = board.state();
    if (content.kind !== "ready" || content.isRefreshing) return;
    if (now() - content.readAt >= staleAfterMs) board.reload().catch(() => undefined);
  };
  host.on("pane.activated", refresh);
  host.on("app.activated", refresh);
  return { board, serviceStatus: () => readServiceStatus(host, now) };
}
