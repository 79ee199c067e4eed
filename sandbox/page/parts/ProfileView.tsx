import { useEffect, useState } from "react";
import type { Profile } from "../desk.ts";
import { beginTicket, openProfile, openTicket } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import type { Organization, Ticket, User } from "../records.ts";
import { AppsTray } from "./AppsTray.tsx";
import { Avatar } from "./Avatar.tsx";
import { StatusChip } from "./StatusChip.tsx";
import { agoOf, momentOf } from "./when.ts";

/** The page of a user or an organization: who they are, their tickets, the tray of apps. */
export function ProfileView({ profile }: { readonly profile: Profile }) {
  const { state } = useDesk();
  const { kind, id } = profile;
  const user = kind === "user" ? state.users.get(id) : undefined;
  const organization = kind === "organization" ? state.organizations.get(id) : undefined;
  const known = user ?? organization;
  if (known === undefined) {
    return (
      <p className="empty" aria-busy="true">
        Opening the profile…
      </p>
    );
  }
  return (
    <div className="ticket">
      <aside className="properties" aria-label="Properties">
        {user !== undefined && <UserProperties user={user} />}
        {organization !== undefined && <OrganizationProperties organization={organization} />}
      </aside>
      <div className="ticket-middle">
        <header className="ticket-head">
          <h1>
            <bdi>{known.name}</bdi>
          </h1>
          <p>
            <span>{kind === "user" ? "User" : "Organization"}</span>
          </p>
        </header>
        <Tickets query={kind === "user" ? `requester:${id}` : `organization:${id}`} />
      </div>
      <AppsTray
        spot={
          kind === "user"
            ? { location: "user_sidebar", userId: id }
            : { location: "organization_sidebar", organizationId: id }
        }
        isActive={state.view === "profile"}
      />
    </div>
  );
}

function UserProperties({ user }: { readonly user: User }) {
  const { desk, state } = useDesk();
  const organization = state.organizations.get(user.organization_id ?? 0);
  return (
    <>
      <div className="property">
        <span className="property-name">User</span>
        <span className="person">
          <Avatar name={user.name} />
          <bdi className="person-name">{user.name}</bdi>
        </span>
        {user.suspended && <span className="mark mark-internal">Suspended</span>}
        <button type="button" className="row-link" onClick={() => void beginTicket(desk, user.id)}>
          New ticket for them
        </button>
      </div>
      <Property name="E-mail" value={user.email} />
      <Property name="Role" value={user.role} />
      <div className="property">
        <span className="property-name">Organization</span>
        {organization === undefined ? (
          <span>–</span>
        ) : (
          <button
            type="button"
            className="row-link"
            onClick={() => void openProfile(desk, { kind: "organization", id: organization.id })}
          >
            <bdi>{organization.name}</bdi>
          </button>
        )}
      </div>
    </>
  );
}

function OrganizationProperties({ organization }: { readonly organization: Organization }) {
  const { name, tags = [] } = organization;
  return (
    <>
      <Property name="Organization" value={name} />
      <Property name="Tags" value={tags.length === 0 ? null : tags.join(", ")} />
    </>
  );
}

function Property({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <div className="property">
      <span className="property-name">{name}</span>
      <bdi>{value ?? "–"}</bdi>
    </div>
  );
}

function Tickets({ query }: { readonly query: string }) {
  const { desk } = useDesk();
  const [tickets, setTickets] = useState<readonly Ticket[] | null>(null);
  useEffect(() => {
    void desk.api.search(`type:ticket ${query}`).then((found) => setTickets(found.tickets));
  }, [desk, query]);
  const now = Date.now();
  return (
    <ol className="conversation" aria-label="Tickets">
      {(tickets ?? []).map((ticket) => (
        <li key={ticket.id} className="profile-ticket">
          <StatusChip status={ticket.status} />
          <button
            type="button"
            className="row-link"
            onClick={() => void openTicket(desk, ticket.id)}
          >
            <bdi>{ticket.subject}</bdi>
          </button>
          <time dateTime={ticket.created_at} title={momentOf(ticket.created_at)}>
            {agoOf(ticket.created_at, now)}
          </time>
        </li>
      ))}
      {tickets?.length === 0 && <li className="quiet">No tickets.</li>}
    </ol>
  );
}
