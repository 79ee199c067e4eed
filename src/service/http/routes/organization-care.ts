import * as z from "zod/mini";
import { organizationCareOf } from "../../../care/organization-care.ts";
import { careContextSchema } from "../../../contract/care-context.ts";
import {
  mostPeopleOfOrganization,
  type OrganizationAnswer,
  organizationRoutes,
} from "../../../contract/organization-care.ts";
import { conformingOr } from "../../conforming.ts";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../problem-error.ts";
import type { Asked } from "../serve.ts";

const { at, customer, tenure, sentiment, health, service, followUps } =
  careContextSchema.def.innerType.def.shape;
/** Of a care context only what is counted: an organization has many. */
const personSchema = z.object({ at, customer, tenure, sentiment, health, service, followUps });

/** How the people of an organization stand together, by what was worked out of each last. */
export function organizationCareHandler({ store, policy, now }: Deps) {
  return async ({ params, account }: Asked): Promise<OrganizationAnswer> => {
    const { organizationId } = params(organizationRoutes.organizationCare.params);
    const stored = await store
      .teamOf(account.id)
      .organization(organizationId, mostPeopleOfOrganization);
    if (stored.people === 0) throw new ProblemError("not-found");
    const people = stored.contexts.flatMap((text) => personIn(text) ?? []);
    return {
      at: people.map((person) => person.at).toSorted()[0] ?? new Date(now()).toISOString(),
      storedPeople: stored.people,
      isComplete: stored.isComplete,
      care: organizationCareOf(people, stored.openTickets, policy.tags.complaint),
    };
  };
}

/** `null` of a care context that an older version worked out. */
function personIn(text: string): z.output<typeof personSchema> | null {
  return conformingOr(personSchema, JSON.parse(text), null);
}
