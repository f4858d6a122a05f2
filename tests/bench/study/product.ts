import type { CardState, Grade as Press } from "@/lib/cards/card-state";
import { type DayRoom, mayBegin } from "@/lib/queue/may-begin";
import { plan as planAll, planToday, type PlanOfToday } from "@/lib/queue/plan";
import type { PlanSettings } from "@/lib/queue/plan-types";
import { expectedSeconds } from "@/lib/queue/session";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { Instant, StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import type { Bank } from "./bank.ts";
import { habits } from "./learner.ts";
import type { Course, Foretold, Policy } from "./simulate.ts";

const scheduler = createScheduler();
const start = StudyDay("2026-03-02");
const noon = Date.UTC(2026, 2, 2, 12);
const instantOf = (day: number) => Instant(noon + day * 86_400_000);
const grades: readonly Press[] = ["again", "hard", "good", "easy"];

/** The product's planner, scheduler and due rule, as a page would run them. */
export function product(bank: Bank, { days, minutes }: Course): Policy {
  const { cards, concepts, weights } = bank;
  const states: CardState[] = [...cards];
  const placeOf = new Map(cards.map(({ id }, place) => [id, place]));
  const base: PlanSettings = {
    calendar: { zone: "UTC", cutoff: 240 },
    minutesPerDay: minutes,
    weights,
    scheduler,
    examDay: addDays(start, days),
    restDays: [],
    pausedUntil: null,
    seconds: habits.seconds,
    known: habits.knownBefore,
    retention: null,
    catchUp: null,
    focus: [],
    introduced: { today: 0, byDomain: new Map() },
  };
  let plan: PlanOfToday;
  let today = start;
  let queue: number[] = [];
  let place = 0;
  let room: DayRoom;
  const foretold: Foretold[] = [];
  const told = new Set([0, Math.floor(days / 3), Math.floor((2 * days) / 3)]);
  return {
    foretold,
    begin(day) {
      today = addDays(start, day);
      if (told.has(day)) foretold.push(foretell(states, bank, base, day, days - day));
      plan = planToday(states, concepts, base, null, instantOf(day))!;
      const isLast = day === days - 1;
      const more = isLast ? [] : plan.more;
      room = { kind: isLast ? "last-day" : "study", limit: plan.limit };
      queue = [...plan.queue, ...more].map((id) => placeOf.get(id)!);
      place = 0;
    },
    next(used) {
      const card = queue[place];
      if (card === undefined) return -1;
      const kind = states[card]!.status === "new" ? "new" : "due";
      return mayBegin(room, used, expectedSeconds(kind, habits.seconds)) ? card : -1;
    },
    answered(card, pressed) {
      place += 1;
      const before = states[card]!;
      const verdict = plan.dueAfter(before, grades[pressed - 1]!);
      const introducedOn = before.introducedOn ?? today;
      states[card] = { ...before, ...verdict, introducedOn, status: "active" };
      if (verdict.retryOn !== null) queue.push(card);
    },
  };
}

function foretell(
  states: readonly CardState[],
  { concepts, weights }: Bank,
  settings: PlanSettings,
  day: number,
  left: number,
): Foretold {
  const { outlook } = planAll(states, concepts, settings, null, instantOf(day), "bench");
  const { recall, low, high, domains } = outlook!;
  return { left, recall, low, high, domains: [...weights.keys()].map((id) => domains[id]!) };
}
