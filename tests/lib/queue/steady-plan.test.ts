import { describe, expect, it } from "vitest";

import type { CardState } from "@/lib/cards/card-state";
import { DomainId } from "@/lib/content/pack";
import { plan } from "@/lib/queue/plan";
import type { PlanSettings } from "@/lib/queue/plan-types";
import { addDays, weekdayOf } from "@/lib/time/study-day";

import { aCard, now, readDeck, settings, today } from "./a-deck";
import { remembered } from "./exam-deck";

const planned = (cards: readonly CardState[], changes: Partial<PlanSettings> = {}) =>
  plan(cards, [], { ...settings, ...changes }, null, now, "seed");

const due = (id: string, overrides: Partial<CardState> = {}) =>
  aCard(id, { ...remembered(10, { stability: 4 }), ...overrides });

const backlog = Array.from({ length: 120 }, (_, index) => due(`b${index}`));

describe("catching up", () => {
  it("asks so many a day and no new cards until it is clear", () => {
    const { queue, dropped, notes } = planned([...backlog, aCard("new")], { catchUp: 30 });

    expect(queue).toHaveLength(30);
    expect(queue).not.toContain("new");
    expect(dropped).toHaveLength(90);
    expect(notes).toContainEqual(expect.objectContaining({ kind: "backlog", cards: 90, days: 4 }));
  });

  it("takes the most valuable first", () => {
    const light = DomainId("D");
    const cards = [
      ...Array.from({ length: 20 }, (_, index) => due(`light${index}`, { domain: light })),
      ...Array.from({ length: 5 }, (_, index) => due(`heavy${index}`, { domain: DomainId("C") })),
    ];

    expect(planned(cards, { catchUp: 5 }).queue.every((id) => id.startsWith("heavy"))).toBe(true);
  });

  it("says what the rest costs", () => {
    const [few, many] = [30, 90].map((catchUp) =>
      planned(backlog, { catchUp }).notes.find(({ kind }) => kind === "backlog"),
    );
    if (few?.kind !== "backlog" || many?.kind !== "backlog") throw new Error("not there");

    expect(few.cost).toBeGreaterThan(many.cost);
    expect(many.cost).toBeGreaterThan(0);
  });

  it("does not promise an end that will not come", () => {
    const coming = Array.from({ length: 280 }, (_, index) =>
      aCard(`later${index}`, { ...remembered(1), due: addDays(today, 1 + (index % 14)) }),
    );
    const { notes } = planned([...backlog, ...coming], { catchUp: 10 });

    expect(notes).toContainEqual(expect.objectContaining({ kind: "backlog", days: null }));
  });

  it("is over when all that is due fits", () => {
    const { queue, notes } = planned([...backlog.slice(0, 20), aCard("new")], { catchUp: 30 });

    expect(queue).toContain("new");
    expect(notes).toEqual([{ kind: "no-date" }]);
  });

  it("counts the reviews already done today", () => {
    const done = Array.from({ length: 10 }, (_, index) => aCard(`done${index}`, remembered(0)));

    expect(planned([...backlog, ...done], { catchUp: 30 }).queue).toHaveLength(20);
  });
});

describe("days without study", () => {
  const deck = readDeck("r1 r2 n1");

  it("have an empty queue on a rest day, with all of it there for who wants more", () => {
    const rest = planned(deck, { restDays: [weekdayOf(today)] });

    expect(rest.queue).toEqual([]);
    expect(rest.limit).toBe(0);
    expect(rest.more).toHaveLength(3);
    expect(rest.notes).toContainEqual({ kind: "rest-day" });
  });

  it("last until the pause is over", () => {
    const until = addDays(today, 3);
    const paused = planned(deck, { pausedUntil: until });

    expect(paused.queue).toEqual([]);
    expect(paused.notes).toContainEqual({ kind: "paused", until });
    expect(paused.forecast.slice(0, 3).map(({ minutes }) => minutes)).toEqual([0, 0, 0]);
    expect(planned(deck, { pausedUntil: today }).queue).toHaveLength(3);
  });

  it("pass their cards on to the next day in the forecast", () => {
    const tomorrow = addDays(today, 1);
    const card = aCard("c", { ...remembered(3), due: tomorrow });
    const { forecast } = planned([card], { restDays: [weekdayOf(tomorrow)] });

    expect(forecast.slice(1, 3).map(({ cards, kind }) => [cards, kind])).toEqual([
      [0, "rest"],
      [1, "study"],
    ]);
  });
});

describe("without a date", () => {
  it("cards come back at .90 while their reviews fit into the minutes", () => {
    const few = Array.from({ length: 20 }, (_, index) => aCard(`c${index}`, remembered(2)));
    const many = Array.from({ length: 900 }, (_, index) => aCard(`c${index}`, remembered(2)));

    expect(planned(few).dueRule.retention).toBe(0.9);
    expect(planned(many).dueRule.retention).toBe(0.75);
    expect(planned(many, { minutesPerDay: 30 }).dueRule.retention).toBeGreaterThan(0.75);
    expect(planned(many, { retention: 0.93 }).dueRule.retention).toBe(0.93);
  });
});
