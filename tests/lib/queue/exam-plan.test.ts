import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CardState } from "@/lib/cards/card-state";
import { ConceptId, DomainId, NoteId } from "@/lib/content/pack";
import { plan, planToday } from "@/lib/queue/plan";
import type { Plan, PlanEstimate, PlanSettings } from "@/lib/queue/plan-types";
import { meanSeconds } from "@/lib/queue/study-days";
import { addDays, weekdayOf } from "@/lib/time/study-day";

import { aCard, now, today, weights } from "./a-deck";
import { examDecks, examSettings, newDeck, remembered, withExam } from "./exam-deck";

const planFor = (
  cards: readonly CardState[],
  settings: PlanSettings,
  estimate: PlanEstimate | null = null,
) => plan(cards, [], settings, estimate, now, "seed");

const kindsIn = ({ queue, reasons }: Plan) => queue.map((id) => reasons.get(id)!.kind);

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("before an exam the queue", () => {
  it("is as long as the day's minutes", () => {
    const { queue, seconds, limit } = planFor(newDeck(400), withExam(20, { minutesPerDay: 10 }));

    expect(limit).toBe(600);
    expect(seconds).toBeGreaterThanOrEqual(600);
    expect(seconds).toBeLessThan(600 + meanSeconds({ new: 14, recalled: 7, missed: 13 }).new);
    expect(queue.length).toBe(Math.ceil(600 / (14 * Math.exp(0.125))));
  });

  it("spreads the new cards of each day over the domains by their weights", () => {
    const { domains, queue } = planFor(newDeck(2000), withExam(10, { minutesPerDay: 20 }));

    for (const { cards, weight } of domains) {
      expect(Math.abs(cards - weight * queue.length)).toBeLessThan(1);
    }
  });

  it("takes each domain's most valuable new cards where not all can be seen", () => {
    const concept = (name: string) => ConceptId(name);
    const cards = newDeck(2000).map((card, place) =>
      place % 5 < 4 ? { ...card, concept: concept(`${card.domain} ${place % 7}`) } : card,
    );
    const { queue } = planFor(cards, withExam(10, { minutesPerDay: 5 }));

    expect(queue.every((id) => Number(id.slice(1)) % 5 === 4)).toBe(true);
  });

  it("prefers a concept's only card to one of ten", () => {
    const crowd = Array.from({ length: 10 }, (_, index) =>
      aCard(`crowd${index}`, { concept: ConceptId("crowded") }),
    );
    const { queue } = planFor([...crowd, aCard("alone")], withExam(10, { minutesPerDay: 1 }));

    expect(queue[0]).toBe("alone");
  });

  it("raises concepts that a diagnostic found missed", () => {
    const estimate = { expectedPoints: new Map(), missed: [ConceptId("concept of c0399")] };
    const cards = newDeck(400);
    const settings = withExam(10, { minutesPerDay: 1, weights: new Map([[DomainId("D"), 1]]) });

    expect(planFor(cards, settings).queue).not.toContain("c0399");
    expect(planFor(cards, settings, estimate).queue[0]).toBe("c0399");
  });

  it("raises a domain that can still bring many points for its weight", () => {
    const estimate = {
      expectedPoints: new Map([...weights.keys()].map((id) => [id, id === "D" ? 90 : 10])),
      missed: [],
    };
    const count = ({ domains }: Plan) => domains.find(({ domain }) => domain === "D")!.cards;
    const cards = newDeck(800);

    const usual = count(planFor(cards, withExam(10)));
    expect(count(planFor(cards, withExam(10), estimate))).toBeGreaterThan(2 * usual);
  });

  it("leaves a card alone that was reviewed yesterday and lasts beyond the exam", () => {
    const fresh = aCard("fresh", remembered(1, { stability: 200 }));
    const fading = aCard("fading", remembered(8, { stability: 4 }));
    const { queue } = planFor([fresh, fading], withExam(10, { minutesPerDay: 1 }));

    expect(queue[0]).toBe("fading");
  });

  it("asks ahead of its day what gains most, and says so", () => {
    const early = aCard("early", {
      ...remembered(6, { stability: 3 }),
      due: addDays(today, 4),
    });

    expect(planFor([early], withExam(7)).reasons.get(early.id)?.kind).toBe("ahead");
  });

  it("keeps the quota of new cards before reviews while the syllabus can be finished", () => {
    const fading = Array.from({ length: 200 }, (_, index) =>
      aCard(`seen${index}`, { ...remembered(9, { stability: 0.5 }), concept: ConceptId("one") }),
    );
    const weightless = new Map(
      [...weights].map(([id, weight]) => [id, id === "A" ? weight : 1e-6]),
    );
    const settings = withExam(8, { minutesPerDay: 10, weights: weightless });
    const cards = [...newDeck(40).filter(({ domain }) => domain !== "A"), ...fading];
    const kinds = kindsIn(planFor(cards, settings));

    // Thirty in the three days before the last five, though each is worth next to nothing.
    expect(kinds.slice(0, 11)).toEqual([...Array.from({ length: 10 }, () => "new"), "due"]);
  });

  it("puts the study plan of a diagnostic first", () => {
    const cards = newDeck(100);
    const focus = [ConceptId("concept of c0003")];

    expect(planFor(cards, withExam(30, { focus })).queue[0]).toBe("c0003");
  });
});

describe("the last day", () => {
  it("is planned at less than 60 % of the minutes", () => {
    for (const minutesPerDay of [5, 10, 40]) {
      const { limit, notes } = planFor(newDeck(400), withExam(1, { minutesPerDay }));

      expect(limit).toBeLessThan(0.6 * 60 * minutesPerDay);
      expect(limit).toBeGreaterThan(0.3 * 60 * minutesPerDay);
      expect(notes).toContainEqual({ kind: "last-day" });
    }
  });

  it("asks no card that would not fit", () => {
    const { seconds, limit, queue } = planFor(newDeck(400), withExam(1, { minutesPerDay: 10 }));

    expect(seconds).toBeLessThanOrEqual(limit);
    expect(queue.length).toBe(
      Math.floor(limit / meanSeconds({ new: 14, recalled: 7, missed: 13 }).new),
    );
  });
});

describe("what the plan says", () => {
  it("tells how many cards stay unseen and what that costs", () => {
    const { notes } = planFor(newDeck(1200), withExam(10, { minutesPerDay: 5 }));
    const note = notes.find(({ kind }) => kind === "unfinished");

    expect(note).toBeDefined();
    if (note?.kind !== "unfinished") throw new Error("not there");
    expect(note.cards).toBeGreaterThan(800);
    expect(note.cards).toBeLessThan(1200);
    expect(note.cost).toBeGreaterThan(0.2);
    expect(note.cost).toBeLessThan(0.75);
  });

  it("says nothing of the kind when there is time", () => {
    const { notes, outlook } = planFor(newDeck(100), withExam(60, { minutesPerDay: 30 }));

    expect(notes).toEqual([]);
    expect(outlook!.covered).toBe(1);
    expect(outlook!.recall).toBeGreaterThan(0.9);
  });

  it("names what is due and has no room, with the cost", () => {
    const due = Array.from({ length: 300 }, (_, index) =>
      aCard(`due${index}`, remembered(12, { stability: 4 })),
    );
    const { notes, dropped, queue } = planFor(due, withExam(20, { minutesPerDay: 5 }));
    const note = notes.find(({ kind }) => kind === "backlog");

    expect(dropped).toHaveLength(300 - queue.length);
    expect(note).toMatchObject({ cards: dropped.length, days: null });
    expect(note?.kind === "backlog" && note.cost).toBeGreaterThan(0);
  });

  it("gives each domain its cards, minutes and range, and marks one as the weakest", () => {
    const { domains, outlook } = planFor(newDeck(200), withExam(20));

    expect(domains.map(({ domain, weight }) => [domain, weight])).toEqual([...weights]);
    expect(domains.filter(({ weakest }) => weakest)).toHaveLength(1);
    const weakest = domains.find((one) => one.weakest)!;
    const recalls = domains.map(({ onExamDay }) => onExamDay!.recall);
    expect(weakest.onExamDay!.recall).toBe(Math.min(...recalls));
    expect(outlook!.low).toBeLessThan(outlook!.recall);
    expect(outlook!.high).toBeGreaterThan(outlook!.recall);
  });

  it("ends with the exam, and says that it is over", () => {
    const after = planFor(newDeck(10), withExam(0));

    expect(after.notes).toContainEqual({ kind: "exam-over" });
    expect(after.outlook).toBeNull();
  });
});

describe("any deck before any exam", () => {
  const always = (check: (cards: CardState[], settings: PlanSettings) => void, numRuns = 40) =>
    fc.assert(fc.property(examDecks, examSettings, check), { numRuns });

  it("keeps to the day's seconds, but for the last answer", () => {
    always((cards, settings) => {
      const { seconds, limit } = planFor(cards, settings);
      const longest = Math.max(...Object.values(meanSeconds(settings.seconds)));

      expect(seconds).toBeLessThanOrEqual(limit === 0 ? 0 : limit + longest);
    });
  });

  it("asks nothing on a rest day before the last pass but what was missed that day", () => {
    always((cards, settings) => {
      const planned = planFor(cards, { ...settings, restDays: [weekdayOf(today)] });
      const { lastPassFrom } = planned.dueRule;
      if (lastPassFrom !== null && lastPassFrom <= today) return;

      expect(kindsIn(planned).every((kind) => kind === "retry")).toBe(true);
    });
  });

  it("plans no minutes on rest days before the last pass, and none beyond the exam", () => {
    always((cards, settings) => {
      const { forecast, dueRule } = planFor(cards, settings);

      expect(forecast.at(-1)!.day).toBe(addDays(settings.examDay!, -1));
      for (const { day, minutes, kind } of forecast) {
        const isRest = settings.restDays.includes(weekdayOf(day)) && day < dueRule.lastPassFrom!;
        expect(minutes).toBeLessThanOrEqual(isRest ? 0 : settings.minutesPerDay + 0.5);
        if (kind === "last-day") expect(minutes).toBeLessThan(0.6 * settings.minutesPerDay + 0.5);
      }
    });
  });

  it("asks no two siblings on one day, and no card twice", () => {
    always((cards, settings) => {
      const { queue, reasons } = planFor(cards, settings);
      const asked = queue.filter((id) => reasons.get(id)!.kind !== "retry");
      const notes = asked.map((id) => cards.find((card) => card.id === id)!.note);
      const before = cards.filter(({ memory }) => memory?.reviewedOn === today);

      expect(new Set(queue).size).toBe(queue.length);
      expect(new Set(notes).size).toBe(notes.length);
      for (const { note, status } of before) {
        if (status !== "suspended") expect(notes).not.toContain(note);
      }
    });
  });

  it("never asks what is set aside", () => {
    always((cards, settings) => {
      const { queue, more } = planFor(cards, settings);
      const aside = cards.filter(({ status }) => status === "suspended").map(({ id }) => id);

      for (const id of [...queue, ...more]) expect(aside).not.toContain(id);
    });
  });

  it("gives the same plan for the same arguments, in whatever order the cards come", () => {
    always((cards, settings) => {
      const one = planFor(cards, settings);
      const other = planFor(cards, settings);

      expect({ ...other, dueAfter: null }).toEqual({ ...one, dueAfter: null });
    }, 15);
  });

  it("gives the queue also without the look ahead", () => {
    always((cards, settings) => {
      const whole = planFor(cards, settings);
      const short = planToday(cards, [], settings, null, now)!;

      expect(short.queue).toEqual(whole.queue);
      expect(short.dueRule).toEqual(whole.dueRule);
    }, 20);
  });

  it("lets no answer bring a card back later than the exam", () => {
    always((cards, settings) => {
      const { queue, dueAfter } = planFor(cards, settings);
      for (const id of queue) {
        const card = cards.find((one) => one.id === id)!;
        for (const grade of ["again", "hard", "good", "easy"] as const) {
          expect(dueAfter(card, grade).due <= settings.examDay!).toBe(true);
        }
      }
    });
  });

  it("chooses a retention target from .75 to .95", () => {
    always((cards, settings) => {
      const { retention } = planFor(cards, settings).dueRule;

      expect(retention).toBeGreaterThanOrEqual(0.75);
      expect(retention).toBeLessThanOrEqual(0.95);
    });
  });

  it("foresees shares of the whole, with the expectation inside the range", () => {
    always((cards, settings) => {
      const { outlook } = planFor(cards, settings);
      for (const { recall, low, high } of [outlook!, ...Object.values(outlook!.domains)]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(recall + 1e-9);
        expect(high).toBeGreaterThanOrEqual(recall - 1e-9);
        expect(high).toBeLessThanOrEqual(1);
      }
      expect(outlook!.covered).toBeLessThanOrEqual(1);
    });
  });

  it("takes up less of the day for no more minutes", () => {
    always((cards, settings) => {
      const queues = [5, 10, 20, 40].map(
        (minutesPerDay) => planFor(cards, { ...settings, minutesPerDay }).seconds,
      );
      expect(queues).toEqual(queues.toSorted((a, b) => a - b));
    }, 15);
  });
});

describe("an undone answer", () => {
  it("leaves the plan as it was", () => {
    const cards = newDeck(60);
    const settings = withExam(20);
    const before = planFor(cards, settings);
    const [first] = before.queue;
    const verdict = before.dueAfter(
      cards.find(({ id }) => id === first)!,
      "good",
    );
    const answered = cards.map((card) =>
      card.id === first ? { ...card, ...verdict, status: "active" as const } : card,
    );

    expect(planFor(answered, settings).queue).not.toContain(first);
    expect(planFor(cards, settings).queue).toEqual(before.queue);
  });
});

describe("siblings", () => {
  it("make room for the next best card", () => {
    const cards = newDeck(300).map((card, index) =>
      index < 250 ? { ...card, note: NoteId("one") } : card,
    );
    const { queue } = planFor(cards, withExam(20, { minutesPerDay: 5 }));

    expect(queue.length).toBeGreaterThan(15);
    expect(total(queue.map((id) => (Number(id.slice(1)) < 250 ? 1 : 0)))).toBeLessThanOrEqual(1);
  });
});
