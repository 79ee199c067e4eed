import type { Agent } from "../host/agent.ts";
import type { Host } from "../host/host.ts";
import { browserClient } from "./browser-client.ts";
import { startTeamBoard, type TeamBoard } from "./team-board.ts";
import { type CareReading, careReadingOf } from "./team-care.ts";
import { type Coaching, coachingOf } from "./team-coaching.ts";
import { type RiskList, riskListOf } from "./team-risk.ts";
import { readServiceStatus, type ServiceStatus } from "./team-service-status.ts";
import { initialView, routeOf, viewFrom } from "./team-view.ts";

/** What the page in the navigation bar knows and can do. */
export type Team = {
  readonly board: TeamBoard;
  readonly care: CareReading;
  readonly risk: RiskList;
  readonly coaching: Coaching;
  readonly serviceStatus: () => Promise<ServiceStatus>;
  /** Where the person is. */
  readonly timeZone: string;
};

/** Coming back to the page after this long reads it again. */
const staleAfterMs = 60_000;

/**
 * Starts reading, reads again when the person comes back to the page after a while, and keeps what
 * they look at in the page's address: opening that address shows the same.
 */
export function startTeam(host: Host, agent: Agent | null): Team {
  const now = () => Date.now();
  const timeZone = agent?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const client = browserClient(host.zendesk);
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const board = startTeamBoard(client, {
    now,
    pause,
    timeZone,
    view: host.route.now() === "" ? initialView : viewFrom(host.route.now()),
  });
  const refresh = () => {
    const { sections, view } = board.state();
    const { readAt, isReading } = sections[view.section];
    if (readAt === null || isReading) return;
    if (now() - readAt >= staleAfterMs) board.reload().catch(() => undefined);
  };
  host.on("pane.activated", refresh);
  host.on("app.activated", refresh);
  keepInAddress(host, board);
  const care = careReadingOf(host, client, { now, pause });
  const risk = riskListOf(host, client, { now, pause });
  const coaching = coachingOf(host, client, { now, timeZone });
  const serviceStatus = () => readServiceStatus(host, now);
  return { board, care, risk, coaching, serviceStatus, timeZone };
}

function keepInAddress(host: Host, board: TeamBoard): void {
  let route = routeOf(board.state().view);
  host.route.watch((asked) => {
    const view = viewFrom(asked);
    route = routeOf(view);
    board.show(view);
  });
  board.subscribe(() => {
    const next = routeOf(board.state().view);
    if (next === route) return;
    route = next;
    // Without it the page works as well, only its address does not lead back here.
    host.invoke("routeTo", "nav_bar", host.route.name, next).catch(() => undefined);
  });
}
