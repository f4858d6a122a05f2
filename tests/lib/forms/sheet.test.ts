import { describe, expect, it } from "vitest";

import {
  blankSheet,
  changesOf,
  chooseOn,
  type Sheet,
  stateOfSheet,
  strikeOn,
} from "@/lib/forms/sheet";

const one = { key: [0] };
const two = { key: [1, 3] };

const chooseAll = (places: readonly number[], question = one, sheet: Sheet = blankSheet) =>
  places.reduce((before, place) => chooseOn(before, place, question), sheet);

describe("choosing", () => {
  it("replaces the option where one is to be chosen, and takes back what is pressed twice", () => {
    expect(chooseAll([2, 0]).chosen).toEqual([0]);
    expect(chooseAll([2, 2]).chosen).toEqual([]);
  });

  it("adds options where several are to be chosen, in the order of the pack", () => {
    expect(chooseAll([3, 1], two).chosen).toEqual([1, 3]);
    expect(chooseAll([3, 1, 3], two).chosen).toEqual([1]);
  });

  it("takes a stroke away from what is chosen", () => {
    const struck = strikeOn(blankSheet, 2, one);

    expect(chooseOn(struck, 2, one)).toMatchObject({ chosen: [2], struck: [] });
  });

  it("tells a whole choice from half of one", () => {
    expect(stateOfSheet(blankSheet, 2)).toBe("open");
    expect(stateOfSheet(chooseAll([1], two), 2)).toBe("part");
    expect(stateOfSheet(chooseAll([1, 3], two), 2)).toBe("answered");
    expect(stateOfSheet(chooseAll([0, 1, 3], two), 2)).toBe("part");
  });
});

describe("striking out", () => {
  it("takes the choice back, and a second stroke takes the first away", () => {
    const struck = strikeOn(chooseAll([2]), 2, one);

    expect(struck).toMatchObject({ chosen: [], struck: [2] });
    expect(strikeOn(struck, 2, one)).toMatchObject({ chosen: [], struck: [] });
  });
});

describe("changes", () => {
  it("are whole choices that were made before, the oldest first", () => {
    expect(changesOf(chooseAll([2, 1, 0]))).toEqual([[2], [1]]);
    expect(changesOf(chooseAll([1, 3, 3, 0], two))).toEqual([[1, 3]]);
  });

  it("are none where the same was chosen again, or nothing before", () => {
    expect(changesOf(chooseAll([2]))).toEqual([]);
    expect(changesOf(chooseAll([2, 2, 2]))).toEqual([]);
    expect(changesOf(chooseAll([1, 3, 3, 3], two))).toEqual([]);
  });

  it("keep the way back to an earlier choice", () => {
    expect(changesOf(chooseAll([2, 1, 2]))).toEqual([[2], [1]]);
  });
});
