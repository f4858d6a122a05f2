import type { StudyDay } from "@/lib/time/instant";

const locale = "en-GB";
const dayAndMonth = { day: "numeric", month: "short" } as const;

const written = (day: string, options: Intl.DateTimeFormatOptions) =>
  Temporal.PlainDate.from(day).toLocaleString(locale, options);

/** `22 Nov` */
export const shortDay = (day: StudyDay) => written(day, dayAndMonth);

/** `22 Nov 2026` */
export const fullDay = (day: string) => written(day, { ...dayAndMonth, year: "numeric" });

/** `Sat 5 Dec` */
export const weekdayAndDay = (day: StudyDay) =>
  written(day, { ...dayAndMonth, weekday: "short" }).replace(",", "");
