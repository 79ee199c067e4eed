import { noEdits } from "../../care/follow-up-edits.ts";
import { type CustomerAtRisk, teamRoutes } from "../../contract/team-routes.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { visibleNamesOf } from "../../zendesk/names.ts";
import type { Host } from "../host/host.ts";
import type { FollowUpOutcome } from "./follow-up-outcome.ts";
import { tagAfterCreation } from "./tag-source.ts";
import { type TeamFailure, teamFailureOf } from "./team-failure.ts";
import { watched } from "./watched.ts";
import { creationFailureOf } from "./write-failure.ts";
import { writeFollowUp } from "./write-follow-up.ts";

/** A customer at risk whom this person may see in Zendesk. */
export type ListedAtRisk = CustomerAtRisk & { readonly name: string | null };

/** What the list of customers at risk knows at a moment; a new object for every change. */
export type RiskState = {
  readonly rows: readonly ListedAtRisk[];
  /** Of how many customers of the service a health is known; `null` before anything was read. */
  readonly known: { readonly healths: number; readonly customers: number } | null;
  /** `null`: that was the last page. */
  readonly next: string | null;
  readonly isReading: boolean;
  /** False until something was read. */
  readonly isRead: boolean;
  readonly failure: TeamFailure | null;
  /** What became of follow-ups that were made from here, by customer; `null`: under way. */
  readonly made: ReadonlyMap<string, FollowUpOutcome | null>;
  readonly changedAt: number;
};

/** The account's customers at risk, the lowest health first, to reach out from. */
export type RiskList = {
  readonly state: () => RiskState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Reads from the start. */
  readonly reload: () => Promise<void>;
  readonly readMore: () => Promise<void>;
  /** Makes what is suggested first for a customer into a follow-up of this person's. */
  readonly createFollowUp: (customerId: string) => Promise<void>;
};

/** Nothing is read before it is asked for: few who open the page look at this. */
export function riskListOf(
  host: Pick<Host, "settings" | "service" | "zendesk" | "currentUser">,
  client: ZendeskClient,
  { now, pause }: { readonly now: () => number; readonly pause: (ms: number) => Promise<void> },
): RiskList {
  const list = watched<RiskState>({
    rows: [],
    known: null,
    next: null,
    isReading: false,
    isRead: false,
    failure: null,
    made: new Map(),
    changedAt: now(),
  });
  const { state, subscribe } = list;
  const set = (change: Partial<RiskState>) => list.set({ ...change, changedAt: now() });
  const note = (customerId: string, outcome: FollowUpOutcome | null) =>
    set({ made: new Map([...state().made, [customerId, outcome]]) });

  const read = async (after: string | null) => {
    if (host.settings.serviceUrl === null) return set({ failure: { kind: "not-set-up" } });
    if (state().isReading) return;
    set({ isReading: true });
    try {
      const query = after === null ? {} : { after };
      const page = await host.service(teamRoutes.customersAtRisk, {}, undefined, query);
      const names = await visibleNamesOf(
        client,
        page.customers.map(({ customerId }) => customerId),
      );
      const rows = page.customers.flatMap((customer) => {
        const name = names.get(customer.customerId);
        // Whom Zendesk does not show this person is not shown here either.
        return name === undefined ? [] : [{ ...customer, name }];
      });
      const before = after === null ? [] : state().rows;
      set({
        rows: [...before, ...rows],
        known: page.known ?? state().known,
        next: page.next,
        isReading: false,
        isRead: true,
        failure: null,
      });
    } catch (error) {
      set({ isReading: false, failure: teamFailureOf(error, now()) });
    }
  };

  return {
    state,
    subscribe,
    reload: () => read(null),
    readMore: async () => {
      const { next } = state();
      if (next !== null) await read(next);
    },
    createFollowUp: async (customerId) => {
      const { rows, made } = state();
      const row = rows.find((one) => one.customerId === customerId);
      const isMade = made.get(customerId) === null || made.get(customerId)?.kind === "created";
      if (row === undefined || row.suggestion === null || isMade) return;
      note(customerId, null);
      try {
        const agent = await host.currentUser();
        const followUp = await writeFollowUp(host.zendesk, {
          suggestion: row.suggestion,
          customer: { id: customerId, name: row.name },
          agentId: agent.id,
          tier: row.tier,
          edits: noEdits,
        });
        note(customerId, { kind: "created", followUp });
        const { sourceTicketId } = row.suggestion;
        if (sourceTicketId === null) return;
        const isTagged = await tagAfterCreation(client, sourceTicketId, pause);
        if (!isTagged) note(customerId, { kind: "created", followUp, isTagged });
      } catch (error) {
        note(customerId, creationFailureOf(error));
      }
    },
  };
}
