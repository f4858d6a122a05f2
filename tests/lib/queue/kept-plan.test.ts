import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CardState } from "@/lib/cards/card-state";
import { ownCardId } from "@/lib/cards/own-card-id";
import { NoteId } from "@/lib/content/pack";
import { isFresh, keep, type KeptPlan, resumePlan } from "@/lib/queue/kept-plan";
import { plan } from "@/lib/queue/plan";
import type { Plan } from "@/lib/queue/plan-types";
import { meanSeconds } from "@/lib/queue/study-days";
import { addDays } from "@/lib/time/study-day";

import { now, settings, today } from "./a-deck";
import { examDecks, examSettings, newDeck, withExam } from "./exam-deck";

const exam = withExam(20);
const planned = (cards: readonly CardState[], of = exam) => plan(cards, [], of, null, now, "seed");
const stored = (one: Plan) => JSON.parse(JSON.stringify(keep(one))) as KeptPlan;
const resumed = (kept: KeptPlan | null, cards: readonly CardState[], day = today, seconds = 0) =>
  resumePlan(kept, cards, settings, day, "seed", { seconds, pace: settings.seconds });

function answer(cards: readonly CardState[], id: string, one: Plan, grade: "again" | "good") {
  return cards.map((card): CardState => {
    if (card.id !== id) return card;
    return { ...card, ...one.dueAfter(card, grade), status: "active", introducedOn: today };
  });
}

describe("a kept plan", () => {
  it("survives JSON and goes on as the plan would", () => {
    fc.assert(
      fc.property(examDecks, examSettings, (cards, of) => {
        const whole = planned(cards, of);
        const again = resumed(stored(whole), cards);

        expect(again.queue).toEqual(whole.queue);
        expect(again.dueRule).toEqual(whole.dueRule);
        for (const id of whole.queue) {
          const card = cards.find((one) => one.id === id)!;
          expect(again.dueAfter(card, "good")).toEqual(whole.dueAfter(card, "good"));
          expect(again.reasons.get(id)).toEqual(whole.reasons.get(id));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("asks what the learner wrote since, five cards in a day, before what was missed", () => {
    const cards = newDeck(40);
    const kept = stored(planned(cards));
    const written = Array.from({ length: 7 }, (_, place): CardState => ({
      ...cards[0]!,
      id: ownCardId(String(place)),
      note: NoteId(`own:n:${place}`),
      position: -100 + place,
    }));

    const { queue, reasons } = resumed(kept, [...cards, ...written]);

    const own = queue.filter((id) => id.startsWith("own:"));
    expect(own).toEqual(written.slice(0, 5).map(({ id }) => id));
    expect(queue.slice(-5)).toEqual(own);
    expect(reasons.get(own[0]!)?.kind).toBe("new");
    const answered = written.map((card, place): CardState =>
      place < 5 ? { ...card, status: "active", introducedOn: today } : card,
    );
    expect(resumed(kept, [...cards, ...answered]).queue).toEqual(
      queue.filter((id) => !own.includes(id)),
    );
  });

  it("loses what was answered, asks what was missed at the end, and has it back when undone", () => {
    const cards = newDeck(40);
    const whole = planned(cards);
    const kept = stored(whole);
    const [first, second, ...others] = whole.queue;

    const answered = answer(cards, first!, whole, "good");
    expect(resumed(kept, answered).queue).toEqual([second, ...others]);

    const missed = answer(answered, second!, whole, "again");
    expect(resumed(kept, missed).queue).toEqual([...others, second]);
    expect(resumed(kept, missed).reasons.get(second!)?.kind).toBe("retry");

    expect(resumed(kept, cards).queue).toEqual(whole.queue);
  });

  it("leaves out what was set aside since", () => {
    const cards = newDeck(20);
    const whole = planned(cards);
    const [first, ...others] = whole.queue;
    const aside = cards.map((card) =>
      card.id === first ? { ...card, status: "suspended" as const } : card,
    );

    expect(resumed(stored(whole), aside).queue).toEqual(others);
  });

  it("leaves out siblings of what was answered since", () => {
    const cards = newDeck(20);
    const whole = planned(cards);
    const [first, second] = whole.queue;
    const note = cards.find(({ id }) => id === first)!.note;
    const siblings = cards.map((card) => (card.id === second ? { ...card, note } : card));

    expect(resumed(stored(whole), answer(siblings, first!, whole, "good")).queue).not.toContain(
      second,
    );
  });

  it("ends on the last day before the card that would pass its limit, and says what is held back", () => {
    const cards = newDeck(400);
    const whole = planned(cards, withExam(1, { minutesPerDay: 10 }));
    const kept = stored(whole);
    const one = meanSeconds(settings.seconds).new;

    const room = resumed(kept, cards, today, whole.limit - one);
    expect(room).toMatchObject({ queue: whole.queue, heldBack: 0 });
    const over = resumed(kept, cards, today, whole.limit - one + 0.1);
    expect(over).toMatchObject({ queue: [], heldBack: whole.queue.length });
    expect(over.reasons.size).toBe(0);
  });

  it("goes on past the minutes of any other day", () => {
    const cards = newDeck(400);
    const whole = planned(cards);

    expect(resumed(stored(whole), cards, today, 10 * whole.limit).queue).toEqual(whole.queue);
  });

  it("is of no use the day after: then due and new cards are asked till there is another", () => {
    const cards = newDeck(20);
    const kept = stored(planned(cards));
    const tomorrow = addDays(today, 1);

    expect(isFresh(kept, today)).toBe(true);
    expect(isFresh(kept, tomorrow)).toBe(false);
    expect(isFresh(null, today)).toBe(false);
    expect(resumed(kept, cards, tomorrow).queue).toEqual(resumed(null, cards, tomorrow).queue);
    expect(resumed(kept, cards, tomorrow).dueRule.examDay).toBe(exam.examDay);
  });
});
