import type { CardState } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

/** How many cards come due on each day of the horizon; overdue ones count for today. */
export function loadsOf(
  cards: readonly Pick<CardState, "status" | "due">[],
  today: StudyDay,
  horizon: number,
): number[] {
  const counts = new Map<StudyDay, number>();
  for (const { status, due } of cards) {
    if (status !== "active" || due === null) continue;
    const day = due < today ? today : due;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from({ length: horizon }, (_, ahead) => counts.get(addDays(today, ahead)) ?? 0);
}
