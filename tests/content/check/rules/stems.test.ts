import { describe, expect, it } from "vitest";

import { bankOfQuestions, offenders, options, said } from "../a-bank";
import {
  addressedStems,
  badEndings,
  blanks,
  emptyStems,
  hiddenNegatives,
  longStems,
  negativeStems,
  questionOf,
  quietDeciders,
  unmarkedFigures,
  verblessStems,
} from "./stems";

const asking = (...stems: readonly string[]) => bankOfQuestions(...stems.map((stem) => ({ stem })));

describe("questionOf", () => {
  it("is the last sentence, without the Select line", () => {
    expect(questionOf("A lamp smokes. Which parts help? (Select TWO.)")).toBe("Which parts help?");
  });
});

describe("badEndings", () => {
  it("takes one question mark or the Select line", () => {
    expect(badEndings(asking("Which part burns?", "Which parts burn? (Select TWO.)"))).toEqual([]);
  });

  it("names two questions, and a stem that just stops", () => {
    expect(said(badEndings(asking("Which burns? Which glows?", "The part that burns is")))).toEqual(
      ["1: 2 question marks", "2: ends with neither"],
    );
  });
});

describe("blanks", () => {
  it("names a gap in the sentence", () => {
    expect(offenders(blanks(asking("The ___ burns?", "The ... burns?", "What burns?")))).toBe(
      "1 2",
    );
  });
});

describe("verblessStems", () => {
  it("names a question without a verb", () => {
    const bank = asking(
      "Which lamp for a cellar?",
      "Which lamp suits a cellar?",
      "Which lamp is it?",
    );

    expect(offenders(verblessStems(bank))).toBe("1");
  });
});

describe("emptyStems", () => {
  it("names a stem that only its options fill", () => {
    const bank = asking(
      "Which of the following is true?",
      "Which statements are correct? (Select TWO.)",
      "Which statement about wicks is true of oil lamps?",
    );

    expect(offenders(emptyStems(bank))).toBe("1 2");
  });
});

describe("longStems", () => {
  it("names a stem of more words than allowed", () => {
    expect(said(longStems(asking("Which part burns here?"), 3))).toEqual(["1: 4 words"]);
    expect(longStems(asking("Which part burns here?"), 4)).toEqual([]);
  });
});

describe("negativeStems", () => {
  it("names what asks for the opposite", () => {
    const bank = asking(
      "Which part does NOT burn?",
      "All parts burn EXCEPT which one?",
      "Which part is LEAST likely to burn?",
      "Which part burns with the LEAST oil?",
    );

    expect(offenders(negativeStems(bank))).toBe("1 2 3");
  });
});

describe("hiddenNegatives", () => {
  it("names small letters, and a negative of several answers", () => {
    const bank = bankOfQuestions(
      { stem: "Which part does not burn?" },
      { stem: "Which parts do NOT burn? (Select TWO.)", type: "multiple-response" },
      { stem: "A keeper does not want to refill lamps. Which part helps?" },
    );

    expect(said(hiddenNegatives(bank))).toEqual([
      "1: a negative in small letters",
      "2: a negative of several answers",
    ]);
  });
});

describe("quietDeciders", () => {
  it("names a deciding word in small letters", () => {
    const bank = asking(
      "Which part burns most brightly?",
      "Which part is the best for a cellar?",
      "Which two parts burn?",
    );

    expect(offenders(quietDeciders(bank))).toBe("1 2 3");
  });

  it("lets the same words pass where they decide nothing", () => {
    const bank = asking(
      "Which part burns BEST?",
      "Which part keeps at least one flame, by best practice and with least privilege?",
      "A case is best described first. Which part joins the two lamps for most of a night?",
    );

    expect(quietDeciders(bank)).toEqual([]);
  });
});

describe("addressedStems", () => {
  it("names “you”, but not the name of a license model", () => {
    const bank = asking(
      "What do you light?",
      "Is your lamp lit?",
      "What is Bring Your Own License?",
    );

    expect(offenders(addressedStems(bank))).toBe("1 2");
  });
});

describe("unmarkedFigures", () => {
  it.each([
    "What costs USD 29?",
    "What began in 2025?",
    "What holds 50 TB?",
    "What saves up to 72%?",
  ])("names “%s” unless it is marked", (stem) => {
    expect(offenders(unmarkedFigures(bankOfQuestions({ stem })))).toBe("1");
    expect(unmarkedFigures(bankOfQuestions({ stem, volatile: true }))).toEqual([]);
  });

  it("reads keys, but not distractors", () => {
    const bank = bankOfQuestions(
      { options: options("A disk of 5 TB", "Wick", "Mantle", "Burner") },
      { options: options("Wick", "A disk of 5 TB", "Mantle", "Burner") },
      { stem: "A lamp uses 8 percent of its oil. What helps?" },
    );

    expect(offenders(unmarkedFigures(bank))).toBe("1");
  });
});
