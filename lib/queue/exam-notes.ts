import { guessRate } from "./course";
import { costOf, type ExamToday } from "./exam-plan";
import type { PlanNote, PlanSettings } from "./plan-types";
import type { Walk } from "./walk";

/** What the learner has to be told of the way to the exam. */
export function examNotes(
  exam: ExamToday,
  walked: Walk,
  { pausedUntil }: Pick<PlanSettings, "pausedUntil">,
): PlanNote[] {
  const { course, queue } = exam;
  const kind = course.kindOf(course.today);
  const notes: PlanNote[] = [];
  if (kind === "paused") notes.push({ kind: "paused", until: pausedUntil! });
  if (kind === "rest") notes.push({ kind: "rest-day" });
  if (kind === "last-day") notes.push({ kind: "last-day" });
  if (kind === "last-pass") notes.push({ kind: "last-pass", from: course.passFrom });
  const unfinished = unfinishedOf(exam, walked);
  if (unfinished.cards > 0) notes.push({ kind: "unfinished", ...unfinished });
  const { dropped } = queue;
  if (dropped.length > 0) {
    notes.push({ kind: "backlog", cards: dropped.length, cost: costOf(exam, dropped), days: null });
  }
  return notes;
}

/**
 * Cards that stay unseen on the way the course is expected to go, and what that costs: the recall
 * that those seen will have, above a guess.
 */
function unfinishedOf({ deck }: ExamToday, { recall, isSeen, stride }: Walk) {
  let [cards, share, right, seen] = [0, 0, 0, 0];
  for (let place = 0; place < recall.length; place += stride) {
    if (isSeen[place]) {
      right += recall[place]!;
      seen += 1;
    } else {
      cards += stride;
      share += stride * deck.share[place]!;
    }
  }
  const mean = seen > 0 ? right / seen : guessRate;
  return { cards: Math.min(cards, deck.cards.length), cost: share * Math.max(0, mean - guessRate) };
}
