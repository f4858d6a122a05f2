import { describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import { firstAnswers } from "@/lib/progress/first-answers";
import { guessMarks } from "@/lib/progress/guess-marks";
import { aLog, anAnswer } from "@/tests/support/events";
import { aQuestion } from "@/tests/support/tiny-pack";

describe("first answers", () => {
  it("leave out what was met before", () => {
    const log = aLog(anAnswer({ correct: false }), anAnswer({ correct: true }));
    expect(firstAnswers(log, [aQuestion()]).map(({ correct }) => correct)).toEqual([false]);
  });

  it("leave out an earlier edition of a question, and questions that are gone", () => {
    const log = aLog(
      anAnswer({ edition: 1 }),
      anAnswer({ edition: 2, correct: false }),
      anAnswer({ subject: QuestionId("tiny:q:gone") }),
    );
    const answers = firstAnswers(log, [aQuestion({ edition: 2 })]);
    expect(answers.map(({ correct }) => correct)).toEqual([false]);
  });

  it("know what blind choice would get: one of four, two of five, three of six", () => {
    const options = (count: number) => Array.from({ length: count }, () => ({ text: "", why: "" }));
    const questions = [
      aQuestion({ id: QuestionId("tiny:q:a"), options: options(4), key: [1] }),
      aQuestion({ id: QuestionId("tiny:q:b"), options: options(5), key: [1, 2] }),
      aQuestion({ id: QuestionId("tiny:q:c"), options: options(6), key: [1, 2, 3] }),
    ];
    const log = aLog(...questions.map(({ id }) => anAnswer({ subject: id })));
    const chances = firstAnswers(log, questions).map(({ chance }) => chance);
    expect(chances).toEqual([1 / 4, 1 / 10, 1 / 20]);
  });
});

describe("marks of guessing", () => {
  const given = (correct: boolean, guess: boolean) => ({ correct, guess, chance: 0.25 });

  it("are counted apart, and set beside blind choice", () => {
    const marks = guessMarks([given(true, false), given(false, true), given(true, true)]);
    expect(marks.sure).toMatchObject({ answers: 1, right: 1 });
    expect(marks.guessing).toMatchObject({ answers: 2, right: 1 });
    expect(marks.guessing.share?.share).toBe(0.5);
    expect(marks.chance).toBe(0.25);
  });

  it("say nothing without answers", () => {
    expect(guessMarks([])).toEqual({
      sure: { answers: 0, right: 0, share: null },
      guessing: { answers: 0, right: 0, share: null },
      chance: null,
    });
  });
});
