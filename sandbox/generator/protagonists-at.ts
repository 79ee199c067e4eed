import type { Protagonist } from "./protagonist.ts";
import { derekAt } from "./protagonists/derek.ts";
import { gregAt } from "./protagonists/greg.ts";
import { laylaAt } from "./protagonists/layla.ts";
import { longNameAt } from "./protagonists/long-name.ts";
import { mayaAt } from "./protagonists/maya.ts";
import { priyaAt } from "./protagonists/priya.ts";

/** The six, each with an open ticket that was touched last of all. */
export function protagonistsAt(at: number): readonly Protagonist[] {
  return [mayaAt(at), derekAt(at), priyaAt(at), laylaAt(at), gregAt(at), longNameAt(at)];
}
