import type { CardState } from "@/lib/cards/card-state";
import type { DomainId } from "@/lib/content/pack";
import type { Instant } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { courseOf } from "./course";
import { examDeck } from "./exam-deck";
import { outlookOf } from "./outlook";
import type { Band, Outlook, PlanEstimate, PlanSettings } from "./plan-types";
import { secondsOn } from "./study-days";
import { walk } from "./walk";
import type { ConceptOf } from "./worth";

/** Minutes a day at which the course is walked; between them it is interpolated. */
const walked = [1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 60, 90, 120];

/**
 * What so many minutes a day would lead to on exam day, from where the cards stand: the trade-off
 * that a slider shows. `null` without a date. A walk is one draw of answers, so more minutes can
 * come out a little worse; then the better of fewer counts, and more never promise less.
 * @returns a function of the minutes, from 1 to 120; the first call walks the course 13 times
 */
export function projectionOf(
  cards: readonly CardState[],
  concepts: readonly ConceptOf[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  now: Instant,
  seed: string,
): ((minutes: number) => Outlook) | null {
  const course = courseOf(cards, settings, studyDayAt(now, settings.calendar));
  if (course === null) return null;
  const deck = examDeck(cards, concepts, settings, estimate, course.today);
  const outlookAt = (minutes: number) => {
    const one = walk(deck, course, seed, (kind) => secondsOn(kind, minutes, settings.seconds));
    return outlookOf(deck, one, settings.weights, course);
  };
  let outlooks: Outlook[] | null = null;
  return (minutes) => {
    outlooks ??= rising(walked.map(outlookAt));
    return between(outlooks, minutes);
  };
}

function rising(outlooks: readonly Outlook[]): Outlook[] {
  const best: Outlook[] = [];
  for (const one of outlooks) {
    const before = best.at(-1);
    best.push(before && before.recall > one.recall ? before : one);
  }
  return best;
}

function between(outlooks: readonly Outlook[], minutes: number): Outlook {
  const inside = Math.min(Math.max(minutes, walked[0]!), walked.at(-1)!);
  const next = Math.max(
    1,
    walked.findIndex((one) => one >= inside),
  );
  const [from, to] = [outlooks[next - 1]!, outlooks[next]!];
  const part = (inside - walked[next - 1]!) / (walked[next]! - walked[next - 1]!);
  const mix = (a: number, b: number) => a + part * (b - a);
  const band = (a: Band, b: Band): Band => ({
    recall: mix(a.recall, b.recall),
    low: mix(a.low, b.low),
    high: mix(a.high, b.high),
  });
  const domains = Object.keys(from.domains) as DomainId[];
  return {
    ...band(from, to),
    domains: Object.fromEntries(
      domains.map((id) => [id, band(from.domains[id]!, to.domains[id]!)]),
    ),
    covered: mix(from.covered, to.covered),
  };
}
