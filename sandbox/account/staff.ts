import { type UserRecord, userRecordSchema } from "./records.ts";

/** Ids of the people who work in the sandbox. */
export const staff = {
  agent: 11,
  teamLead: 12,
  admin: 13,
  lightAgent: 14,
  secondAgent: 15,
} as const;

/** The teams of the account. */
export const groups = [
  { id: 501, name: "Support" },
  { id: 502, name: "Customer care" },
] as const;

export const teamLeadRoleId = 7012;
const lightAgentRoleId = 7014;
const joinedAt = "2019-02-04T08:00:00Z";

type Person = {
  readonly id: number;
  readonly name: string;
  readonly role: "agent" | "admin";
  readonly role_type: number | null;
  readonly custom_role_id: number | null;
  readonly iana_time_zone: string;
};

const people: readonly Person[] = [
  person(staff.agent, "Aiko Tanaka", "agent", "Europe/Berlin"),
  {
    ...person(staff.teamLead, "Sam Okafor", "agent", "Europe/London"),
    role_type: 0,
    custom_role_id: teamLeadRoleId,
  },
  { ...person(staff.admin, "Ada Ferreira", "admin", "Europe/Lisbon"), role_type: 4 },
  {
    ...person(staff.lightAgent, "Lee Park", "agent", "Asia/Seoul"),
    role_type: 1,
    custom_role_id: lightAgentRoleId,
  },
  person(staff.secondAgent, "Noor Haddad", "agent", "Europe/Paris"),
];

/** Agents, a team lead, an admin and a light agent, as `users` of the account. */
export const staffRecords: readonly UserRecord[] = people.map((somebody) =>
  userRecordSchema.parse({
    ...somebody,
    email: `${somebody.name.split(" ")[0]?.toLowerCase() ?? "agent"}@sandbox-helpdesk.test`,
    created_at: joinedAt,
    updated_at: joinedAt,
    locale: "en-US",
    time_zone: "UTC",
    only_private_comments: somebody.role_type === 1,
    default_group_id: 501,
    verified: true,
  }),
);

function person(id: number, name: string, role: "agent" | "admin", iana_time_zone: string): Person {
  return { id, name, role, iana_time_zone, role_type: null, custom_role_id: null };
}
