import { describe, expect, it } from "vitest";

import { afterStudy, onExamDay } from "@/lib/planner/rest-of-day";
import { plan } from "@/lib/queue/plan";
import type { Plan } from "@/lib/queue/plan-types";
import { addDays } from "@/lib/time/study-day";
import { now, readDeck, settings, today, weights } from "@/tests/lib/queue/a-deck";

const pace = { new: 60, recalled: 30, missed: 30 };
const concepts = [...weights.keys()].map((domain) => ({ id: `k ${domain}` as never, domain }));

const planOf = (deck: string): Plan =>
  plan(
    readDeck(deck),
    concepts,
    { ...settings, examDay: addDays(today, 20), seconds: pace, minutesPerDay: 5 },
    null,
    now,
    "seed",
  );

describe("a plan that is made anew on a day already studied", () => {
  it("is left alone while nothing was studied", () => {
    const made = planOf("n1 n2 r3 r4");
    expect(afterStudy(made, 0, pace)).toBe(made);
  });

  it("holds what still fits into the minutes, and the rest comes after it", () => {
    const made = planOf("n1 n2 n3 n4");
    const rest = afterStudy(made, made.limit - 125, pace);

    expect(rest.queue).toEqual(made.queue.slice(0, 2));
    expect(rest.more.slice(0, 2)).toEqual(made.queue.slice(2, 4));
    expect(rest.seconds).toBeCloseTo(made.seconds / 2);
  });

  it("still asks what was missed today once more, however long the day was", () => {
    const made = planOf("n1 n2 m3");
    expect(afterStudy(made, 10 * made.limit, pace).queue).toEqual(["m3"]);
  });
});

describe("the day of the exam", () => {
  it("plans nothing, and leaves all to those who want to go on", () => {
    const made = planOf("n1 n2 r3");
    const over = onExamDay(made);

    expect(over).toMatchObject({ queue: [], notes: [], dropped: [], seconds: 0 });
    expect(over.more.toSorted()).toEqual([...made.queue, ...made.more].toSorted());
    expect(over.forecast[0]).toMatchObject({ cards: 0, minutes: 0 });
  });
});
