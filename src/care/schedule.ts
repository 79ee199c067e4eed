export type Weekday =
  | "monday"
  | "tuesday"
  | "wednesday"
  | "thursday"
  | "friday"
  | "saturday"
  | "sunday";

/** Wall-clock times `HH:MM`; `to` may be "24:00". */
export type OpenHours = { readonly from: string; readonly to: string };

export type Schedule = {
  /** Business hours of each weekday, in order, not overlapping; a day without any is no business day. */
  readonly hours: Readonly<Record<Weekday, readonly OpenHours[]>>;
  /** Calendar days that are no business days, whatever the weekday. */
  readonly holidays: readonly string[];
};

const nineToFive: readonly OpenHours[] = [{ from: "09:00", to: "17:00" }];

/** Monday to Friday, nine to five, no holidays. */
export const weekdaySchedule: Schedule = {
  hours: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
    saturday: [],
    sunday: [],
  },
  holidays: [],
};
