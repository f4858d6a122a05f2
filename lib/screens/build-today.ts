import type { TodaysPlan } from "@/lib/queue/kept-plan";
import { cardsFor } from "@/lib/queue/session";
import { examPhase } from "@/lib/settings/exam-phase";
import { secondsPerCard } from "@/lib/study/pace";
import type { StudyView } from "@/lib/study/study-view";

import { labelsOf } from "./domain-labels";
import type { DomainToday, HomeModel, Idle } from "./home";

/** Each domain's part of today's queue; domains without one are left out. */
export function domainsToday({ blueprint, planned }: StudyView, { reasons }: TodaysPlan) {
  const counts = Map.groupBy(reasons.values(), ({ domain }) => domain);
  return labelsOf(blueprint!)
    .map((domain, place): DomainToday => {
      const cards = counts.get(domain.id)?.length ?? 0;
      const { weight } = blueprint!.domains[place]!;
      const plan = planned.kept?.domains.find((one) => one.domain === domain.id);
      const because = plan?.weakest ? "weakest" : worthOf(cards / reasons.size, weight);
      return { domain, cards, weight, because };
    })
    .filter(({ cards }) => cards > 0);
}

/** Where the part of the queue is far off the part of the exam, what each card gains decides. */
function worthOf(part: number, weight: number): DomainToday["because"] {
  if (part > 1.5 * weight) return "worth-more";
  return part < weight / 2 ? "worth-less" : null;
}

/** Minutes that what is left of today takes, at least one for any card. */
export function minutesToday({ planned: { kept }, days }: StudyView, { queue }: TodaysPlan) {
  if (queue.length === 0) return 0;
  const each = kept?.queue.length ? kept.seconds / kept.queue.length : secondsPerCard(days);
  return Math.max(1, Math.round((each * queue.length) / 60));
}

const minutesOffered = [5, 10];

/** Reviews of five and of ten minutes, by the learner's own seconds, if that is not all. */
export function sizesOf(
  { planned, days }: StudyView,
  { queue, reasons }: TodaysPlan,
): HomeModel["sizes"] {
  const each = secondsPerCard(days);
  const pace = planned.pace ?? { new: each, recalled: each, missed: each };
  return minutesOffered
    .map((minutes) => ({ minutes, cards: cardsFor(queue, (id) => reasons.get(id), minutes, pace) }))
    .filter(({ cards }) => cards < queue.length);
}

/** Why today is empty by plan; `null` on other days. */
export function idleOf({ settings, today, planned }: StudyView): Idle | null {
  const phase = examPhase(settings, today);
  if (phase.kind === "passed" && settings.afterPassing === "archive") return { kind: "passed" };
  if (phase.kind === "ahead" && phase.day === today) return { kind: "exam-day" };
  const kind = planned.kept?.day === today ? planned.kept.forecast[0]?.kind : null;
  if (kind === "paused") return { kind, until: settings.pausedUntil! };
  return kind === "rest" ? { kind } : null;
}
