import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CardState, Grade, Memory } from "@/lib/cards/card-state";
import { CardId } from "@/lib/content/pack";
import { dueAfter } from "@/lib/scheduling/due-after";
import { type DueRule, plainRule } from "@/lib/scheduling/due-rule";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween } from "@/lib/time/study-day";

const scheduler = createScheduler();
const today = StudyDay("2026-03-02");
const tomorrow = addDays(today, 1);
const grades = ["again", "hard", "good", "easy"] as const;

type Asked = Pick<CardState, "id" | "memory">;

const id = CardId("card");
const plain = plainRule(0.9, today);

const fresh: Asked = { id, memory: null };
const mature: Asked = {
  id,
  memory: {
    stability: 30,
    difficulty: 5,
    reviewedOn: addDays(today, -30),
    reviews: 5,
    lapses: 0,
  },
};

/** The verdict on the last of `given`, all given on one day. */
function verdictOn(card: Asked, ...given: readonly [Grade, ...Grade[]]) {
  const [first, ...rest] = given;
  return rest.reduce(
    ({ memory }, grade) => dueAfter({ id, memory }, grade, today, scheduler, plain),
    dueAfter(card, first, today, scheduler, plain),
  );
}

describe.each([
  ["new", fresh],
  ["known for a month", mature],
])("a card that is %s", (_, card) => {
  it("is asked once more today when it was missed", () => {
    expect(verdictOn(card, "again")).toMatchObject({ due: today, retryOn: today });
  });

  it("comes back tomorrow when its retry is missed too", () => {
    expect(verdictOn(card, "again", "again")).toMatchObject({ due: tomorrow, retryOn: null });
  });

  it("comes back tomorrow when it is missed after its retry", () => {
    expect(verdictOn(card, "again", "good", "again")).toMatchObject({
      due: tomorrow,
      retryOn: null,
    });
  });

  it.each(["hard", "good", "easy"] as const)(
    "comes back tomorrow at the earliest when its retry goes %s",
    (grade) => {
      const { due, retryOn } = verdictOn(card, "again", grade);

      expect(due >= tomorrow).toBe(true);
      expect(retryOn).toBeNull();
    },
  );

  it("remembers what the scheduler says", () => {
    for (const grade of grades) {
      expect(verdictOn(card, grade).memory).toEqual(scheduler.next(card.memory, grade, today));
    }
  });
});

describe("a new card", () => {
  it("that was known gets the days of FSRS at once, without steps", () => {
    expect(verdictOn(fresh, "hard").due).toBe(tomorrow);
    expect(verdictOn(fresh, "good").due).toBe("2026-03-04");
  });

  it("knows no Easy at first sight", () => {
    expect(verdictOn(fresh, "easy")).toEqual(verdictOn(fresh, "good"));
  });
});

describe("a retry that was never asked", () => {
  it("is an ordinary review the day after, with a retry of its own", () => {
    const missed = verdictOn(mature, "again");

    expect(dueAfter({ ...missed, id }, "again", tomorrow, scheduler, plain)).toMatchObject({
      due: tomorrow,
      retryOn: tomorrow,
    });
  });
});

describe("a higher desired retention", () => {
  it("brings cards back sooner", () => {
    const [low, high] = [0.8, 0.95].map(
      (retention) => dueAfter(mature, "good", today, scheduler, plainRule(retention, today)).due,
    );

    expect(high! < low!).toBe(true);
  });
});

describe("any card on any day", () => {
  const memories = fc.record<Memory>({
    stability: fc.double({ min: 0.001, max: 3000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    reviewedOn: fc.integer({ min: -900, max: 40 }).map((days) => addDays(today, days)),
    reviews: fc.integer({ min: 1, max: 40 }),
    lapses: fc.nat(9),
  });
  const cards = fc.option(memories).map((memory): Asked => ({ id, memory }));
  const retentions = fc.double({ min: 0.7, max: 0.97, noNaN: true });

  it("comes back no later for a worse grade", () => {
    fc.assert(
      fc.property(cards, retentions, (card, retention) => {
        const dues = grades.map(
          (grade) => dueAfter(card, grade, today, scheduler, plainRule(retention, today)).due,
        );

        expect(dues).toEqual(dues.toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it("comes back today for a retry, and else from tomorrow on and within a century", () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...grades), retentions, (card, grade, retention) => {
        const { due, retryOn } = dueAfter(
          card,
          grade,
          today,
          scheduler,
          plainRule(retention, today),
        );

        const isRetry = grade === "again" && (card.memory?.reviewedOn ?? "") < today;
        expect(retryOn).toBe(isRetry ? today : null);
        expect(daysBetween(today, due)).toBeGreaterThanOrEqual(isRetry ? 0 : 1);
        expect(daysBetween(today, due)).toBeLessThanOrEqual(isRetry ? 0 : 36_500);
      }),
    );
  });

  it("is asked no more than twice a day, however it goes", () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...grades), (card, grade) => {
        expect(verdictOn(card, "again", grade).due >= tomorrow).toBe(true);
      }),
    );
  });
});

describe("before an exam", () => {
  const exam = (days: number, changes: Partial<DueRule> = {}): DueRule => ({
    ...plain,
    examDay: addDays(today, days),
    lastPassFrom: addDays(today, days - 5),
    ...changes,
  });
  const dueIn = (card: Asked, grade: Grade, rule: DueRule) =>
    daysBetween(today, dueAfter(card, grade, today, scheduler, rule).due);
  /** Cards that FSRS would bring back in a month or more. */
  const lasting = Array.from({ length: 200 }, (_, index) => ({
    ...mature,
    id: CardId(`card ${index}`),
  }));

  it("smears what would come back in the last pass or later over its days", () => {
    const counts = Map.groupBy(lasting, (card) => dueIn(card, "good", exam(20)));

    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([15, 16, 17, 18, 19]);
    // The last day weighs half as much as another: a ninth of all.
    expect(counts.get(19)!.length).toBeLessThan(36);
    expect(counts.get(19)!.length).toBeGreaterThan(10);
  });

  it("leaves what comes back before the last pass to FSRS and its fuzz", () => {
    const week: Asked = { ...mature, memory: { ...mature.memory!, stability: 2 } };
    const days = lasting.map(({ id: name }) => dueIn({ ...week, id: name }, "good", exam(60)));
    const alone = dueIn(week, "good", { ...plain, loads: [] });

    expect(Math.max(...days)).toBeLessThan(55);
    expect(Math.abs(Math.min(...days) - alone)).toBeLessThanOrEqual(alone);
  });

  it("lets a card that has had its pass wait for the exam day", () => {
    expect(dueIn(mature, "good", exam(4))).toBe(4);
    expect(dueIn(mature, "good", exam(1))).toBe(1);
  });

  it("brings a missed card back tomorrow even then", () => {
    const retried: Asked = { ...mature, memory: { ...mature.memory!, reviewedOn: today } };

    expect(dueIn(retried, "again", exam(4))).toBe(1);
    expect(dueIn(retried, "again", exam(30))).toBe(1);
  });

  it("is over on the day itself", () => {
    expect(dueIn(mature, "good", exam(0))).toBeGreaterThan(20);
  });

  it("keeps rest days free until the last pass opens, and uses them in it", () => {
    // 2 March 2026 is a Monday.
    const rule = exam(20, { restDays: [6, 7] });
    const weak: Asked = { ...mature, memory: { ...mature.memory!, stability: 1.5 } };
    const early = lasting.flatMap(({ id: name }) =>
      (["hard", "good"] as const).map((grade) => dueIn({ ...weak, id: name }, grade, rule)),
    );
    const passed = lasting.map((card) => dueIn(card, "good", rule));

    for (const days of early.filter((one) => one < 15)) expect([5, 6, 12, 13]).not.toContain(days);
    expect(passed).toContain(19);
  });

  const rules = fc
    .record({
      days: fc.integer({ min: 1, max: 100 }),
      pass: fc.integer({ min: 1, max: 8 }),
      retention: fc.double({ min: 0.75, max: 0.95, noNaN: true }),
      restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
      loads: fc.array(fc.nat(90), { maxLength: 60 }),
    })
    .map(({ days, pass, retention, restDays, loads }): DueRule => ({
      retention,
      examDay: addDays(today, days),
      lastPassFrom: addDays(today, days - pass),
      restDays,
      from: today,
      loads,
    }));
  const cards = fc
    .record({
      stability: fc.double({ min: 0.01, max: 500, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      ago: fc.integer({ min: 0, max: 90 }),
      name: fc.nat(1000),
    })
    .map(({ stability, difficulty, ago, name }): Asked => ({
      id: CardId(`c${name}`),
      memory: { stability, difficulty, reviewedOn: addDays(today, -ago), reviews: 2, lapses: 0 },
    }));

  it("no card comes back later than the exam, nor today but for its retry", () => {
    fc.assert(
      fc.property(cards, rules, fc.constantFrom(...grades), (card, rule, grade) => {
        const { due, retryOn } = dueAfter(card, grade, today, scheduler, rule);

        expect(due <= rule.examDay!).toBe(true);
        expect(due > today || retryOn === today).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("a better grade never brings a card back sooner, wherever the loads lie", () => {
    fc.assert(
      fc.property(cards, rules, (card, rule) => {
        const dues = grades.map((grade) => dueAfter(card, grade, today, scheduler, rule).due);

        expect(dues).toEqual(dues.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it("the same card gets the same day, however often it is asked", () => {
    fc.assert(
      fc.property(cards, rules, fc.constantFrom(...grades), (card, rule, grade) => {
        expect(dueAfter(card, grade, today, scheduler, rule)).toEqual(
          dueAfter(card, grade, today, scheduler, rule),
        );
      }),
    );
  });
});

describe("without an exam", () => {
  it("cards go to the emptier days within the fuzz of FSRS", () => {
    const loads = Array.from({ length: 60 }, (_, day) => (day % 2 === 0 ? 80 : 5));
    const days = Array.from({ length: 300 }, (_, index) =>
      daysBetween(
        today,
        dueAfter({ ...mature, id: CardId(`c${index}`) }, "hard", today, scheduler, {
          ...plain,
          retention: 0.95,
          loads,
        }).due,
      ),
    );
    const odd = days.filter((day) => day % 2 === 1).length;

    expect(new Set(days).size).toBeGreaterThan(2);
    expect(odd).toBeGreaterThan(0.8 * days.length);
  });
});
