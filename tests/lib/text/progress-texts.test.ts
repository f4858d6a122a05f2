import { describe, expect, it } from "vitest";

import { rangeOfShare } from "@/lib/progress/range-of-share";
import { shownCell } from "@/lib/screens/shown-cell";
import { bandPlotText, guessPlotText, memoryPlotText, timePlotText } from "@/lib/text/progress";
import { readinessText } from "@/lib/text/readiness";
import { StudyDay } from "@/lib/time/instant";
import { progress, progressAfterExam } from "@/tests/look/sample-progress";
import { readinessClose } from "@/tests/look/sample-readiness";

describe("how the band moved", () => {
  const after = (middle: number, width: number) =>
    bandPlotText.answer({ ...progress.band, change: { middle, width } });

  it.each([
    [90, 0.7, "Yes. Since 8 Nov its middle rose by about 90 points, and it became 30 % narrower."],
    [24, 1, "Yes. Since 8 Nov its middle rose by about 20 points."],
    [-40, 1.2, "Not since 8 Nov: its middle fell by about 40 points, and it became 20 % wider."],
    [4, 0.95, "It stands about where it stood on 8 Nov."],
  ])("by %i points to %f of its width: %s", (middle, width, text) => {
    expect(after(middle, width)).toBe(text);
  });

  it.each([
    [640, "below"],
    [650, "within"],
    [800, "within"],
    [810, "above"],
  ])("says of a real exam of %i that it lies %s what was predicted", (score, where) => {
    const [exam] = progressAfterExam.band.exams;
    const answer = bandPlotText.answer({ ...progress.band, exams: [{ ...exam!, score }] });
    expect(answer).toMatch(
      new RegExp(
        `narrower\\. The real exam came to ${score}, ${where} the 650–800 predicted for it\\.$`,
      ),
    );
  });

  it("says nothing of an exam without a score", () => {
    const [exam] = progressAfterExam.band.exams;
    const answer = bandPlotText.answer({ ...progress.band, exams: [{ ...exam!, score: null }] });
    expect(answer).toBe(bandPlotText.answer(progress.band));
  });

  it("is not told of one sitting, nor of none", () => {
    expect(bandPlotText.answer({ ...progress.band, change: null })).toMatch(
      /One sitting so far\.$/,
    );
    expect(bandPlotText.answer({ ...progress.band, score: null })).toMatch(/^No band yet\./);
  });
});

describe("whether the memory forecast is right", () => {
  const forecast = (reviews: number, said: number, share: number) =>
    memoryPlotText.answer({
      reviews,
      forecast: said,
      recalled: rangeOfShare(Math.round(reviews * share), reviews),
      off: 0,
      bins: [],
    });

  it("says when the whole is right and the parts are not", () => {
    const text = memoryPlotText.answer({
      reviews: 1000,
      forecast: 0.9,
      recalled: rangeOfShare(900, 1000),
      off: 0.12,
      bins: [],
    });
    expect(text).toMatch(/^On the whole\. .+ off by about 12 in 100\.$/);
  });

  it.each([
    [1000, 0.9, 0.9, "Yes."],
    [1000, 0.9, 0.8, "It is too hopeful."],
    [1000, 0.8, 0.9, "It is too careful: you recall more."],
    [100, 0.9, 0.88, "Yes."],
    [20, 0.9, 0.5, "Too early to say."],
  ])("%i reviews, forecast %f, recalled %f: %s", (reviews, said, share, text) => {
    expect(forecast(reviews, said, share).startsWith(text)).toBe(true);
  });
});

describe("whether guesses are guesses", () => {
  const marks = (answers: number, right: number) =>
    guessPlotText.answer({
      sure: { answers: 10, right: 9, share: rangeOfShare(9, 10) },
      guessing: { answers, right, share: rangeOfShare(right, answers) },
      chance: 0.25,
    });

  it("says so, and says when more is known than is said", () => {
    expect(marks(20, 6)).toMatch(/^Yes\. 6 of 20/);
    expect(marks(20, 15)).toMatch(/^Not quite: you know more than you say\./);
    expect(marks(0, 0)).toBe("No answer was called a guess yet. Of 10 answers, 9 were right.");
  });
});

it("tells time in hours once it is an hour", () => {
  const week = (minutes: number) => ({
    monday: StudyDay("2026-03-02"),
    minutes,
    reviews: 0,
    answers: 0,
  });
  expect(timePlotText.answer([week(150), week(60)])).toBe(
    "3 h 30 min in 2 weeks; 1 h of it this week.",
  );
  expect(timePlotText.answer([week(0)])).toBe("Nothing yet in these weeks.");
});

it("shows figures as people read them", () => {
  expect(shownCell(0.841, "share")).toBe("84 %");
  expect(shownCell(12.4, "minutes")).toBe("12");
  expect(shownCell("2026-11-22", "day")).toBe("22 Nov 2026");
  expect(shownCell(null, "share")).toBe("–");
});

describe("what to do next", () => {
  const [study] = readinessClose.standing!.actions;

  it("is told with its minutes and points", () => {
    expect(readinessText.effect(study!)).toBe("20 min on 100 cards, about +9 points");
    const one = { ...study!, points: 1, cards: 1, minutes: 0.2 } as typeof study;
    expect(readinessText.effect(one!)).toBe("1 min on 1 card, about +1 point");
  });

  it("leaves out a narrowing that is not worth telling", () => {
    const mock = { kind: "mock", minutes: 90, questions: 65 } as const;
    const effect = (narrower: number | null) =>
      readinessText.effect({ ...mock, narrower, need: null });
    expect(effect(20)).toBe("90 min, band about 20 points narrower");
    expect([effect(0), effect(null)]).toEqual(["90 min", "90 min"]);
  });
});

it("sets thousands apart", () => {
  const covered = readinessClose.standing!.checklist[3]!;
  expect(readinessText.checkEvidence(covered, [])).toBe(
    "19 of 19 tasks, 1,012 of 1,104 cards seen.",
  );
});
