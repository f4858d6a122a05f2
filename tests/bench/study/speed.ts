import type { CardState } from "@/lib/cards/card-state";
import { CardId, NoteId } from "@/lib/content/pack";
import { plan, planToday } from "@/lib/queue/plan";
import type { PlanSettings } from "@/lib/queue/plan-types";
import { createScheduler, type Scheduler } from "@/lib/scheduling/scheduler";
import { Instant, StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import { type Bank, readBank } from "./bank.ts";
import type { Speed } from "./bench-run.ts";
import { drawsOf } from "./draws.ts";
import { habits } from "./learner.ts";

const today = StudyDay("2026-03-02");
const now = Instant(Date.UTC(2026, 2, 2, 12));
const rounds = 9;

/** How long planning takes, in the middle of a course of 45 days. */
export function measureSpeed(): Speed[] {
  const bank = readBank();
  return [10_000, 100_000].map((cards) => {
    const states = statesOf(bank, cards);
    const planned = (scheduler: Scheduler, work: typeof plan | typeof planToday) =>
      timed(() => work(states, bank.concepts, settingsOf(bank, scheduler), null, now, "speed"));
    const warm = createScheduler();
    planned(warm, planToday);
    const repeat = (work: () => number) => median(Array.from({ length: rounds }, work));
    return {
      cards,
      queueMs: repeat(() => planned(warm, planToday)),
      coldMs: repeat(() => planned(createScheduler(), planToday)),
      planMs: repeat(() => planned(warm, plan)),
    };
  });
}

function settingsOf({ weights }: Bank, scheduler: Scheduler): PlanSettings {
  return {
    calendar: { zone: "UTC", cutoff: 240 },
    minutesPerDay: 20,
    weights,
    scheduler,
    examDay: addDays(today, 45),
    restDays: [],
    pausedUntil: null,
    seconds: habits.seconds,
    known: habits.knownBefore,
    retention: null,
    catchUp: null,
    focus: [],
    introduced: { today: 0, byDomain: new Map() },
  };
}

/** The bank over and over, two thirds of it seen within the last month. */
function statesOf({ cards }: Bank, count: number): CardState[] {
  const draw = drawsOf(1);
  return Array.from({ length: count }, (_, place): CardState => {
    const card = cards[place % cards.length]!;
    const id = CardId(`${card.id} ${place}`);
    const base = { ...card, id, note: NoteId(id), position: place };
    if (draw(0, place) < 1 / 3) return base;
    const reviewedOn = addDays(today, -1 - Math.floor(30 * draw(1, place)));
    const stability = Math.exp(6 * draw(2, place) - 1);
    const difficulty = 1 + 9 * draw(3, place);
    return {
      ...base,
      status: "active",
      memory: { stability, difficulty, reviewedOn, reviews: 3, lapses: 1 },
      introducedOn: reviewedOn,
      due: addDays(reviewedOn, Math.ceil(stability)),
    };
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
