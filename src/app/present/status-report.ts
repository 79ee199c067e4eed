import type { Installation } from "../../contract/installation.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ServiceStatus } from "../load/team-service-status.ts";

/** One fact about the service. */
export type StatusLine = {
  readonly label: string;
  readonly value: string;
  readonly tone: "plain" | "bad";
};

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
const stores: Readonly<Record<Installation["store"], NavBarKey>> = {
  embedded: "storeEmbedded",
  postgresql: "storePostgresql",
};
const reaches: Readonly<Record<Installation["zendesk"], NavBarKey>> = {
  reachable: "zendeskReachable",
  refused: "zendeskRefused",
  unreachable: "zendeskUnreachable",
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
    toDo: toDo === null ? null : words.translate(toDo),
    lines: linesOf(status, words),
  };
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

function linesOf(status: ServiceStatus, words: NavBarWords): readonly StatusLine[] {
  const line = (label: NavBarKey, value: string, isBad = false): StatusLine => ({
    label: words.translate(label),
    value,
    tone: isBad ? "bad" : "plain",
  });
  if (status.kind === "not-set-up") return [line("address", words.translate("addressNone"))];
  const address = line("address", status.address);
  if (status.kind === "failed") {
    return [address, line("answers", words.translate("answersNo"), true)];
  }
  const { service, version, account, store, customers, zendesk } = status.installation;
  return [
    address,
    line("answers", words.translate("answersYes", { milliseconds: Math.round(status.tookMs) })),
    line("who", words.translate("whoValue", { service, version })),
    line("account", account, !status.isThisAccount),
    line("zendeskReach", words.translate(reaches[zendesk]), zendesk !== "reachable"),
    line("store", words.translate(stores[store])),
    line("customers", words.number(customers)),
  ];
}
