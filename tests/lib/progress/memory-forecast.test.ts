import { describe, expect, it } from "vitest";

import type { Grade } from "@/lib/cards/card-state";
import { CardId } from "@/lib/content/pack";
import type { ForgetBody, ReviewBody, Stamp } from "@/lib/log/event";
import { createForecastReplay } from "@/lib/progress/memory-forecast";
import { seededRandom } from "@/lib/psychometrics/random";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";
import { aLog, aReview, onDay } from "@/tests/support/events";

const scheduler = createScheduler();

const replayed = (...events: readonly ((ReviewBody | ForgetBody) & Partial<Stamp>)[]) => {
  const replay = createForecastReplay(() => scheduler);
  for (const event of aLog(...events)) {
    if (event.type === "review" || event.type === "forget") replay.add(event);
  }
  return replay.result();
};

const on = (day: string, grade: Grade = "good", card = "tiny:c:wick") => ({
  ...aReview("2026-04-01", { grade, subject: CardId(card) }),
  ...onDay(day),
});

describe("the memory forecast", () => {
  it("says nothing of a card's first review, nor of a second one on the same day", () => {
    expect(replayed(on("2026-03-02"))).toEqual({
      reviews: 0,
      forecast: null,
      recalled: null,
      off: 0,
      bins: [],
    });
    expect(replayed(on("2026-03-02", "again"), on("2026-03-02")).reviews).toBe(0);
  });

  it("is the chance of recall that the scheduler gave on the day of the review", () => {
    const first = scheduler.next(null, "good", StudyDay("2026-03-02"));
    const expected = scheduler.retrievability(first, 5);
    const { reviews, forecast, recalled } = replayed(on("2026-03-02"), on("2026-03-07", "again"));
    expect(reviews).toBe(1);
    expect(forecast).toBeCloseTo(expected, 12);
    expect(recalled?.share).toBe(0);
  });

  it("counts a review made with effort as recalled", () => {
    expect(replayed(on("2026-03-02"), on("2026-03-07", "hard")).recalled?.share).toBe(1);
  });

  it("knows nothing of a card that was started afresh", () => {
    const forget = {
      type: "forget",
      subject: CardId("tiny:c:wick"),
      ...onDay("2026-03-05"),
    } as const;
    expect(replayed(on("2026-03-02"), forget, on("2026-03-07")).reviews).toBe(0);
  });

  it("keeps cards apart", () => {
    expect(replayed(on("2026-03-02"), on("2026-03-09", "good", "tiny:c:oil")).reviews).toBe(0);
  });

  it("lies on the line for a learner who forgets as the model says", () => {
    const random = seededRandom("learner");
    const replay = createForecastReplay(() => scheduler);
    const reviews = Array.from({ length: 400 }, (_, card) => {
      let memory = null as ReturnType<typeof scheduler.next> | null;
      let day = StudyDay("2026-03-02");
      return Array.from({ length: 6 }, () => {
        const gap = 1 + Math.floor(random() * 20);
        day = addDays(day, gap);
        const known = memory === null || random() < scheduler.retrievability(memory, gap);
        const grade: Grade = known ? "good" : "again";
        memory = scheduler.next(memory, grade, day);
        return on(day, grade, `tiny:c:${card}`);
      });
    }).flat();
    for (const event of aLog(...reviews)) if (event.type === "review") replay.add(event);

    const { bins, forecast, recalled, off } = replay.result();
    expect(off).toBeLessThan(0.03);
    expect(Math.abs(recalled!.share - forecast!)).toBeLessThan(0.03);
    const large = bins.filter((bin) => bin.reviews >= 50);
    expect(large.length).toBeGreaterThan(3);
    for (const bin of large) expect(Math.abs(bin.recalled.share - bin.forecast)).toBeLessThan(0.12);
  });

  it("knows how far single forecasts are off, even where the mean is right", () => {
    const replay = createForecastReplay(() => scheduler);
    // Whoever recalls eight of ten however long it is: short waits are forecast too high, long too low.
    const random = seededRandom("flat");
    const reviews = Array.from({ length: 600 }, (_, card) => {
      const gap = card % 2 === 0 ? 1 : 40;
      const grade: Grade = random() < 0.8 ? "good" : "again";
      const id = `tiny:c:${card}`;
      const first = StudyDay("2026-03-02");
      return [on(first, "good", id), on(addDays(first, gap), grade, id)];
    }).flat();
    for (const event of aLog(...reviews)) if (event.type === "review") replay.add(event);
    const near =
      0.8 - scheduler.retrievability(scheduler.next(null, "good", StudyDay("2026-03-02")), 1);
    const far =
      0.8 - scheduler.retrievability(scheduler.next(null, "good", StudyDay("2026-03-02")), 40);
    const expected = Math.sqrt((near ** 2 + far ** 2) / 2);
    expect(Math.abs(replay.result().off - expected)).toBeLessThan(0.03);
  });

  it("puts each review into the bin that its forecast lies in", () => {
    const { bins } = replayed(on("2026-03-02"), on("2026-03-07"), on("2026-05-30"));
    expect(bins.reduce((sum, bin) => sum + bin.reviews, 0)).toBe(2);
    for (const { from, to, forecast } of bins) {
      expect(forecast).toBeGreaterThanOrEqual(from);
      expect(forecast).toBeLessThanOrEqual(to);
    }
  });
});
