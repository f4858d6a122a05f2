import {
  createEmptyCard,
  fsrs,
  FSRSAlgorithm,
  generatorParameters,
  Rating,
  State,
  type Card,
  type RecordLogItem,
} from "ts-fsrs";
import { describe, expect, it } from "vitest";

import { CardId } from "@/lib/content/pack";
import { dueAfter } from "@/lib/scheduling/due-after";
import { plainRule } from "@/lib/scheduling/due-rule";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { Instant, StudyDay } from "@/lib/time/instant";
import { daysBetween, studyDayAt } from "@/lib/time/study-day";

// Each trap twice: what ts-fsrs does when it is called directly, and what the scheduler does.

const at = (iso: string) => Instant(Date.parse(iso));
const scheduler = createScheduler();
const berlin = { zone: "Europe/Berlin", cutoff: 240 };

describe("trap A: days of UTC", () => {
  const [late, soonAfter] = ["2026-01-15T23:50Z", "2026-01-16T00:05Z"] as const;

  it("ts-fsrs takes a quarter of an hour for a day", () => {
    const engine = fsrs();
    const first = engine.next(createEmptyCard(at(late)), at(late), Rating.Good).card;
    const second = engine.next(first, at(soonAfter), Rating.Good).card;

    expect(first.stability).toBeCloseTo(2.3065, 4);
    expect(second.stability).toBeGreaterThan(7);
  });

  it("ours counts the learner's own days", () => {
    const [evening, night] = [late, soonAfter].map((iso) => studyDayAt(at(iso), berlin));
    const first = scheduler.next(null, "good", evening!);

    expect(night).toBe(evening);
    expect(scheduler.next(first, "good", night!).stability).toBeCloseTo(2.3065, 4);
  });

  it("ts-fsrs takes two study days within one day of UTC for the same day", () => {
    const [beforeFour, after] = [at("2026-01-15T02:30Z"), at("2026-01-15T21:00Z")];
    const engine = fsrs();
    const first = engine.next(createEmptyCard(beforeFour), beforeFour, Rating.Good).card;
    const ours = scheduler.next(null, "good", studyDayAt(beforeFour, berlin));

    expect(engine.next(first, after, Rating.Good).card.stability).toBeCloseTo(2.3065, 4);
    expect(scheduler.next(ours, "good", studyDayAt(after, berlin)).stability).toBeGreaterThan(7);
  });
});

describe("trap B: retrievability by whole days", () => {
  const reviewed: Card = {
    ...createEmptyCard(at("2026-01-15T09:00Z")),
    state: State.Review,
    stability: 2.3065,
    difficulty: 5,
    last_review: new Date("2026-01-15T09:00Z"),
  };
  const memory = scheduler.next(null, "good", StudyDay("2026-01-15"));

  const theirs = (hours: number) => {
    const now = Instant(at("2026-01-15T09:00Z") + hours * 3_600_000);
    return fsrs().get_retrievability(reviewed, now, false);
  };
  const ours = (hours: number) => scheduler.retrievability(memory, hours / 24);

  it("ts-fsrs stays at certainty for 23 hours, then falls in steps", () => {
    expect([0, 12, 23].map(theirs)).toEqual([1, 1, 1]);
    expect(theirs(25)).toBe(theirs(47));
  });

  it("ours falls all the time", () => {
    expect(ours(0)).toBe(1);
    expect(ours(12)).toBeLessThan(0.98);
    expect(ours(23)).toBeLessThan(ours(12));
    expect(ours(47)).toBeLessThan(ours(25));
    expect(ours(2.3065 * 24)).toBeCloseTo(0.9, 6);
  });
});

describe("trap C: fuzz by the millisecond of the review", () => {
  const stability = 200;
  const card = {
    ...createEmptyCard(at("2026-01-15T09:00Z")),
    state: State.Review,
    stability,
    difficulty: 5,
    last_review: new Date("2026-01-15T09:00Z"),
  };
  const seconds = Array.from({ length: 20 }, (_, second) => second);

  it("ts-fsrs shows other days each time it is asked", () => {
    const engine = fsrs({ enable_fuzz: true });
    const shown = seconds.map(
      (second) =>
        engine.next(card, Instant(at("2026-08-15T09:00Z") + second * 1000), Rating.Good).card
          .scheduled_days,
    );

    expect(new Set(shown).size).toBeGreaterThan(5);
  });

  it("ours shows the same day all day, the one that then happens", () => {
    const memory = {
      stability,
      difficulty: 5,
      reviewedOn: StudyDay("2026-01-15"),
      reviews: 5,
      lapses: 0,
    };
    const shown = seconds.map((second) => {
      const day = studyDayAt(Instant(at("2026-08-15T09:00Z") + second * 1000), berlin);
      return dueAfter({ id: CardId("c"), memory }, "good", day, scheduler, plainRule(0.9, day)).due;
    });

    expect(new Set(shown).size).toBe(1);
  });
});

describe("trap D: rollback forgets the due day", () => {
  it("ts-fsrs brings back the review's own time", () => {
    const engine = fsrs();
    const [first, second] = ["2026-01-15T09:00Z", "2026-01-25T09:00Z"].map(at);
    const before = engine.next(createEmptyCard(first), first!, Rating.Easy).card;
    const reviewed: RecordLogItem = engine.next(before, second!, Rating.Good);

    const restored = engine.rollback(reviewed.card, reviewed.log);

    expect(restored.due).not.toEqual(before.due);
  });

  it("ours changes nothing that it is given, so that what was before is still there", () => {
    const memory = Object.freeze(scheduler.next(null, "good", StudyDay("2026-01-15")));
    const before = structuredClone(memory);

    scheduler.next(memory, "again", StudyDay("2026-01-25"));

    expect(memory).toEqual(before);
    expect(scheduler.next(memory, "good", StudyDay("2026-01-25"))).toEqual(
      scheduler.next(before, "good", StudyDay("2026-01-25")),
    );
  });
});

describe("trap E: a greatest interval that is exceeded", () => {
  it("ts-fsrs adds days to its cap so that the grades differ", () => {
    const engine = fsrs(generatorParameters({ maximum_interval: 5, relearning_steps: [] }));
    const card: Card = {
      ...createEmptyCard(at("2026-01-15T09:00Z")),
      state: State.Review,
      stability: 100,
      difficulty: 5,
      last_review: new Date("2026-01-15T09:00Z"),
    };
    const preview = engine.repeat(card, at("2026-04-15T09:00Z"));

    expect(preview[Rating.Good].card.scheduled_days).toBe(6);
    expect(preview[Rating.Easy].card.scheduled_days).toBe(7);
  });

  it("ours never goes past its longest interval", () => {
    expect(scheduler.intervalFor(36_500, 0.7)).toBe(36_500);
    expect(scheduler.intervalFor(36_500, 0.9)).toBe(36_500);
  });
});

it("agrees with ts-fsrs where days begin at midnight in UTC", () => {
  const engine = new FSRSAlgorithm({});
  const grades = ["good", "again", "hard", "good", "easy", "again", "good"] as const;
  const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const;
  const days = ["01-01", "01-03", "01-03", "01-06", "01-20", "04-01", "04-02"].map((day) =>
    StudyDay(`2026-${day}`),
  );

  const ours = grades.map((grade, i) => ({ grade, day: days[i]!, before: days[i - 1] }));
  let theirs: { stability: number; difficulty: number } | null = null;
  let memory: Parameters<typeof scheduler.next>[0] = null;
  for (const { grade, day, before } of ours) {
    theirs = engine.next_state(theirs, before ? daysBetween(before, day) : 0, ratings[grade]);
    memory = scheduler.next(memory, grade, day);
    expect(memory).toMatchObject({ ...theirs, reviewedOn: day });
  }
});
