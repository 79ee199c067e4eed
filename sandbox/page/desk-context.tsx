import { createContext, useContext, useSyncExternalStore } from "react";
import type { Desk, DeskState } from "./desk.ts";
import type { Hub } from "./hub.ts";

const DeskContext = createContext<{ readonly desk: Desk; readonly hub: Hub } | null>(null);

export const DeskProvider = DeskContext.Provider;

/** The desk with its state as it is now; the component draws again when it changes. */
export function useDesk(): { readonly desk: Desk; readonly hub: Hub; readonly state: DeskState } {
  const context = useContext(DeskContext);
  if (context === null) throw new Error("no desk around this component");
  const { desk, hub } = context;
  return { desk, hub, state: useSyncExternalStore(desk.subscribe, desk.state) };
}
