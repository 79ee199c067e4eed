import { addressOf } from "../deep-link.ts";
import { beginTicket, closeProfile, closeTicket, openTicket, showView } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { Avatar } from "./Avatar.tsx";
import { Icon } from "./Icon.tsx";
import { StatusDot } from "./StatusChip.tsx";

const locales = ["en-US", "de", "fr", "es", "ar", "he", "ja", "pt-BR"];

/** Tabs of open tickets; who is acting, in which language and colours. */
export function TopBar() {
  const { desk, state } = useDesk();
  const { tabs, users, organizations, profile, view, activeTicketId, colorScheme, actor, account } =
    state;
  const isDark = colorScheme === "dark";
  const leaveFor = (change: Partial<typeof state>): void => {
    // Another person or language means another session, so the page starts anew.
    location.assign(addressOf({ ...state, ...change }));
  };
  return (
    <header className="topbar">
      <div className="brand">Sandbox helpdesk</div>
      <nav className="tabs" aria-label="Open tickets">
        <button
          type="button"
          className="tab tab-home"
          aria-current={view === "tickets" ? "page" : undefined}
          onClick={() => showView(desk, "tickets")}
        >
          All tickets
        </button>
        {tabs.map(({ id, ticket, unsubmitted }) => (
          <div className="tab-holder" key={id}>
            <button
              type="button"
              className="tab"
              data-testid={`tab-${id}`}
              aria-current={view === "ticket" && activeTicketId === id ? "page" : undefined}
              onClick={() => void openTicket(desk, id)}
              title={ticket?.subject ?? undefined}
            >
              <StatusDot status={ticket?.status ?? (unsubmitted === null ? "open" : "new")} />
              <span className="tab-words">
                <span className="tab-name">
                  {unsubmitted !== null
                    ? "New ticket"
                    : ticket === null
                      ? "…"
                      : (users.get(ticket.requester_id)?.name ?? "Customer")}
                </span>
                <span className="tab-id">{unsubmitted === null ? `#${id}` : "not sent"}</span>
              </span>
            </button>
            <button
              type="button"
              className="tab-close"
              aria-label={unsubmitted === null ? `Close ticket ${id}` : "Close new ticket"}
              onClick={() => closeTicket(desk, id)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
        {profile === null ? null : (
          <div className="tab-holder">
            <button
              type="button"
              className="tab"
              aria-current={view === "profile" ? "page" : undefined}
              onClick={() => showView(desk, "profile")}
            >
              <span className="tab-words">
                <span className="tab-name">
                  {(profile.kind === "user" ? users : organizations).get(profile.id)?.name ?? "…"}
                </span>
                <span className="tab-id">{profile.kind}</span>
              </span>
            </button>
            <button
              type="button"
              className="tab-close"
              aria-label="Close profile"
              onClick={() => closeProfile(desk)}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
        <button type="button" className="tab tab-home" onClick={() => void beginTicket(desk, null)}>
          Add ticket
        </button>
      </nav>
      <div className="topbar-tools">
        <button
          type="button"
          className="tool"
          aria-pressed={isDark}
          aria-label="Dark colours"
          title={isDark ? "Use light colours" : "Use dark colours"}
          onClick={() => desk.change((now) => ({ ...now, colorScheme: isDark ? "light" : "dark" }))}
        >
          <Icon name={isDark ? "sun" : "moon"} />
        </button>
        <select
          aria-label="Language of the agent"
          value={state.locale}
          onChange={(event) => leaveFor({ locale: event.target.value })}
        >
          {[...new Set([state.locale, ...locales])].map((locale) => (
            <option key={locale}>{locale}</option>
          ))}
        </select>
        <Avatar name={actor.name} isStaff />
        <select
          aria-label="Acting person"
          value={actor.id}
          onChange={(event) => {
            const person = account.staff.find(({ id }) => id === Number(event.target.value));
            if (person !== undefined) leaveFor({ actor: person });
          }}
        >
          {account.staff.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name} · {person.title}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}
