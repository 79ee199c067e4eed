import type { NamedId, TeamPeople } from "../care/team-people.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";

/** Zendesk's number of the light agent role, which cannot have tickets. */
const lightAgentRoleType = 1;
/** So many pages of people are enough to choose from. */
const mostPages = 5;

/** The agents and groups of the account by name; each list as far as this person may read it. */
export async function readTeamPeople(client: ZendeskClient): Promise<TeamPeople> {
  const [agents, groups] = await Promise.all([readAgents(client), readGroups(client)]);
  return { agents: byName(agents), groups: byName(groups) };
}

async function readAgents(client: ZendeskClient): Promise<readonly NamedId[]> {
  const agents: NamedId[] = [];
  try {
    for (const role of ["agent", "admin"]) {
      let pages = 0;
      for await (const page of client.pages(endpoints.staff, { query: { role } })) {
        for (const { id, name, active, suspended, role_type: roleType } of page.users) {
          const canHaveTickets = active !== false && suspended !== true;
          if (canHaveTickets && roleType !== lightAgentRoleType) {
            agents.push({ id, name: name ?? id });
          }
        }
        pages += 1;
        if (pages >= mostPages) break;
      }
    }
  } catch {
    // Whom the list itself names can still be chosen.
  }
  return agents;
}

async function readGroups(client: ZendeskClient): Promise<readonly NamedId[]> {
  const groups: NamedId[] = [];
  try {
    for await (const page of client.pages(endpoints.groups)) {
      for (const { id, name, deleted } of page.groups) {
        if (deleted !== true) groups.push({ id, name: name ?? id });
      }
    }
  } catch {
    // As above.
  }
  return groups;
}

/** The account's brands, as far as this person may read them; none where they cannot be read. */
export async function readBrands(client: ZendeskClient): Promise<readonly NamedId[]> {
  const brands: NamedId[] = [];
  try {
    for await (const page of client.pages(endpoints.brands)) {
      for (const { id, name } of page.brands) brands.push({ id, name: name ?? id });
    }
  } catch {
    // A brand without a name is told by its id.
  }
  return brands;
}

function byName(list: readonly NamedId[]): readonly NamedId[] {
  return list.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The account's tags that begin so, at most a handful; none where it cannot be asked. */
export async function suggestTags(
  client: ZendeskClient,
  start: string,
): Promise<readonly string[]> {
  if (start.length < 2) return [];
  const found = await client
    .call(endpoints.suggestedTags, { query: { name: start } })
    .catch(() => null);
  return found?.tags ?? [];
}
