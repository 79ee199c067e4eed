import { brands } from "../../account/brands.ts";
import { type DeskState, type TicketTab, tabOf, type Unsubmitted } from "../desk.ts";
import type { Organization, Ticket, User } from "../records.ts";
import { PathError } from "./app-connection.ts";
import { type FrameSpot, tabIdAt } from "./frame-spot.ts";

/** The value of a `client.get` path as the desk is now; throws a `PathError` for one it lacks. */
export function readPath(state: DeskState, spot: FrameSpot, path: string): unknown {
  const field = /^ticket\.customField:custom_field_(\d+)$/.exec(path);
  if (field !== null && spot.location === "ticket_sidebar") {
    const fields = tabOf(state, spot.ticketId)?.ticket?.custom_fields ?? [];
    return fields.find(({ id }) => id === Number(field[1]))?.value ?? null;
  }
  const asset = /^assetURL:(.+)$/.exec(path);
  if (asset !== null) {
    return `${state.account.assetsOrigin}/app/assets/${asset[1]?.replaceAll("\\", "")}`;
  }
  const roots = rootsFor(state, spot);
  const [first = "", ...rest] = path.split(".");
  if (!(first in roots)) throw new PathError("No such Api");
  let value: unknown = roots[first];
  for (const name of rest) {
    // Of somebody who is not chosen yet, nothing is known: that is no wrong path.
    if (value === null) return null;
    if (typeof value !== "object" || !(name in value)) {
      throw new PathError("No such Api");
    }
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return value ?? null;
}

function rootsFor(state: DeskState, spot: FrameSpot): Readonly<Record<string, unknown>> {
  const common = {
    currentUser: currentUserOf(state),
    currentAccount: {
      subdomain: state.account.subdomain,
      planName: "Suite Enterprise",
      timeZone: timeZoneOf("Etc/UTC"),
    },
    colorScheme: state.colorScheme,
    instances: {},
    viewport: { size: { width: innerWidth, height: innerHeight } },
    visible: true,
    isCollapsed: false,
  };
  if (spot.location === "user_sidebar") {
    return { ...common, user: zafUserOf(state.users.get(spot.userId)) };
  }
  if (spot.location === "organization_sidebar") {
    const organization = state.organizations.get(spot.organizationId);
    return { ...common, organization: zafOrganizationOf(organization) };
  }
  const tab = tabOf(state, tabIdAt(spot));
  const ticket = tab === null ? null : ticketIn(state, tab);
  if (tab === null || ticket === null) return common;
  return {
    ...common,
    ticket,
    ticketFields: [],
    comment: {
      text: tab.draft.content,
      type: tab.draft.kind,
      useRichText: tab.draft.isRich,
      attachments: [],
    },
    channel: tab.ticket?.via.channel ?? "web",
  };
}

function ticketIn(state: DeskState, tab: TicketTab): object | null {
  if (tab.ticket !== null) return ticketOf(state, tab.ticket, tab.comments);
  return tab.unsubmitted === null ? null : newTicketOf(state, tab.unsubmitted);
}

/** That it has an id without a value before it is submitted is a guess; an app should not need it. */
function newTicketOf(state: DeskState, { requesterId, subject }: Unsubmitted): object {
  return {
    id: null,
    isNew: true,
    subject,
    description: "",
    status: "new",
    statusCategory: "new",
    type: "ticket",
    priority: "-",
    tags: [],
    requester: zafUserOf(state.users.get(requesterId ?? 0)),
    assignee: { user: null, group: { id: 501, name: "Support" } },
    organization: null,
    collaborators: [],
    comments: [],
    conversation: [],
  };
}

function zafOrganizationOf(organization: Organization | undefined): object | null {
  if (organization === undefined) return null;
  const { id, name, tags = [] } = organization;
  return { id, name, tags, domains: "", details: null, notes: null, externalId: null };
}

function ticketOf(
  state: DeskState,
  ticket: Ticket,
  comments: readonly {
    readonly id: number;
    readonly author_id: number;
    readonly plain_body: string;
    readonly public: boolean;
    readonly created_at: string;
  }[],
): object {
  return {
    id: ticket.id,
    isNew: false,
    subject: ticket.subject ?? "",
    description: ticket.description ?? "",
    status: ticket.status,
    statusCategory: ticket.status,
    type: ticket.type ?? "ticket",
    priority: ticket.priority ?? "-",
    tags: ticket.tags,
    externalId: ticket.external_id,
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    via: { channel: ticket.via.channel },
    brand: brands.find(({ id }) => id === ticket.brand_id) ?? brands[0],
    form: { id: null },
    requester: zafUserOf(state.users.get(ticket.requester_id)),
    assignee: {
      user: zafUserOf(state.users.get(ticket.assignee_id ?? 0)),
      group: { id: 501, name: "Support" },
    },
    organization: null,
    collaborators: [],
    viewers: [],
    postSaveAction: "stay_on_ticket",
    comments: comments.map((comment) => ({
      id: comment.id,
      author: zafUserOf(state.users.get(comment.author_id)),
      value: comment.plain_body,
      public: comment.public,
    })),
    conversation: comments.map((comment) => ({
      author: {
        id: comment.author_id,
        name: state.users.get(comment.author_id)?.name ?? "",
        role: state.users.get(comment.author_id)?.role ?? "end-user",
      },
      message: { content: comment.plain_body, contentType: "text/plain" },
      timestamp: comment.created_at,
      channel: { name: ticket.via.channel },
    })),
  };
}

function zafUserOf(user: User | undefined): object | null {
  if (user === undefined) return null;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    locale: user.locale,
    externalId: user.external_id,
    tags: user.tags,
    organizations: [],
    identities: [],
    avatarUrl: "",
  };
}

function currentUserOf({ actor, locale }: DeskState): object {
  return {
    id: actor.id,
    name: actor.name,
    email: actor.email,
    // Of a custom role Zendesk gives the role's id.
    role: actor.customRoleId === null ? actor.role : String(actor.customRoleId),
    locale,
    timeZone: timeZoneOf(actor.timeZone),
    groups: [{ id: 501, name: "Support" }],
    organizations: [],
    tags: [],
    avatarUrl: "",
    externalId: null,
  };
}

function timeZoneOf(ianaName: string): object {
  const parts = new Intl.DateTimeFormat("en", { timeZone: ianaName, timeZoneName: "longOffset" });
  const name = parts.formatToParts(Date.now()).find(({ type }) => type === "timeZoneName")?.value;
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? "");
  const minutes = match === null ? 0 : Number(match[2]) * 60 + Number(match[3]);
  return {
    name: ianaName.split("/").at(-1)?.replaceAll("_", " ") ?? ianaName,
    ianaName,
    offset: match?.[1] === "-" ? -minutes : minutes,
    formattedOffset: name ?? "GMT",
  };
}
