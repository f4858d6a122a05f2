import { describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import type { EventBody } from "@/lib/log/event";
import { foldDays } from "@/lib/log/fold-days";
import { foldQuestion } from "@/lib/log/fold-question";
import { foldSetting } from "@/lib/log/fold-setting";
import { settingSubject } from "@/lib/log/subject";
import { aSchedulerFor } from "@/tests/support/a-study";
import { aLog, anUndo, aReview, onDay } from "@/tests/support/events";

const question = QuestionId("tiny:q:wick");

const answer = (correct: boolean): EventBody => ({
  type: "answer",
  subject: question,
  session: null,
  edition: 1,
  order: [0, 1],
  chosen: [0],
  correct,
  guess: false,
  ms: 500.4,
});

const flag = (flagged: boolean): EventBody => ({ type: "flag", subject: question, flagged });

const minutes = settingSubject("minutesPerDay");
const set = (value: number): EventBody => ({ type: "setting", subject: minutes, value });

describe("foldDays", () => {
  it("counts reviews and answers by study day, in order of the calendar", () => {
    const events = aLog(
      { ...aReview("2026-03-09"), ...onDay("2026-03-05") },
      { ...answer(true), ...onDay("2026-03-05") },
      { ...aReview("2026-03-09"), ...onDay("2026-03-04") }, // The clock was set back.
    );

    expect(foldDays(events)).toEqual([
      { day: "2026-03-04", reviews: 1, answers: 0, ms: 4000 },
      { day: "2026-03-05", reviews: 1, answers: 1, ms: 4500 },
    ]);
  });

  it.each([
    ["03:59", "2026-03-04"],
    ["04:00", "2026-03-05"],
  ])("counts a review at %s to %s when days begin at four", (time, day) => {
    expect(foldDays(aLog({ ...aReview("2026-03-09"), ...onDay("2026-03-05", time) }))[0]?.day).toBe(
      day,
    );
  });

  it("knows no day of which all was taken back", () => {
    expect(foldDays(aLog(aReview("2026-03-09"), anUndo(1)))).toEqual([]);
  });

  it("keeps a day with an answer, which cannot be taken back", () => {
    expect(foldDays(aLog(answer(true), anUndo(1, question)))).toHaveLength(1);
  });

  it("does not count edits, flags and settings as study", () => {
    expect(foldDays(aLog(flag(true)))).toEqual([]);
  });
});

describe("foldQuestion", () => {
  it("tells how often and how it was last answered", () => {
    const events = aLog(answer(true), answer(false), flag(true));

    expect(foldQuestion(question, events, aSchedulerFor)).toMatchObject({
      id: question,
      answers: 2,
      lastAt: Date.UTC(2026, 2, 3, 9),
      lastDay: "2026-03-03",
      lastCorrect: false,
      lastSession: null,
      first: { day: "2026-03-02", outcome: "right" },
      repeats: 1,
      recalls: 0,
      flagged: true,
      revision: 3,
    });
  });

  it("loses its flag with an undo", () => {
    const events = aLog(flag(true), anUndo(1, question));

    expect(foldQuestion(question, events, aSchedulerFor)).toMatchObject({
      first: null,
      mistake: null,
      flagged: false,
      answers: 0,
      lastAt: null,
      revision: 2,
    });
  });
});

describe("foldSetting", () => {
  it("has the value that was set last and not taken back", () => {
    expect(foldSetting(aLog(set(10), set(20)))).toBe(20);
    expect(foldSetting(aLog(set(10), set(20), anUndo(2, minutes)))).toBe(10);
    expect(foldSetting(aLog(set(10), anUndo(1, minutes)))).toBeUndefined();
  });
});
