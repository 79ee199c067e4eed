import { useRef, useState } from "react";
import { narrowestTray, trayWidthWithin, widestTray } from "../deep-link.ts";
import { useDesk } from "../desk-context.tsx";
import type { FrameSpot } from "../host/frame-spot.ts";
import { AppFrame } from "./AppFrame.tsx";

type AppsTrayProps = {
  readonly spot: FrameSpot;
  /** True while the person looks at what it stands beside. */
  readonly isActive: boolean;
};

/** The apps beside a ticket or a profile; the edge can be dragged, or moved with the arrow keys. */
export function AppsTray({ spot, isActive }: AppsTrayProps) {
  const { desk, state } = useDesk();
  const [isFolded, setFolded] = useState(false);
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const { app, trayWidth } = state;
  const setWidth = (width: number): void =>
    desk.change((now) => ({ ...now, trayWidth: trayWidthWithin(width) }));
  return (
    <aside className="tray" aria-label="Apps" style={{ width: trayWidth }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged */}
      <div
        className="tray-edge"
        role="separator"
        tabIndex={0}
        aria-label="Width of the apps"
        aria-orientation="vertical"
        aria-valuemin={narrowestTray}
        aria-valuemax={widestTray}
        aria-valuenow={trayWidth}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { x: event.clientX, width: trayWidth };
        }}
        onPointerMove={(event) => {
          if (grip.current !== null) setWidth(grip.current.width + grip.current.x - event.clientX);
        }}
        onPointerUp={() => {
          grip.current = null;
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") setWidth(trayWidth + 10);
          if (event.key === "ArrowRight") setWidth(trayWidth - 10);
        }}
      />
      {app?.locations[spot.location] === undefined ? (
        <p className="empty">No app is installed here: npm run build:app</p>
      ) : (
        <section className="app-card" aria-label={app.name}>
          <header className="app-card-head">
            <img
              src={`${state.account.assetsOrigin}/app/assets/logo-small.png`}
              alt=""
              onError={(event) => event.currentTarget.remove()}
            />
            <h2>{app.name}</h2>
            <button
              type="button"
              className="app-card-fold"
              aria-expanded={!isFolded}
              aria-label={isFolded ? `Show ${app.name}` : `Fold ${app.name}`}
              onClick={() => setFolded(!isFolded)}
            >
              <span aria-hidden="true">{isFolded ? "▸" : "▾"}</span>
            </button>
          </header>
          <div hidden={isFolded}>
            <AppFrame spot={spot} isActive={isActive} />
          </div>
        </section>
      )}
    </aside>
  );
}
