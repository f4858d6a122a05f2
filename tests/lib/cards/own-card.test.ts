import { describe, expect, it } from "vitest";

import { longestField, ownCardProblems } from "@/lib/cards/own-card";

const basic = { kind: "basic", front: "Which?", back: "This", extra: "" } as const;
const cloze = (text: string) => ({ kind: "cloze", text, extra: "" }) as const;

describe("an own card", () => {
  it.each([
    basic,
    { ...basic, extra: "A note" },
    cloze("Trim the [[wick]]."),
    cloze("[[a]] [[b]]"),
  ])("is fine as %j", (card) => {
    expect(ownCardProblems(card)).toEqual([]);
  });

  it.each([
    [{ ...basic, front: "  " }, [{ field: "front", kind: "empty" }]],
    [
      { ...basic, front: "", back: "\n" },
      [
        { field: "front", kind: "empty" },
        { field: "back", kind: "empty" },
      ],
    ],
    [
      { ...basic, extra: "x".repeat(longestField + 3) },
      [{ field: "extra", kind: "too-long", by: 3 }],
    ],
    [cloze(""), [{ field: "text", kind: "empty" }]],
    [cloze("Trim the wick."), [{ field: "text", kind: "no-gap" }]],
    [cloze("Trim the [[wick."), [{ field: "text", kind: "stray-brackets" }]],
    [cloze("Trim the [[wick]] and [[oil."), [{ field: "text", kind: "stray-brackets" }]],
    [cloze("[[a]] [[b]] [[c]]"), [{ field: "text", kind: "many-gaps", gaps: 3 }]],
  ] as const)("is not, and is told why: %j", (card, problems) => {
    expect(ownCardProblems(card)).toEqual(problems);
  });

  it("counts letters as people do", () => {
    expect(ownCardProblems({ ...basic, back: "🕯".repeat(longestField) })).toEqual([]);
  });
});
