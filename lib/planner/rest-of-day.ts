import type { Plan, Reason, SecondsPerAnswer } from "@/lib/queue/plan-types";

/**
 * The plan of a day of which some was studied already, when it is made anew: what no longer fits
 * into the day's minutes comes after them. Retries of what was missed stay.
 * @param spent seconds of study so far today
 */
export function afterStudy(plan: Plan, spent: number, pace: SecondsPerAnswer): Plan {
  if (spent === 0) return plan;
  let room = plan.limit - spent;
  const isKept = (kind: Reason["kind"]) => {
    if (kind === "retry" || kind === "focus") return true;
    room -= kind === "new" ? pace.new : pace.recalled;
    return room >= 0;
  };
  const kept = plan.queue.filter((id) => isKept(plan.reasons.get(id)!.kind));
  const isLeft = new Set(kept);
  const cut = plan.queue.filter((id) => !isLeft.has(id));
  const seconds = (plan.seconds * kept.length) / Math.max(1, plan.queue.length);
  return { ...plan, queue: kept, seconds, more: [...cut, ...plan.more] };
}

/** Nothing is planned on the day itself: who wants to look something over once more can go on. */
export function onExamDay(plan: Plan): Plan {
  const [today, ...later] = plan.forecast;
  return {
    ...plan,
    queue: [],
    more: [...plan.queue, ...plan.more],
    seconds: 0,
    forecast: today ? [{ ...today, cards: 0, minutes: 0 }, ...later] : [],
    domains: [],
    notes: [],
    dropped: [],
  };
}
