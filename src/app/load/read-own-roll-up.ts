import { careAtOneLookOf } from "../../care/organization-care.ts";
import { defaultPolicy } from "../../care/policy.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { readOrganization } from "../../zendesk/read-organization.ts";
import type { RollUp } from "./organization-roll-up.ts";

/**
 * What one look of this agent's own session shows of an organization, counted by the same core.
 *
 * Loaded only when the service is not there.
 */
export async function readOwnRollUp(
  client: ZendeskClient,
  organizationId: string,
): Promise<Pick<RollUp, "care" | "names" | "unknownPeople" | "isComplete">> {
  const { seen, names, hasMorePeople } = await readOrganization(client, organizationId);
  const { tags, timeZone } = defaultPolicy;
  return {
    care: careAtOneLookOf(seen, tags.complaint, timeZone),
    names,
    unknownPeople: hasMorePeople ? null : 0,
    isComplete: true,
  };
}
