import { describe, expect, it } from "vitest";

import type { CardState } from "@/lib/cards/card-state";
import { DomainId, TaskId } from "@/lib/content/pack";
import {
  knownOfAll,
  recallByDomain,
  type RecallCard,
  recallDay,
} from "@/lib/progress/recall-by-domain";
import { taskMap } from "@/lib/progress/task-map";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

const scheduler = createScheduler();
const today = StudyDay("2026-03-10");

const aCard = (
  task: string,
  seen: boolean,
  status: CardState["status"] = "active",
): RecallCard => ({
  domain: DomainId(task.charAt(0)),
  task: TaskId(task),
  status,
  memory: seen ? scheduler.next(null, "good", today) : null,
});

const after = (days: number) => scheduler.retrievability(scheduler.next(null, "good", today), days);

describe("recall by domain", () => {
  it("is the mean chance of recall, on the day asked for, of the cards seen", () => {
    const cards = [aCard("A.1", true), aCard("A.1", true), aCard("A.1", false, "new")];
    const [lamps, oil] = recallByDomain(cards, tinyBlueprint, addDays(today, 9), scheduler);
    expect(lamps).toMatchObject({ cards: 3, seen: 2, weight: 0.6 });
    expect(lamps!.recall).toBeCloseTo(after(9), 12);
    expect(lamps!.later).toBeCloseTo(after(39), 12);
    expect(oil).toMatchObject({ cards: 0, seen: 0, recall: null, later: null });
  });

  it("leaves out cards that a newer pack dropped", () => {
    const cards = [aCard("A.1", true), aCard("A.1", true, "retired")];
    expect(recallByDomain(cards, tinyBlueprint, today, scheduler)[0]).toMatchObject({ cards: 1 });
  });

  it("takes unseen cards for unknown in what is known of all", () => {
    const cards = [
      aCard("A.1", true),
      aCard("A.1", false, "new"),
      aCard("B.1", true),
      aCard("B.1", true),
    ];
    const known = knownOfAll(recallByDomain(cards, tinyBlueprint, addDays(today, 5), scheduler));
    expect(known).toBeCloseTo(0.6 * 0.5 * after(5) + 0.4 * after(5), 12);
  });

  it("is told for exam day while that is to come, else for today", () => {
    expect(recallDay(addDays(today, 4), today)).toBe(addDays(today, 4));
    expect(recallDay(today, today)).toBe(today);
    expect(recallDay(addDays(today, -1), today)).toBe(today);
    expect(recallDay(null, today)).toBe(today);
  });
});

describe("the map of tasks", () => {
  it("has every task of the blueprint, in its order, with cards and first answers", () => {
    const answers = [
      { task: TaskId("A.1"), correct: true },
      { task: TaskId("A.1"), correct: false },
    ];
    const map = taskMap(tinyBlueprint, [aCard("A.1", true)], answers, today, scheduler);
    expect(map.map(({ task }) => task)).toEqual(
      tinyBlueprint.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    );
    expect(map[0]).toMatchObject({ cards: 1, seen: 1, recall: 1, answers: 2, right: 1 });
    expect(map.at(-1)).toMatchObject({ cards: 0, recall: null, answers: 0 });
  });
});
