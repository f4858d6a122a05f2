import { describe, expect, it } from "vitest";

import { bankOfQuestions, offenders, options, said } from "../a-bank";
import { otherGuideVersion, styleShare, wrongNumberOfOptions, wrongSelectLine } from "./format";

const several = { type: "multiple-response", stem: "Which parts burn? (Select TWO.)" } as const;
const five = options("Wick", "Mantle", "Burner", "Chimney", "Shade");

describe("wrongNumberOfOptions", () => {
  it("takes four options with a key, and five or six with two or three", () => {
    const bank = bankOfQuestions(
      {},
      { ...several, options: five, key: [0, 1] },
      { ...several, options: [...five, ...options("Can")], key: [0, 1, 2] },
    );

    expect(wrongNumberOfOptions(bank)).toEqual([]);
  });

  it("names items with other numbers", () => {
    const bank = bankOfQuestions(
      { options: options("Wick", "Mantle", "Burner") },
      { ...several, options: five.slice(1), key: [0, 1] },
      { ...several, options: five, key: [0, 1, 2, 3] },
    );

    expect(said(wrongNumberOfOptions(bank))).toEqual([
      "1: 3 options, 1 keys",
      "2: 4 options, 2 keys",
      "3: 5 options, 4 keys",
    ]);
  });
});

describe("wrongSelectLine", () => {
  it("names a count that is not that of the keys, a missing line, and a needless one", () => {
    const bank = bankOfQuestions(
      { ...several, options: five, key: [0, 1] },
      { ...several, options: five, key: [0, 1, 2] },
      { ...several, stem: "Which parts burn?", options: five, key: [0, 1] },
      { stem: "Which part burns? (Select TWO.)" },
    );

    expect(said(wrongSelectLine(bank))).toEqual([
      "2: says TWO with 3 keys",
      "3: says nothing with 2 keys",
      "4: says TWO with 1 keys",
    ]);
  });
});

describe("otherGuideVersion", () => {
  it("names a question of another guide", () => {
    const bank = bankOfQuestions({ guideVersion: "7" }, { guideVersion: "6" });

    expect(offenders(otherGuideVersion(bank))).toBe("2");
  });
});

describe("styleShare", () => {
  it("is the share of the styles together", () => {
    const bank = bankOfQuestions(
      { style: "recall" },
      { style: "compare" },
      { style: "scenario" },
      { style: "understand" },
    );

    expect(styleShare(bank, ["recall"])).toBe(0.25);
    expect(styleShare(bank, ["compare", "scenario"])).toBe(0.5);
  });
});
