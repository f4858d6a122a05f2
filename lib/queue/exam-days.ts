import { daysOf } from "./course";
import type { ExamToday } from "./exam-plan";
import type { DayLoad } from "./plan-types";
import type { Walk } from "./walk";

/** The calendar up to the day before the exam: today its queue, then what the walk asked. */
export function examDays({ course, queue }: ExamToday, { days }: Walk): DayLoad[] {
  return daysOf(course).map((day, ahead) => {
    const kind = course.kindOf(day);
    if (ahead === 0) {
      return {
        day,
        cards: queue.asked.length + queue.retries.length,
        minutes: queue.seconds / 60,
        kind,
      };
    }
    const { answers, seconds } = days[ahead]!;
    // No plan is longer than its day: the last answer of the walk may have run over.
    const minutes = Math.min(seconds, course.secondsOn(kind)) / 60;
    return { day, cards: Math.round(answers), minutes, kind };
  });
}
