import type { Installation } from "../../contract/installation.ts";
import { exportStreams, isOptionalStream } from "../../zendesk/export-page.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ServiceStatus } from "../load/team-service-status.ts";
import { targetsKnownOf } from "./targets-known.ts";

/** One fact about the service. */
export type StatusLine = {
  readonly label: string;
  readonly value: string;
  readonly tone: "plain" | "bad";
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

/** What one of them says, and whether somebody should see to it. */
export type Value = { readonly value: string; readonly isBad: boolean };

/** All that the service says of itself, in the order in which an admin goes through it. */
export function statusLinesOf(status: ServiceStatus, words: NavBarWords): readonly StatusLine[] {
  const line = (label: NavBarKey, value: string, isBad = false): StatusLine => ({
    label: words.translate(label),
    value,
    tone: isBad ? "bad" : "plain",
  });
  const lineOf = (label: NavBarKey, found: Value | null) =>
    found === null ? [] : [line(label, found.value, found.isBad)];
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
    ...lineOf("connection", connectionOf(status.installation, words)),
    ...lineOf("history", historyOf(status.installation, words)),
    ...lineOf("targets", targetsKnownOf(status.installation, words)),
    ...lineOf("changes", changesOf(status.installation, words)),
    line("store", words.translate(stores[store])),
    line("customers", words.number(customers)),
  ];
}

/** How the service has its right; an older one does not say. */
function connectionOf({ connection }: Installation, words: NavBarWords): Value | null {
  switch (connection?.state) {
    case undefined:
      return null;
    case "token":
      return { value: words.translate("connectionToken"), isBad: false };
    case "connected":
      return connection.isAtRisk
        ? { value: words.translate("connectionAtRisk"), isBad: true }
        : { value: words.translate("connectionConsent"), isBad: false };
    case "reconnect-needed":
      return { value: words.translate("connectionEnded"), isBad: true };
    case "not-connected":
      return { value: words.translate("connectionNone"), isBad: true };
  }
}

/**
 * How far the account's history was read: as far as the export that is furthest behind. Lists of
 * ratings and metric events add to it, and not every account has them.
 */
function historyOf(installation: Installation, words: NavBarWords): Value | null {
  const exports = (installation.exports ?? []).filter(({ stream }) => !isOptionalStream(stream));
  if (exports.length === 0) return null;
  const stuck = exports.find(({ reason }) => reason !== null);
  if (stuck?.reason != null) {
    return { value: words.translate("historyStuck", { reason: stuck.reason }), isBad: true };
  }
  const ends = exports.map(({ completeTo }) => completeTo).filter((moment) => moment !== null);
  const [firstEnd] = ends.toSorted();
  if (firstEnd !== undefined && ends.length === exports.length) {
    const moment = words.dateTime(firstEnd);
    return { value: words.translate("historyComplete", { moment }), isBad: false };
  }
  const rows = exports.reduce((sum, one) => sum + one.rows, 0);
  const perMinute = exports.reduce((sum, one) => sum + (one.rowsPerMinute ?? 0), 0);
  const [reachedAt] = exports
    .filter(({ completeTo }) => completeTo === null)
    .flatMap((one) => one.reachedAt ?? [])
    .toSorted();
  const values = { rows, perMinute: Math.round(perMinute) };
  const value =
    reachedAt === undefined
      ? words.translate("historyBegun", values)
      : words.translate("historyReading", { ...values, day: words.date(reachedAt) });
  const minutesLeft = minutesLeftOf(exports);
  if (minutesLeft === null) return { value, isBad: false };
  const left = { soFar: value, span: words.span(minutesLeft) };
  return { value: words.translate("historyLeft", left), isBad: false };
}

/** Unknown until the last of them has begun: they come one after the other. */
function minutesLeftOf(exports: NonNullable<Installation["exports"]>): number | null {
  const left = exports.flatMap(({ completeTo, minutesLeft }) =>
    completeTo === null ? [minutesLeft] : [],
  );
  const hasAll = exportStreams.every(
    (name) => isOptionalStream(name) || exports.some(({ stream }) => stream === name),
  );
  const known = left.filter((minutes) => minutes !== null);
  return hasAll && known.length === left.length && known.length > 0 ? Math.max(...known) : null;
}

/** How soon the service knows of what changes in Zendesk. */
function changesOf({ webhooks }: Installation, words: NavBarWords): Value | null {
  if (webhooks === undefined) return null;
  const { subscription, lastReceivedAt } = webhooks;
  switch (subscription?.state) {
    case "refused":
      return { value: words.translate("changesRefused"), isBad: true };
    case "inactive":
      return { value: words.translate("changesInactive"), isBad: true };
    case "trigger-needed":
      if (lastReceivedAt === null) {
        return { value: words.translate("changesTrigger"), isBad: false };
      }
      break;
    case undefined:
    case "not-yet":
      if (lastReceivedAt === null) return { value: words.translate("changesSlow"), isBad: false };
      break;
    case "subscribed":
      if (lastReceivedAt === null) return { value: words.translate("changesSoon"), isBad: false };
  }
  const moment = words.dateTime(lastReceivedAt ?? "");
  return { value: words.translate("changesSince", { moment }), isBad: false };
}
