import { dayOf } from "../../care/calendar.ts";
import type { HealthCapId, HealthSignal } from "../../care/health-signals.ts";
import { fill, type Statement, statementsInEnglish, withNames } from "../../care/statements.ts";
import type { Catalogue } from "./catalogue.ts";
import { isolated } from "./isolated.ts";
import { localeFor } from "./locale-for.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** Says messages, facts, numbers and dates in the agent's language and time zone. */
export type Words<Key extends string> = {
  /** The language actually shown, for `<html lang>`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly translate: (key: Key, values?: MessageValues) => string;
  readonly statement: (statement: Statement) => string;
  readonly healthName: (id: HealthSignal | HealthCapId) => string;
  readonly ruleTitle: (rule: string, english: string) => string;
  readonly number: (value: number) => string;
  /** With its sign, which 0 has none of. */
  readonly signed: (value: number) => string;
  /** A calendar day `YYYY-MM-DD` or an instant in ISO 8601. */
  readonly date: (dayOrInstant: string) => string;
  /** A calendar month `YYYY-MM`. */
  readonly month: (month: string) => string;
  readonly dateTime: (instant: string) => string;
  /** How long before or after `at`, in the largest unit that fits: "2 days ago". */
  readonly relative: (instant: string, at: number) => string;
  /** A span in at most two units: "1 d 4 h". */
  readonly span: (minutes: number) => string;
  /** Whole months as years and months: "3 years, 2 months". */
  readonly months: (months: number) => string;
  /** A number of days from today: "today", "tomorrow", "yesterday". */
  readonly relativeDay: (days: number) => string;
  /** The calendar day of a moment where the agent is, `YYYY-MM-DD`. */
  readonly dayOf: (at: number) => string;
  readonly languageName: (language: string) => string;
  readonly list: (items: readonly string[]) => string;
};

/**
 * Speaks a catalogue with an agent's locale and time zone.
 *
 * Numbers and dates are written in the language shown, as the agent's region writes them. A value
 * in a sentence is isolated where its direction could scramble it.
 */
export function wordsOf<Key extends string>(
  catalogue: Catalogue<Key>,
  agentLocale: string,
  timeZone: string | null,
): Words<Key> {
  const { language, direction } = catalogue;
  const shown = localeFor(language, agentLocale);
  const zone = supportedZone(timeZone);
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(shown, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(shown, { signDisplay: "exceptZero" });
  const days = new Intl.DateTimeFormat(shown, { dateStyle: "medium", timeZone: "UTC" });
  const instants = new Intl.DateTimeFormat(shown, { dateStyle: "medium", timeZone: zone });
  const months = new Intl.DateTimeFormat(shown, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const moments = new Intl.DateTimeFormat(shown, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  });
  const relative = new Intl.RelativeTimeFormat(shown, { numeric: "auto", style: "long" });
  const spans = new Intl.ListFormat(shown, { style: "short", type: "unit" });
  const lists = new Intl.ListFormat(shown, { style: "long", type: "conjunction" });

  // A hyphen is shorter than a plus and not always read out.
  const withMinus = (text: string) => text.replace("-", "−");
  const number = (value: number) => withMinus(numbers.format(value));

  const inSentence = (values: MessageValues) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        isolated(typeof value === "number" ? number(value) : value, direction),
      ]),
    );

  /** A first value of another script must not decide which way an element of automatic direction runs. */
  const opening = (template: string) =>
    direction === "rtl" && template.startsWith("{") ? rightToLeftMark : "";
  const sentence = (template: string, values: MessageValues) =>
    opening(template) + fill(template, inSentence(values));

  const translate: Words<Key>["translate"] = (key, values = {}) => {
    const message = catalogue.messages[key];
    const count = values.count;
    const template =
      typeof message === "string"
        ? message
        : (message[plural.select(typeof count === "number" ? count : 0)] ?? message.other);
    return sentence(template, values);
  };

  const unit = (value: number, name: string, unitDisplay: "short" | "long") =>
    new Intl.NumberFormat(shown, {
      style: "unit",
      unit: name,
      unitDisplay,
      maximumFractionDigits: 0,
    }).format(value);

  const dateOf = (dayOrInstant: string) =>
    dayOrInstant.length === 10
      ? days.format(Date.parse(`${dayOrInstant}T00:00:00Z`))
      : instants.format(Date.parse(dayOrInstant));

  const span = (minutes: number) =>
    spanOf(minutes)
      .map(([value, name]) => unit(value, name, "short"))
      .join(" ");

  /** What a statement says in one place: days as dates, and times as spans. */
  const placeWords = (place: string, value: string | number) => {
    if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/.test(value) ? dateOf(value) : value;
    if (place === "minutes") return span(value);
    return place === "hours" ? span(value * 60) : value;
  };

  return {
    language,
    direction,
    translate,
    statement: ({ code, values }) => {
      const template = catalogue.statements[code] ?? statementsInEnglish[code];
      const named = withNames(values, catalogue.names);
      const said = Object.fromEntries(
        Object.entries(named).map(([name, value]) => [name, placeWords(name, value)]),
      );
      return sentence(template, said);
    },
    healthName: (id) => catalogue.names[id] ?? id,
    ruleTitle: (rule, english) => catalogue.rules[rule] ?? english,
    number,
    signed: (value) => withMinus(signed.format(value)),
    date: dateOf,
    month: (month) => months.format(Date.parse(`${month}-01T00:00:00Z`)),
    dateTime: (instant) => moments.format(Date.parse(instant)),
    relative: (instant, at) => {
      const seconds = (Date.parse(instant) - at) / 1000;
      const [name, size] = unitFor(Math.abs(seconds));
      return relative.format(Math.round(seconds / size), name);
    },
    span,
    months: (months) =>
      spans.format(
        withoutZero([Math.floor(months / 12), "year"], [months % 12, "month"]).map(
          ([value, name]) => unit(value, name, "long"),
        ),
      ),
    relativeDay: (days) => relative.format(days, "day"),
    dayOf: (at) => dayOf(at, zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
    languageName: (name) =>
      new Intl.DisplayNames(shown, { type: "language", fallback: "none" }).of(name) ?? name,
    list: (items) => lists.format(items),
  };
}

const relativeUnits = [
  ["year", 31_536_000],
  ["month", 2_628_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

function unitFor(seconds: number): readonly [Intl.RelativeTimeFormatUnit, number] {
  return relativeUnits.find(([, size]) => seconds >= size) ?? ["minute", 60];
}

/**
 * A number of minutes as people say it: the smaller unit only where it still matters.
 *
 * @example
 * spanOf(45); //=> [[45, "minute"]]
 * spanOf(190); //=> [[3, "hour"], [10, "minute"]]
 * spanOf(1300); //=> [[22, "hour"]]
 * spanOf(1700); //=> [[1, "day"], [4, "hour"]]
 * spanOf(6000); //=> [[4, "day"]]
 */
export function spanOf(minutes: number): readonly (readonly [number, string])[] {
  const whole = Math.round(minutes);
  if (whole < 60) return [[whole, "minute"]];
  if (whole < 600) return withoutZero([Math.floor(whole / 60), "hour"], [whole % 60, "minute"]);
  const hours = Math.round(whole / 60);
  if (hours < 24) return [[hours, "hour"]];
  if (hours < 72) return withoutZero([Math.floor(hours / 24), "day"], [hours % 24, "hour"]);
  return [[Math.round(hours / 24), "day"]];
}

function withoutZero(
  large: readonly [number, string],
  small: readonly [number, string],
): readonly (readonly [number, string])[] {
  if (large[0] === 0) return [small];
  return small[0] === 0 ? [large] : [large, small];
}

const rightToLeftMark = "\u200f";
function supportedZone(timeZone: string | null): string | undefined {
  if (timeZone === null) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
