import { describe, expect, it } from "vitest";

import { effectOf } from "@/lib/queue/effect";
import { plan } from "@/lib/queue/plan";
import type { PlanSettings } from "@/lib/queue/plan-types";
import { projectionOf } from "@/lib/queue/projection";
import { addDays } from "@/lib/time/study-day";

import { now, today } from "./a-deck";
import { newDeck, withExam } from "./exam-deck";

const cards = newDeck(400);
const exam = withExam(21, { minutesPerDay: 10 });
const planned = (settings: PlanSettings) => plan(cards, [], settings, null, now, "seed");

describe("the projection by minutes", () => {
  const projected = projectionOf(cards, [], exam, null, now, "seed")!;

  it("never promises less for more minutes", () => {
    const recalls = Array.from({ length: 120 }, (_, index) => projected(index + 1).recall);

    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
    expect(recalls.at(-1)! - recalls[0]!).toBeGreaterThan(0.3);
  });

  it("is near what the plan expects of its own minutes", () => {
    expect(projected(10).recall).toBeCloseTo(planned(exam).outlook!.recall, 1);
  });

  it("ends where the slider ends", () => {
    expect(projected(0)).toEqual(projected(1));
    expect(projected(500)).toEqual(projected(120));
  });

  it("is there only with a date", () => {
    expect(projectionOf(cards, [], { ...exam, examDay: null }, null, now, "seed")).toBeNull();
  });
});

describe("the effect of a change", () => {
  it("shows minutes by day, expected recall and cards left unseen, before and after", () => {
    const effect = effectOf(planned(exam), planned({ ...exam, minutesPerDay: 20 }));

    expect(effect.days).toHaveLength(21);
    expect(effect.days[5]!.after!).toBeGreaterThan(effect.days[5]!.before!);
    expect(effect.recall.after!).toBeGreaterThan(effect.recall.before!);
    expect(effect.unseen.after).toBeLessThan(effect.unseen.before);
  });

  it("reaches as far as either plan", () => {
    const { days } = effectOf(planned(exam), planned({ ...exam, examDay: addDays(today, 25) }));

    expect(days).toHaveLength(25);
    expect(days.at(-1)).toMatchObject({ day: addDays(today, 24), before: null });
  });

  it("knows no recall without a date", () => {
    const effect = effectOf(planned({ ...exam, examDay: null }), planned(exam));

    expect(effect.recall.before).toBeNull();
    expect(effect.recall.after).toBeGreaterThan(0.25);
  });
});
