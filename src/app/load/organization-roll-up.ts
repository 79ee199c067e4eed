import type { OrganizationCare } from "../../care/organization-care.ts";
import { type OrganizationAnswer, organizationRoutes } from "../../contract/organization-care.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { visibleNamesOf } from "../../zendesk/names.ts";
import type { Host } from "../host/host.ts";
import { browserClient } from "./browser-client.ts";
import { idAt, textOf } from "./in-view.ts";
import { type ServiceTrouble, serviceTroubleOf } from "./load-care-context.ts";
import { type LoadFailure, loadFailureOf } from "./load-failure.ts";
import { watched } from "./watched.ts";

/** What is known of an organization, and by whom. */
export type RollUp = {
  readonly care: OrganizationCare;
  /** Of when the oldest of it is. */
  readonly at: number;
  /** Of whom it speaks, as far as Zendesk shows them to this agent. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Why the service did not give it; `null` where it did. */
  readonly withoutService: ServiceTrouble | null;
  /** How many people there are besides of whom nothing is known yet; `null`: more than were read. */
  readonly unknownPeople: number | null;
  /** False while the service still reads the account's history. */
  readonly isComplete: boolean;
};

export type RollUpState = {
  readonly name: string | null;
  readonly content:
    | { readonly kind: "loading" }
    | { readonly kind: "failed"; readonly failure: LoadFailure }
    | {
        readonly kind: "ready";
        readonly rollUp: RollUp;
        readonly isRefreshing: boolean;
        /** Why these are still the figures of last time. */
        readonly failure: LoadFailure | null;
      };
};

/** The roll-up of the organization in view, without any elements. */
export type OrganizationRollUp = {
  readonly state: () => RollUpState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly reload: () => void;
};

type RollUpHost = Pick<Host, "settings" | "service" | "zendesk" | "get" | "on">;

const paths = ["organization.id", "organization.name", "currentUser", "colorScheme"];

/** Begins the roll-up of the organization whose page it is, and reads it again when asked. */
export function organizationRollUp(host: RollUpHost): OrganizationRollUp {
  const { state, set, subscribe } = watched<RollUpState>({
    name: null,
    content: { kind: "loading" },
  });
  const client = browserClient(host.zendesk);
  let isLoading = false;

  const load = async () => {
    if (isLoading) return;
    isLoading = true;
    const { content } = state();
    set({
      content: content.kind === "ready" ? { ...content, isRefreshing: true } : { kind: "loading" },
    });
    try {
      const answer = await host.get(paths);
      set({ name: textOf(answer.values.get("organization.name")) });
      const rollUp = await rollUpOf(host, client, idAt(answer, "organization.id"));
      set({ content: { kind: "ready", rollUp, isRefreshing: false, failure: null } });
    } catch (error) {
      const failure = loadFailureOf(error, Date.now());
      const shown = state().content;
      set({
        content:
          shown.kind === "ready" && failure.kind !== "forbidden"
            ? { ...shown, isRefreshing: false, failure }
            : { kind: "failed", failure },
      });
    } finally {
      isLoading = false;
    }
  };

  host.on("organization.name.changed", (name) => set({ name: textOf(name) }));
  void load();
  return { state, subscribe, reload: () => void load() };
}

/** From the service where it answers in time, else from one look at Zendesk. */
async function rollUpOf(
  host: Pick<RollUpHost, "service" | "zendesk">,
  client: ZendeskClient,
  organizationId: string,
): Promise<RollUp> {
  const given = await fromService(host, organizationId);
  if ("failure" in given) {
    const { readOwnRollUp } = await import("./read-own-roll-up.ts");
    const at = Date.now();
    return { ...(await readOwnRollUp(client, organizationId)), at, withoutService: given };
  }
  const { care, storedPeople, isComplete } = given;
  const names = await visibleNamesOf(client, spokenOf(care));
  // Whom Zendesk does not show to this agent is counted, not named.
  const seen = {
    ...care,
    longestTenure:
      care.longestTenure !== null && names.has(care.longestTenure.customerId)
        ? care.longestTenure
        : null,
    atRisk: care.atRisk.filter(({ customerId }) => names.has(customerId)),
    followUps: care.followUps?.filter(({ customerId }) => names.has(customerId)) ?? null,
  };
  const unknownPeople = Math.max(0, storedPeople - care.people);
  return {
    care: seen,
    at: Date.parse(given.at),
    names,
    withoutService: null,
    unknownPeople,
    isComplete,
  };
}

function spokenOf({ longestTenure, atRisk, followUps }: OrganizationCare): readonly string[] {
  const ids = [
    ...(longestTenure === null ? [] : [longestTenure.customerId]),
    ...atRisk.map(({ customerId }) => customerId),
    ...(followUps ?? []).map(({ customerId }) => customerId),
  ];
  return [...new Set(ids)];
}

async function fromService(
  { service }: Pick<RollUpHost, "service">,
  organizationId: string,
): Promise<OrganizationAnswer | ServiceTrouble> {
  try {
    const answer = await service(organizationRoutes.organizationCare, { organizationId });
    // Figures of nobody say less than one look at Zendesk does.
    return answer.care.people > 0 ? answer : ({ failure: "not-found", waitSeconds: null } as const);
  } catch (error) {
    return serviceTroubleOf(error);
  }
}
