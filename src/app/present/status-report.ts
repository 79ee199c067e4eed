import { connectPath } from "../../contract/connect.ts";
import { addressOf } from "../../contract/routes.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ServiceStatus } from "../load/team-service-status.ts";
import { type StatusLine, statusLinesOf } from "./status-lines.ts";

/** Whether the companion service works, and what to do if not. */
export type StatusReport = {
  readonly state: "good" | "attention" | "bad" | "off";
  readonly stateWords: string;
  readonly summary: string;
  /** `null` where there is nothing to do. */
  readonly toDo: string | null;
  readonly lines: readonly StatusLine[];
};

type Verdict = {
  readonly state: StatusReport["state"];
  readonly summary: NavBarKey;
  readonly toDo: NavBarKey | null;
};
type Failure = Extract<ServiceStatus, { kind: "failed" }>["failure"];

const failures: Readonly<Record<Failure, readonly [summary: NavBarKey, toDo: NavBarKey]>> = {
  "not-set-up": ["serviceOff", "serviceOffToDo"],
  refused: ["serviceRefused", "serviceRefusedToDo"],
  // Asked who it is, a service of ours always has an answer.
  "not-found": ["serviceMalformed", "serviceMalformedToDo"],
  malformed: ["serviceMalformed", "serviceMalformedToDo"],
  "rate-limited": ["serviceLimited", "serviceLimitedToDo"],
  timeout: ["serviceTimeout", "serviceTimeoutToDo"],
  unreachable: ["serviceUnreachable", "serviceUnreachableToDo"],
  "zendesk-refused": ["serviceZendeskRefused", "serviceZendeskRefusedToDo"],
  "zendesk-failed": ["serviceZendeskUnreachable", "serviceZendeskUnreachableToDo"],
  failed: ["serviceFailed", "serviceFailedToDo"],
};
/** What an admin should know of the companion service. */
export function statusReportOf(
  status: ServiceStatus,
  ownAccount: string,
  words: NavBarWords,
): StatusReport {
  const { state, summary, toDo } = verdictOf(status);
  const account = status.kind === "answered" ? status.installation.account : "";
  return {
    state,
    stateWords: words.translate(state),
    summary: words.translate(summary, { account, own: ownAccount }),
    toDo: toDo === null ? null : words.translate(toDo, { connect: connectAddressOf(status) }),
    lines: statusLinesOf(status, words),
  };
}

/** Where an admin connects the account; of a service that answers. */
function connectAddressOf(status: ServiceStatus): string {
  if (status.kind !== "answered") return "";
  const path = addressOf(connectPath, { accountId: status.installation.account });
  return `${status.address.replace(/\/$/, "")}${path}`;
}

function verdictOf(status: ServiceStatus): Verdict {
  if (status.kind === "not-set-up") {
    return { state: "off", summary: "serviceOff", toDo: "serviceOffToDo" };
  }
  if (status.kind === "failed") {
    const [summary, toDo] = failures[status.failure];
    const isPassing = status.failure === "rate-limited" || status.failure === "timeout";
    return { state: isPassing ? "attention" : "bad", summary, toDo };
  }
  if (!status.isThisAccount) {
    return { state: "bad", summary: "serviceOtherAccount", toDo: "serviceOtherAccountToDo" };
  }
  const connection = status.installation.connection?.state;
  if (connection === "reconnect-needed" || connection === "not-connected") {
    return { state: "attention", summary: "serviceConnect", toDo: "serviceConnectToDo" };
  }
  switch (status.installation.zendesk) {
    case "reachable":
      return { state: "good", summary: "serviceGood", toDo: null };
    case "refused":
      return {
        state: "attention",
        summary: "serviceZendeskRefused",
        toDo: "serviceZendeskRefusedToDo",
      };
    case "unreachable":
      return {
        state: "attention",
        summary: "serviceZendeskUnreachable",
        toDo: "serviceZendeskUnreachableToDo",
      };
  }
}
