import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildExplained, buildQuestion, isCorrect } from "@/lib/screens/build-question";
import { labelsOf } from "@/lib/screens/domain-labels";
import { shuffled } from "@/lib/study/shuffled";
import { Instant } from "@/lib/time/instant";
import { aQuestion, tinyBlueprint } from "@/tests/support/tiny-pack";

const options = ["Wick", "Mantle", "Burner", "Chimney", "Shade"].map((text) => ({
  text,
  why: `Of the ${text}.`,
}));
const question = aQuestion({ type: "multiple-response", options, key: [1, 3] });
const [lamps] = labelsOf(tinyBlueprint);

const draft = {
  session: null,
  question: question.id,
  order: [4, 3, 2, 1, 0],
  chosen: [3],
  guess: true,
  shownAt: Instant(0),
};

const explained = (chosen: readonly number[], order = draft.order) =>
  buildExplained(
    question,
    { order, chosen, correct: isCorrect(question, chosen), guess: false },
    lamps!,
    false,
    null,
  );

describe("a question", () => {
  it("has its options in the order of the draft, and nothing that gives the key away", () => {
    const model = buildQuestion(question, draft);

    expect(model.options.map(({ text }) => text).join(" ")).toBe(
      "Shade Chimney Burner Mantle Wick",
    );
    expect(model).toMatchObject({ choose: 2, chosen: [3], guess: true });
    expect(Object.keys(model)).not.toContain("key");
    expect(JSON.stringify(model)).not.toContain("Of the");
  });
});

describe("an answer", () => {
  it.each([
    [[1, 3], true],
    [[3, 1], true],
    [[1], false],
    [[1, 2], false],
    [[1, 3, 4], false],
    [[], false],
  ])("of %j is right: %s", (chosen, right) => {
    expect(isCorrect(question, chosen)).toBe(right);
  });
});

describe("an explained question", () => {
  it.each([
    [[1, 3], "Chimney right-chosen, Mantle right-chosen, Shade other, Burner other, Wick other"],
    [
      [3, 4],
      "Chimney right-chosen, Mantle right-missed, Shade wrong-chosen, Burner other, Wick other",
    ],
    [
      [0, 2],
      "Chimney right-missed, Mantle right-missed, Burner wrong-chosen, Wick wrong-chosen, Shade other",
    ],
  ])("after %j puts the keys first, then what was chosen instead", (chosen, told) => {
    const { options: shown } = explained(chosen);
    expect(shown.map(({ text, verdict }) => `${text} ${verdict}`).join(", ")).toBe(told);
  });

  it("gives every option its reason, in whatever order it was shown", () => {
    const orders = fc.string().map((seed) => shuffled([0, 1, 2, 3, 4], seed));
    fc.assert(
      fc.property(orders, (order) => {
        const reasons = explained([0, 3], order).options.map(({ why }) => why);
        expect(reasons.toSorted()).toEqual(options.map(({ why }) => why).toSorted());
      }),
    );
  });

  it("counts the keys that were found", () => {
    expect(explained([3, 4])).toMatchObject({ correct: false, keysChosen: 1, keys: 2 });
  });

  it("leaves out places that the question has no more since it was corrected", () => {
    expect(explained([1, 5], [5, 4, 3, 2, 1, 0]).options).toHaveLength(5);
  });
});
