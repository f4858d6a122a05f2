import type { CardState } from "@/lib/cards/card-state";
import type { Instant, StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { courseOf } from "./course";
import { deckOf } from "./deck";
import type { ConceptOf } from "./exam-plan";
import { outlookOf } from "./outlook";
import type { Outlook, PlanEstimate, PlanSettings } from "./plan-types";
import { secondsOn } from "./study-days";
import { walk } from "./walk";
import { emphasisOf, sharesOf } from "./worth";

/**
 * What so many minutes a day would lead to on exam day, from where the cards stand: the trade-off
 * that a slider shows. `null` without a date. The answers are drawn alike for all minutes, and more
 * minutes never promise less.
 * @returns a function of the minutes, which need not be whole
 */
export function projectionOf(
  cards: readonly CardState[],
  concepts: readonly ConceptOf[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  now: Instant,
  seed: string,
): ((minutes: number) => Outlook) | null {
  const today: StudyDay = studyDayAt(now, settings.calendar);
  const course = courseOf(cards, settings, today);
  if (course === null) return null;
  const shares = sharesOf(cards, concepts, settings.weights);
  const deck = deckOf(cards, shares, emphasisOf(estimate, settings.weights), today);
  return (minutes) => {
    const walked = walk(deck, course, seed, (kind) => secondsOn(kind, minutes, settings.seconds));
    return outlookOf(deck, walked, settings.weights, course.left);
  };
}
