import { describe, expect, it } from "vitest";

import { storedScore } from "@/lib/study/score";

import { anEstimate } from "./an-estimate";

describe("what Home keeps of an estimate", () => {
  it("is the hill with its top at 1, and the share of it at the cut or past it", () => {
    const score = storedScore(anEstimate({ answersUsed: 12 }), 45);

    expect(score).toEqual({
      answers: 12,
      model: "fake-1",
      band: [22, 47],
      hill: [0, 0.25, 1, 0.75, 0],
      pastShare: 3 / 8,
      pPass: 0.4,
      points: [1, 1],
    });
  });

  it("takes the line between two steps for the next step", () => {
    expect(storedScore(anEstimate(), 36).pastShare).toBe(3 / 8);
    expect(storedScore(anEstimate(), 61).pastShare).toBe(0);
  });
});
