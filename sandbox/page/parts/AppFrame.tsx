import { useEffect, useRef, useState } from "react";
import type { DeskState } from "../desk.ts";
import { refresh } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { act, write } from "../host/act.ts";
import { connectApp } from "../host/app-connection.ts";
import { changedPaths } from "../host/changed-paths.ts";
import { type FrameSpot, frameGuidOf } from "../host/frame-spot.ts";
import { readPath } from "../host/read-path.ts";
import { routeNameOf } from "../host/route-name.ts";

type AppFrameProps = {
  readonly spot: FrameSpot;
  readonly isActive: boolean;
  readonly isWholeView?: boolean;
};

/** One instance of the app in its frame, from another origin, spoken to as the SDK expects. */
export function AppFrame({ spot, isActive, isWholeView = false }: AppFrameProps) {
  const { desk, hub, state } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  // A frame stays where it is: another spot is another frame, by its key.
  const [here] = useState(spot);
  const guid = frameGuidOf(here);
  const title = state.app?.name ?? "App";
  const ticketId = here.location === "ticket_sidebar" ? here.ticketId : null;
  const { location: place } = here;
  // The first address stays: another colour scheme is an event, not a reload.
  const [address] = useState(() => addressFor(state, here, guid));

  useEffect(() => {
    const { app, account, actor } = desk.state();
    const element = frame.current;
    if (element === null || app === null) return;
    const tellRoute = () => {
      connection.emit("app.route.changed", {
        appName: routeNameOf(app.name),
        path: desk.state().appRoute,
      });
    };
    const connection = connectApp(element, account.assetsOrigin, guid, {
      read: (path) => readPath(desk.state(), here, path),
      write: (path, value) => write(desk, here, path, value),
      act: (action, args) =>
        act(
          desk,
          here,
          {
            resize: setHeight,
            insertAtCursor: (id, html) => hub.editors.get(id)?.(html),
          },
          action,
          args,
        ),
      sender: {
        actorId: actor.id,
        subdomain: account.subdomain,
        onWrite: () => void refresh(desk),
      },
      registration: () => ({
        metadata: {
          appId: app.appId,
          installationId: app.installationId,
          name: app.name,
          version: app.version,
          settings: app.settings,
          plan: {},
        },
        context: {
          instanceGuid: guid,
          product: "support",
          account: { subdomain: account.subdomain },
          location: place,
          ...(ticketId !== null && { ticketId }),
        },
      }),
      // An address that leads into the app is told to it as soon as it listens.
      onSubscribed: (event) => {
        if (event === "app.route.changed" && desk.state().appRoute !== "") tellRoute();
      },
      onTrigger: (event, message) => {
        for (const each of hub.connections.values()) each.emit(event, message);
      },
    });
    hub.connections.set(guid, connection);
    let before = desk.state();
    const forget = desk.subscribe(() => {
      const after = desk.state();
      if (before.colorScheme !== after.colorScheme) {
        connection.emit("colorScheme.changed", after.colorScheme);
      }
      if (place === "nav_bar" && before.appRoute !== after.appRoute) tellRoute();
      for (const { path, newValue, oldValue } of changedPaths(before, after, here)) {
        connection.emit(`${path}.changed`, newValue);
        connection.emit("*.changed", { propertyName: path, newValue, oldValue });
      }
      before = after;
    });
    return () => {
      forget();
      connection.close();
      hub.connections.delete(guid);
      if (place !== "modal") return;
      for (const opener of hub.connections.values()) opener.emitOf(guid, "modal.close");
    };
  }, [desk, hub, guid, here, place, ticketId]);

  useEffect(() => {
    hub.connections.get(guid)?.setActive(isActive);
    if (place === "nav_bar") {
      hub.connections.get(guid)?.emit(isActive ? "pane.activated" : "pane.deactivated");
    }
  }, [hub, guid, place, isActive]);

  return (
    <iframe
      ref={frame}
      className={isWholeView ? "app-frame app-frame-whole" : "app-frame"}
      data-testid={`app-frame-${ticketId ?? (place === "modal" ? "modal" : guid)}`}
      title={title}
      src={address ?? undefined}
      style={isWholeView || height === null ? undefined : { height }}
      // Which rights Zendesk gives is a guess: scripts, forms, links and the app's own origin.
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
      allow="clipboard-write"
    />
  );
}

function addressFor(state: DeskState, spot: FrameSpot, guid: string): string | null {
  const asset = spot.location === "modal" ? spot.url : state.app?.locations[spot.location]?.url;
  if (asset === undefined) return null;
  const url = new URL(`/app/${asset}`, state.account.assetsOrigin);
  url.searchParams.set("origin", location.origin);
  url.searchParams.set("app_guid", guid);
  url.searchParams.set("colorScheme", state.colorScheme);
  return url.href;
}
