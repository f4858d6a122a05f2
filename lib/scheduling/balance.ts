import type { CardId } from "@/lib/content/pack";
import { seededRandom } from "@/lib/psychometrics/random";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween, weekdayOf } from "@/lib/time/study-day";

import type { DueRule } from "./due-rule";

/**
 * The days, earliest and latest, between which FSRS may move a card: Anki's fuzz, 15 % of the days
 * from 2.5 to 7, 10 % of those up to 20 and 5 % of the rest, and one day at least.
 */
export function fuzzRange(interval: number): readonly [number, number] {
  if (interval < 2.5) return [interval, interval];
  const part = (from: number, to: number) => Math.max(0, Math.min(interval, to) - from);
  const delta = 1 + 0.15 * part(2.5, 7) + 0.1 * part(7, 20) + 0.05 * part(20, Infinity);
  const latest = Math.min(Math.round(interval + delta), longest);
  return [Math.max(2, Math.round(interval - delta)), latest];
}

/** Days; the longest interval of the scheduler. */
const longest = 36_500;

/** Those of `days`, counted from `day`, that are no rest days. */
export function allowedDays(days: readonly number[], day: StudyDay, { restDays }: DueRule) {
  if (restDays.length === 0) return days;
  return days.filter((ahead) => !restDays.includes(weekdayOf(addDays(day, ahead))));
}

/**
 * Draws one of `days` by a lot that the card and the day decide, an emptier day more likely. To
 * take the emptiest would send all cards of a day to one place, since the loads are those of the
 * morning.
 */
export function chooseDay(
  days: readonly number[],
  card: CardId,
  day: StudyDay,
  { from, loads, examDay }: DueRule,
): number {
  if (days.length === 1) return days[0]!;
  const offset = loads.length > 0 ? daysBetween(from, day) : 0;
  const last = examDay === null ? Infinity : daysBetween(day, examDay) - 1;
  const chances = days.map((ahead) => {
    const load = loads[offset + ahead] ?? 0;
    // The day before the exam is to be light.
    return (ahead === last ? 0.5 : 1) / (load + evenLoad) ** 2;
  });
  let lot = seededRandom(`${day} ${card}`)() * chances.reduce((sum, chance) => sum + chance, 0);
  const drawn = chances.findIndex((chance) => (lot -= chance) < 0);
  return days[drawn] ?? days.at(-1)!;
}

/** Cards; differences far below it do not matter. */
const evenLoad = 10;
