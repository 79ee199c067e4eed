import type { OpenHours, Schedule } from "./schedule.ts";

const officeHours: readonly OpenHours[] = [{ from: "09:00", to: "17:00" }];

/** The schedule of an account that has set none: Monday to Friday 09:00-17:00, no holidays. */
export const weekdaySchedule: Schedule = {
  hours: {
    monday: officeHours,
    tuesday: officeHours,
    wednesday: officeHours,
    thursday: officeHours,
    friday: officeHours,
    saturday: [],
    sunday: [],
  },
  holidays: [],
};
