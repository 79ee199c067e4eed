import type { AppConnection } from "./host/app-connection.ts";

/** What lives beside the page's state: the frames of the app and the open editors. */
export type Hub = {
  readonly connections: Map<string, AppConnection>;
  /** By ticket: puts HTML where the cursor is. */
  readonly editors: Map<number, (html: string) => void>;
};

export function emptyHub(): Hub {
  return { connections: new Map(), editors: new Map() };
}
