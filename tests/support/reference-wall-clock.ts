const formats = new Map<string, Intl.DateTimeFormat>();

/** What a zone's wall clock shows, asked of the engine field by field each time and kept nowhere. */
export function referenceWallClockOf(at: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(
    format.formatToParts(at).map(({ type, value }) => [type, Number(value)] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  const clock = new Date(0);
  clock.setUTCFullYear(part("year"), part("month") - 1, part("day"));
  // The engine drops the milliseconds, downwards before 1970 too.
  const milliseconds = ((at % 1000) + 1000) % 1000;
  return clock.setUTCHours(part("hour"), part("minute"), part("second"), milliseconds);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}
