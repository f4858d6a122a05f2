import { describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import type { AnswerBody, EventBody, Stamp } from "@/lib/log/event";
import { foldQuestion } from "@/lib/log/fold-question";
import { sessionSubject } from "@/lib/log/subject";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";
import { aLog, onDay } from "@/tests/support/events";

const id = QuestionId("tiny:q:wick");
const scheduler = createScheduler();

const answer = (day: string, rest: Partial<AnswerBody>): EventBody & Partial<Stamp> => ({
  type: "answer",
  subject: id,
  session: null,
  edition: 1,
  order: [2, 0, 1, 3],
  chosen: [0],
  correct: true,
  guess: false,
  ms: 9000,
  ...onDay(day),
  ...rest,
});

const right = (day: string, rest: Partial<AnswerBody> = {}) => answer(day, rest);
const wrong = (day: string, place: number, rest: Partial<AnswerBody> = {}) =>
  answer(day, { chosen: [place], correct: false, ...rest });

const mistakeAfter = (...bodies: readonly (EventBody & Partial<Stamp>)[]) =>
  foldQuestion(id, aLog(...bodies), () => scheduler).mistake;

describe("a mistake", () => {
  it("is none while every answer is right and no guess", () => {
    expect(mistakeAfter(right("2026-03-02"), right("2026-03-09"))).toBeNull();
  });

  it.each([
    ["a miss", wrong("2026-03-02", 2), [{ place: 2, times: 1 }]],
    ["a right guess", right("2026-03-02", { guess: true }), []],
    [
      "a miss in a sitting",
      wrong("2026-03-02", 1, { session: sessionSubject("one") }),
      [{ place: 1, times: 1 }],
    ],
  ] as const)("begins with %s and comes back on the next day", (_, given, chosen) => {
    expect(mistakeAfter(given)).toEqual({
      memory: scheduler.next(null, "again", StudyDay("2026-03-02")),
      due: "2026-03-03",
      since: "2026-03-02",
      missedOn: "2026-03-02",
      misses: 1,
      recalledOn: [],
      chosen,
      edition: 1,
    });
  });

  it("begins with what was looked at and left open, not with what was skipped or never reached", () => {
    const open = { type: "skip", subject: id, session: sessionSubject("one") } as const;

    expect(mistakeAfter({ ...open, ...onDay("2026-03-02"), ms: 700 })).toMatchObject({
      due: "2026-03-03",
      misses: 1,
      chosen: [],
    });
    expect(mistakeAfter({ ...open, ms: 0 })).toBeNull();
    expect(mistakeAfter(open)).toBeNull();
  });

  it("comes back, once recalled, when the scheduler expects nine of ten to be recalled", () => {
    const missed = scheduler.next(null, "again", StudyDay("2026-03-02"));
    const recalled = scheduler.next(missed, "good", StudyDay("2026-03-05"));
    const days = scheduler.intervalFor(recalled.stability, 0.9);

    expect(mistakeAfter(wrong("2026-03-02", 2), right("2026-03-05"))).toMatchObject({
      memory: recalled,
      due: addDays(StudyDay("2026-03-05"), days),
      recalledOn: ["2026-03-05"],
      since: "2026-03-02",
    });
  });

  it("leaves once recalled on two different days, and further recalls keep it away", () => {
    const gone = [wrong("2026-03-02", 2), right("2026-03-05"), right("2026-03-09")];

    expect(mistakeAfter(...gone)).toMatchObject({
      due: null,
      recalledOn: ["2026-03-05", "2026-03-09"],
    });
    expect(mistakeAfter(...gone, right("2026-04-09"))?.due).toBeNull();
  });

  it("does not count a recall on the day of the miss, nor two on one day", () => {
    expect(mistakeAfter(wrong("2026-03-02", 2), right("2026-03-02"))?.recalledOn).toEqual([]);
    expect(
      mistakeAfter(wrong("2026-03-02", 2), right("2026-03-03"), right("2026-03-03")),
    ).toMatchObject({ due: expect.any(String), recalledOn: ["2026-03-03"] });
  });

  it("counts days of study: an answer after midnight belongs to the evening before", () => {
    const afterMidnight = { ...right("2026-03-03"), ...onDay("2026-03-03", "03:30") };
    expect(mistakeAfter(wrong("2026-03-02", 2), afterMidnight)?.recalledOn).toEqual([]);
  });

  it.each([
    ["a miss", wrong("2026-03-04", 3)],
    ["a right guess", right("2026-03-04", { guess: true })],
  ])("starts its count anew with %s", (_, again) => {
    expect(mistakeAfter(wrong("2026-03-02", 2), right("2026-03-03"), again)).toMatchObject({
      due: "2026-03-05",
      since: "2026-03-02",
      missedOn: "2026-03-04",
      misses: 2,
      recalledOn: [],
    });
  });

  it("is back when it is missed after it had left", () => {
    const gone = [wrong("2026-03-02", 2), right("2026-03-05"), right("2026-03-09")];

    expect(mistakeAfter(...gone, wrong("2026-03-20", 1))).toMatchObject({
      due: "2026-03-21",
      since: "2026-03-20",
      misses: 2,
      recalledOn: [],
    });
  });

  it("counts what was chosen in wrong answers, of the latest edition alone", () => {
    const first = [wrong("2026-03-02", 2), wrong("2026-03-03", 1), wrong("2026-03-04", 2)];

    expect(mistakeAfter(...first)?.chosen).toEqual([
      { place: 1, times: 1 },
      { place: 2, times: 2 },
    ]);
    expect(mistakeAfter(...first, wrong("2026-03-05", 3, { edition: 2 }))?.chosen).toEqual([
      { place: 3, times: 1 },
    ]);
  });

  it("never recalls backwards when the clock was set back", () => {
    expect(mistakeAfter(wrong("2026-03-02", 2), right("2026-02-20"))?.recalledOn).toEqual([]);
  });
});

describe("a question's sightings", () => {
  it("keep the first apart from the repeats", () => {
    const events = aLog(
      wrong("2026-03-02", 2),
      right("2026-03-03"),
      right("2026-03-03", { guess: true }),
    );

    expect(foldQuestion(id, events, () => scheduler)).toMatchObject({
      answers: 3,
      first: { day: "2026-03-02", outcome: "missed" },
      repeats: 2,
      recalls: 1,
    });
  });
});
