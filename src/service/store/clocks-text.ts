import * as z from "zod/mini";
import { type ClockEvent, eachEventOnce } from "../../zendesk/clock-events.ts";

/** What an event is kept as: a ticket may have dozens, an account millions of tickets. */
const letters = { activate: "a", pause: "p", fulfill: "f", apply_sla: "s", breach: "b" } as const;
const typeOf = new Map<string, string>(
  Object.entries(letters).map(([type, letter]) => [letter, type]),
);
/** One that was taken back: it is kept, so that it does not count when it is told once more. */
const goneLetter = "x";

type Tick = readonly [letter: string, id: string, second: number, ...promise: number[]];

const ticksSchema = z.record(
  z.string(),
  z.array(z.tuple([z.string(), z.string(), z.number()], z.number())),
);

/**
 * Events of a ticket's clocks as short text, by metric and run: the same for the same events,
 * whichever was told first and however often.
 *
 * @example
 * // A first reply, promised within an hour and given after half of that:
 * // {"reply_time/1":[["a","11",1790000000],["s","12",1790000000,60],["f","13",1790001800]]}
 */
export function clocksTextOf(events: readonly ClockEvent[]): string {
  const clocks = new Map<string, Tick[]>();
  for (const event of eachEventOnce(events)) {
    const key = `${event.metric}/${event.instance_id ?? ""}`;
    const known = clocks.get(key);
    if (known === undefined) clocks.set(key, [tickOf(event)]);
    else known.push(tickOf(event));
  }
  return JSON.stringify(Object.fromEntries([...clocks].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The events of such a text; none of one that a former version wrote in another shape. */
export function clockEventsIn(text: string): readonly ClockEvent[] {
  const parsed = ticksSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return [];
  return Object.entries(parsed.data).flatMap(([key, ticks]) => {
    const [, metric = "", run = ""] = /^(.*)\/([^/]*)$/.exec(key) ?? [];
    const instance = run === "" ? null : Number(run);
    return ticks.map((tick) => eventOf(tick, metric, instance));
  });
}

function tickOf({ id, type, time, sla, deleted }: ClockEvent): Tick {
  const second = time / 1000;
  if (deleted === true) return [goneLetter, id, second];
  const letter = Object.entries(letters).find(([name]) => name === type)?.[1] ?? goneLetter;
  const target = sla?.target ?? null;
  if (type !== "apply_sla" || target === null) return [letter, id, second];
  return sla?.business_hours === true
    ? [letter, id, second, target, 1]
    : [letter, id, second, target];
}

function eventOf(
  [letter, id, second, target, business]: Tick,
  metric: string,
  instance: number | null,
): ClockEvent {
  const type = typeOf.get(letter) ?? "";
  const sla =
    target === undefined ? null : { target, business_hours: business === 1 ? true : null };
  const time = Math.round(second * 1000);
  const deleted = letter === goneLetter ? true : null;
  return { id, metric, instance_id: instance, type, time, sla, deleted };
}
