import type { StudyDay } from "@/lib/time/instant";

// Named here, since a page's first use of Intl costs its first paint many milliseconds.
const months = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
];
export const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** `22 Nov` */
export const shortDay = (day: StudyDay) => dayAndMonth(Temporal.PlainDate.from(day));

/** `22 Nov 2026` */
export function fullDay(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${dayAndMonth(date)} ${date.year}`;
}

/** `Sat 5 Dec` */
export function weekdayAndDay(day: StudyDay): string {
  const date = Temporal.PlainDate.from(day);
  return `${weekdayNames[date.dayOfWeek - 1]} ${dayAndMonth(date)}`;
}

const dayAndMonth = ({ day, month }: Temporal.PlainDate) => `${day} ${months[month - 1]}`;
