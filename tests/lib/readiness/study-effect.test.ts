import { describe, expect, it } from "vitest";

import type { CardState } from "@/lib/cards/card-state";
import { CardId, ConceptId, DomainId, NoteId, SkillId, TaskId } from "@/lib/content/pack";
import { type EffectSource, studyEffects } from "@/lib/readiness/study-effect";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

const scheduler = createScheduler();
const today = StudyDay("2026-03-10");
const day = addDays(today, 10);

let made = 0;
const aCard = (
  task: string,
  seenDaysAgo: number | null,
  more: Partial<CardState> = {},
): CardState => {
  made += 1;
  return {
    id: CardId(`tiny:c:${made}`),
    note: NoteId(`n${made}`),
    concept: ConceptId(`k${made}`),
    domain: DomainId(task.charAt(0)),
    task: TaskId(task),
    skill: SkillId(`${task}.s1`),
    position: made,
    status: seenDaysAgo === null ? "new" : "active",
    memory:
      seenDaysAgo === null ? null : scheduler.next(null, "good", addDays(today, -seenDaysAgo)),
    due: null,
    introducedOn: null,
    retryOn: null,
    flagged: false,
    edit: null,
    revision: 0,
    ...more,
  };
};

const effects = (cards: readonly CardState[], overrides: Partial<EffectSource> = {}) =>
  studyEffects({
    blueprint: tinyBlueprint,
    cards,
    expectedPoints: new Map([
      [DomainId("A"), 40],
      [DomainId("B"), 20],
    ]),
    today,
    day,
    scheduler,
    unseen: 0.35,
    seconds: { new: 12, recalled: 12 },
    minutesAtMost: 20,
    ...overrides,
  });

describe("what study may bring", () => {
  it("never is more than what the domain is short of", () => {
    const cards = Array.from({ length: 60 }, () => aCard("A.1", null));
    const [best] = effects(cards);
    expect(best!.points).toBeGreaterThan(0);
    expect(best!.points).toBeLessThan(40);
  });

  it("is the part of the domain's points that a review closes of all that is open", () => {
    const fresh = aCard("A.1", null);
    const after = scheduler.retrievability(scheduler.next(null, "good", today), 10);
    const [best] = effects([fresh, aCard("A.1", null, { status: "suspended" })]);
    expect(best!.points).toBeCloseTo((40 * (after - 0.35)) / (1 - 0.35), 9);
    expect(best).toMatchObject({ cards: 1, concepts: [fresh.concept], minutes: 0.2 });
  });

  it("takes as many cards as there is time for, those first that gain most", () => {
    const forgotten = Array.from({ length: 3 }, () => aCard("A.1", 60));
    const known = Array.from({ length: 10 }, () => aCard("A.1", 0));
    const [best] = effects([...known, ...forgotten], { minutesAtMost: 0.6 });
    expect(best!.cards).toBe(3);
    expect(best!.concepts.toSorted()).toEqual(forgotten.map(({ concept }) => concept).toSorted());
  });

  it("puts the task first that brings most", () => {
    const cards = [aCard("A.1", null), aCard("B.1", null)];
    const points = effects(cards).map((effect) => effect.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(effects(cards)[0]!.task).toBe("A.1");
  });

  it("is nothing where nothing is open or nothing is to win", () => {
    expect(effects([])[0]).toMatchObject({ points: 0, cards: 0, minutes: 0 });
    const none = effects([aCard("A.1", null)], { expectedPoints: new Map() });
    expect(none.every(({ points }) => points === 0)).toBe(true);
  });
});
