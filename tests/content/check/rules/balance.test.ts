import { describe, expect, it } from "vitest";

import { TaskId } from "@/lib/content/pack";

import { aBank, bankOfQuestions, offenders, options, questionsOf, said } from "../a-bank";
import { absolutes } from "../strategies";
import {
  clangs,
  convergence,
  excessInDistractors,
  hedges,
  keyPlaces,
  keyRuns,
  lengthRatio,
  longestKeys,
  placesChiSquare,
  shortestKeys,
  unevenOptions,
  unevenPlaces,
  unlikeLengths,
} from "./balance";

const keyed = (...places: readonly number[]) =>
  bankOfQuestions(...places.map((key, place) => ({ stem: `Item ${place}?`, key: [key] })));

/** Items told apart by their stems, so that none counts as a copy. */
const items = (...lists: readonly (readonly string[])[]) =>
  bankOfQuestions(
    ...lists.map((texts, place) => ({
      stem: `Which is item ${place}?`,
      options: options(...texts),
    })),
  );

describe("unlikeLengths", () => {
  it("names a key much longer or shorter than its distractors", () => {
    const bank = items(
      ["a".repeat(17), "bbbbbbbbbb", "cccccccccc", "dddddddddd"],
      ["a".repeat(5), "bbbbbbbbbb", "cccccccccc", "dddddddddd"],
      ["a".repeat(15), "bbbbbbbbbb", "cccccccccc", "dddddddddd"],
    );

    expect(said(unlikeLengths(bank))).toEqual(["1: ratio 1.70", "2: ratio 0.50"]);
    expect(bank.questions.map(lengthRatio)).toEqual([1.7, 0.5, 1.5]);
  });
});

describe("unevenOptions", () => {
  it("names long options of which one is more than twice another, and leaves short ones alone", () => {
    const bank = items(
      ["a".repeat(25), "b".repeat(51)],
      ["a".repeat(25), "b".repeat(50)],
      ["a".repeat(5), "b".repeat(51)],
    );

    expect(said(unevenOptions(bank))).toEqual(["1: 25 to 51 characters"]);
  });
});

describe("longestKeys and shortestKeys", () => {
  it("name strict extremes, not ties", () => {
    const bank = items(
      ["aaa", "b", "c", "d"],
      ["a", "bbb", "ccc", "ddd"],
      ["aaa", "bbb", "c", "d"],
    );

    expect(offenders(longestKeys(bank))).toBe("1");
    expect(offenders(shortestKeys(bank))).toBe("2");
  });
});

describe("key places", () => {
  it("are even when each place holds as many", () => {
    const bank = keyed(0, 1, 2, 3, 3, 2, 1, 0);

    expect(keyPlaces(bank)).toEqual([2, 2, 2, 2]);
    expect(unevenPlaces(bank)).toEqual([]);
    expect(placesChiSquare(bank)).toBe(0);
  });

  it("are named when one holds too many", () => {
    const bank = keyed(1, 1, 1, 1, 1, 1, 0, 2, 3, 2);

    expect(unevenPlaces(bank).map(({ id }) => id)).toEqual(["place A", "place B", "place D"]);
    // (1, 6, 2, 1) against 2.5 each: (2.25 + 12.25 + .25 + 2.25) / 2.5.
    expect(placesChiSquare(bank)).toBeCloseTo(6.8);
  });

  it("count no stem twice", () => {
    expect(keyPlaces(bankOfQuestions({ key: [1] }, { key: [2] }))).toEqual([0, 1, 0, 0]);
  });

  it("may not run on for four items of a task", () => {
    expect(said(keyRuns(keyed(2, 1, 1, 1, 1, 1, 0)))).toEqual([
      "5: fourth key in a row at B",
      "6: fourth key in a row at B",
    ]);
    expect(keyRuns(keyed(1, 1, 1, 0, 1, 1, 1))).toEqual([]);
  });
});

describe("excessInDistractors", () => {
  it("compares how often such words stand in distractors and in keys", () => {
    const bank = items(
      ["Only wicks", "Only mantles", "Chimneys", "Shades"],
      ["Burners", "All oils", "Cans", "Glass"],
    );

    // Two of six distractors, one of two keys.
    expect(excessInDistractors(bank, absolutes)).toBeCloseTo(2 / 3);
    expect(excessInDistractors(bank, hedges)).toBe(0);
  });

  it("is without bound when only distractors have them", () => {
    const bank = items(["Wicks", "Never mantles", "Oil that may burn", "Shades"]);

    expect(excessInDistractors(bank, absolutes)).toBe(Infinity);
    expect(excessInDistractors(bank, hedges)).toBe(Infinity);
  });

  it("does not take a part of a word for the word", () => {
    expect(excessInDistractors(items(["Wick", "Commonly", "Ball", "Canister"]), absolutes)).toBe(0);
    expect(excessInDistractors(items(["Wick", "Canister", "Mayor", "Shade"]), hedges)).toBe(0);
  });
});

describe("clangs", () => {
  it("names a word that stem and key share, unless a distractor has it too", () => {
    const stem = "What encrypts lamps at night?";
    const bank = bankOfQuestions(
      { stem, options: options("Lamp encryption", "Wick", "Mantle", "Can") },
      { stem: `${stem} Why?`, options: options("A lamp", "Two lamps", "Mantle", "Can") },
    );

    expect(said(clangs(bank))).toEqual(["1: lamp"]);
  });

  it("leaves function words and “Amazon” out", () => {
    const stem = "Which Amazon service is used for what?";
    const bank = bankOfQuestions({ stem, options: options("Amazon EBS", "Wick", "Mantle", "Can") });

    expect(clangs(bank)).toEqual([]);
  });
});

describe("convergence", () => {
  it("is the share of keys most like the others, ties parted", () => {
    const bank = items(
      ["Red lamp", "Red wick", "Blue lamp", "Can"],
      ["Can", "Red lamp", "Red wick", "Blue lamp"],
      ["One", "Two", "Tea", "Coffee"],
    );

    expect(convergence(bank)).toBeCloseTo((1 + 0 + 1 / 4) / 3);
  });
});

describe("the bank's four-option items", () => {
  it("leave out multiple response", () => {
    const [first] = questionsOf("A.1", "A.1.s1", 1);
    const several = { ...first!, type: "multiple-response" as const, key: [0, 1] };

    expect(keyPlaces(aBank({ questions: [{ ...several, task: TaskId("A.1") }] }))).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
