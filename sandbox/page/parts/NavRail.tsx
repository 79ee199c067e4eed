import { showView } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { Icon } from "./Icon.tsx";

/** The bar at the side: tickets, and the app where it has a `nav_bar` location. */
export function NavRail() {
  const { desk, state } = useDesk();
  const { app, view } = state;
  return (
    <nav className="rail" aria-label="Main">
      <div className="rail-mark" aria-hidden="true">
        <Icon name="reply" />
      </div>
      <button
        type="button"
        className="rail-item"
        aria-current={view !== "app" ? "page" : undefined}
        onClick={() => showView(desk, "tickets")}
        title="Tickets"
        aria-label="Tickets"
      >
        <Icon name="tickets" />
      </button>
      {app?.locations.nav_bar !== undefined && (
        <button
          type="button"
          className="rail-item"
          aria-current={view === "app" ? "page" : undefined}
          onClick={() => showView(desk, "app")}
          title={app.name}
          aria-label={app.name}
        >
          <span
            className="rail-app-icon"
            style={{
              maskImage: `url("${state.account.assetsOrigin}/app/assets/icon_nav_bar.svg")`,
            }}
          />
        </button>
      )}
    </nav>
  );
}
