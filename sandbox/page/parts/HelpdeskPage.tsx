import { useDesk } from "../desk-context.tsx";
import { AppFrame } from "./AppFrame.tsx";
import { ModalWindow } from "./ModalWindow.tsx";
import { NavRail } from "./NavRail.tsx";
import { NewTicketView } from "./NewTicketView.tsx";
import { ProfileView } from "./ProfileView.tsx";
import { TicketList } from "./TicketList.tsx";
import { TicketView } from "./TicketView.tsx";
import { Toasts } from "./Toasts.tsx";
import { TopBar } from "./TopBar.tsx";

/** The whole helpdesk: what is open stays mounted, hidden, so that the app's frames live on. */
export function HelpdeskPage() {
  const { state } = useDesk();
  return (
    <div className="page">
      <NavRail />
      <TopBar />
      <main className="stage">
        <section className="view" hidden={state.view !== "tickets"} aria-label="Ticket list">
          <TicketList />
        </section>
        {state.tabs.map((tab) => (
          <section
            key={tab.id}
            className="view"
            hidden={state.view !== "ticket" || state.activeTicketId !== tab.id}
            aria-label={tab.unsubmitted === null ? `Ticket ${tab.id}` : "New ticket"}
          >
            {tab.unsubmitted === null ? (
              <TicketView tab={tab} />
            ) : (
              <NewTicketView tab={tab} unsubmitted={tab.unsubmitted} />
            )}
          </section>
        ))}
        {state.profile !== null && (
          <section
            key={`${state.profile.kind} ${state.profile.id}`}
            className="view"
            hidden={state.view !== "profile"}
            aria-label="Profile"
          >
            <ProfileView profile={state.profile} />
          </section>
        )}
        {state.isAppOpened && state.app?.locations.nav_bar !== undefined && (
          <section className="view" hidden={state.view !== "app"} aria-label={state.app.name}>
            <h1 className="visually-hidden">{state.app.name}</h1>
            <AppFrame spot={{ location: "nav_bar" }} isActive={state.view === "app"} isWholeView />
          </section>
        )}
      </main>
      {state.modals.map((modal) => (
        <ModalWindow key={modal.guid} modal={modal} />
      ))}
      <Toasts />
    </div>
  );
}
