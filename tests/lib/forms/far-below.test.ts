import { describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import { domainFarBelow } from "@/lib/forms/far-below";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { aBank } from "@/tests/lib/psychometrics/builders";
import { aGivenAnswer, aMock } from "@/tests/support/a-sitting";

const { bank, blueprint } = aBank([0.24, 0.3, 0.34, 0.12], 25);
const judging = { bank, blueprint, parameters: defaultParameters };

/** Questions of a domain in a full form. */
const inForm = [16, 19, 22, 8];

/** A full form with so many questions of each domain wrong, spread over easy and hard ones. */
function aForm(wrong: readonly number[], areOpen = false) {
  const questions = inForm.flatMap((count, domain) => {
    const own = [...bank.entries.keys()].filter((place) => bank.entries[place]!.domain === domain);
    const every = count / (wrong[domain] || Infinity);
    return own.slice(0, count).map((place, turn) => ({
      question: QuestionId(bank.entries[place]!.id),
      correct: Math.floor((turn + 1) / every) === Math.floor(turn / every),
    }));
  });
  const isOpen = ({ correct }: { readonly correct: boolean }) => areOpen && !correct;
  return aMock({
    answers: questions.filter((one) => !isOpen(one)).map((one) => aGivenAnswer(one)),
    leftOpen: questions.filter(isOpen).map(({ question }) => ({ question, ms: 0, flagged: false })),
  });
}

describe("the domain far below the rest in a sitting", () => {
  it("is none when all go alike", () => {
    expect(domainFarBelow(aForm([3, 3, 4, 1]), judging)).toBeNull();
  });

  it("is none for a slip in the smallest domain", () => {
    expect(domainFarBelow(aForm([2, 2, 2, 3]), judging)).toBeNull();
  });

  it("is the one in which most was wrong and little elsewhere", () => {
    expect(domainFarBelow(aForm([0, 10, 0, 0]), judging)).toBe("2");
  });

  it("counts questions left open as wrong", () => {
    expect(domainFarBelow(aForm([0, 10, 0, 0], true), judging)).toBe("2");
  });
});
