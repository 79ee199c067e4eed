import type { Names } from "../../care/care-context.ts";
import type { Agent } from "../host/agent.ts";
import type { Host } from "../host/host.ts";
import { browserClient } from "./browser-client.ts";
import { startTeamBoard, type TeamBoard } from "./team-board.ts";
import { type CareReading, careReadingOf } from "./team-care.ts";
import { type Coaching, coachingOf } from "./team-coaching.ts";
import { type RiskList, riskListOf } from "./team-risk.ts";
import { readServiceStatus, type ServiceStatus } from "./team-service-status.ts";
import { initialView, routeOf, viewFrom } from "./team-view.ts";
import { watched } from "./watched.ts";

/** What the page in the navigation bar knows and can do. */
export type Team = {
  readonly board: TeamBoard;
  readonly care: CareReading;
  readonly risk: RiskList;
  readonly coaching: Coaching;
  readonly serviceStatus: () => Promise<ServiceStatus>;
  /** What the account calls its tiers and stages, once the service has said so. */
  readonly names: {
    readonly state: () => Names;
    readonly subscribe: (changed: () => void) => () => void;
  };
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
  const names = watched<Names>({ care: null, tiers: {}, stages: {} });
  let isNamed = false;
  const serviceStatus = async () => {
    const status = await readServiceStatus(host, now);
    if (status.kind === "answered" && status.isThisAccount) {
      isNamed = true;
      names.set(status.installation.names ?? {});
    }
    return status;
  };
  const refresh = () => {
    if (!isNamed) void serviceStatus();
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
  void serviceStatus();
  return { board, care, risk, coaching, serviceStatus, names, timeZone };
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
