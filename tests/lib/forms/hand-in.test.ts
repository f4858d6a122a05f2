import { describe, expect, it } from "vitest";

import { handIn } from "@/lib/forms/hand-in";
import { formScore, rightOf } from "@/lib/forms/score-form";
import { blankSheet } from "@/lib/forms/sheet";
import { optionOrder } from "@/lib/screens/build-sitting";
import { aMock } from "@/tests/support/a-sitting";
import { aQuestion, tinyBlueprint } from "@/tests/support/tiny-pack";

const session = aMock();
const questions = session.fixed!.items.map((id) => aQuestion({ id, key: [2], edition: 3 }));

describe("a form handed in", () => {
  it("becomes an answer or a skip for each question, with all that was on its sheet", () => {
    const sheets = [
      { ...blankSheet, chosen: [2], guess: true, ms: 4000.4, earlier: [[1], [2]] },
      { ...blankSheet, chosen: [1], flagged: true, ms: 10 },
      { ...blankSheet, ms: 900, flagged: true },
      blankSheet,
    ];

    const [right, wrong, open, unreached] = handIn(session, questions, sheets);

    expect(right).toEqual({
      type: "answer",
      subject: questions[0]!.id,
      session: session.id,
      edition: 3,
      order: optionOrder(session, questions[0]!),
      chosen: [2],
      correct: true,
      guess: true,
      ms: 4000,
      changes: [[1]],
    });
    expect(wrong).toMatchObject({ type: "answer", correct: false, flagged: true });
    expect(wrong).not.toHaveProperty("changes");
    expect(open).toEqual({
      type: "skip",
      subject: questions[2]!.id,
      session: session.id,
      ms: 900,
      flagged: true,
    });
    expect(unreached).toMatchObject({ type: "skip", ms: 0 });
  });

  it("takes half a set for a wrong answer", () => {
    const question = aQuestion({ key: [1, 3] });

    expect(handIn(session, [question], [{ ...blankSheet, chosen: [1] }])).toMatchObject([
      { type: "answer", chosen: [1], correct: false },
    ]);
  });

  it("shows the options of a question in the same order each time, and not all in the pack's", () => {
    expect(optionOrder(session, questions[0]!)).toEqual(optionOrder(session, questions[0]!));
    const orders = questions.map((question) => optionOrder(session, question).join(""));
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(orders.every((order) => [...order].toSorted().join("") === "0123")).toBe(true);
  });
});

describe("the score of a form", () => {
  it("counts scored questions alone, and one without an answer as wrong", () => {
    const [first, second, , unscored] = session.fixed!.items;
    const given = [
      { question: first!, correct: true },
      { question: second!, correct: false },
      { question: unscored!, correct: true },
    ];

    expect(rightOf(session.fixed!, given)).toEqual({ right: 1, scored: 3 });
  });

  it("lies on the scale of the estimate, its cut where the bank's is", () => {
    const bank = { cutShare: 0.5 };

    expect(formScore(0, tinyBlueprint, bank)).toBe(0);
    expect(formScore(0.5, tinyBlueprint, bank)).toBe(36);
    expect(formScore(0.75, tinyBlueprint, bank)).toBe(48);
    expect(formScore(1, tinyBlueprint, bank)).toBe(60);
  });
});
