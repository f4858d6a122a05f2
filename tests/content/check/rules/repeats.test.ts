import { describe, expect, it } from "vitest";

import { bankOfQuestions, options, said } from "../a-bank";
import { givenAway, repeatedStems } from "./repeats";

describe("repeatedStems", () => {
  it("names a stem with three words in five of an earlier one", () => {
    const bank = bankOfQuestions(
      { stem: "Which part of a lamp draws oil up to the flame?" },
      { stem: "Which part of the lamp draws up oil to its flame?" },
      { stem: "Who stores cans in the cellar?" },
    );

    expect(said(repeatedStems(bank))).toEqual(["2: repeats tiny:q:1"]);
  });
});

describe("givenAway", () => {
  const keyed = options("The wick", "The mantle", "The burner", "The chimney");

  it("names an item whose key and question stand in another stem", () => {
    const bank = bankOfQuestions(
      { stem: "Which part draws oil to the flame?", options: keyed },
      {
        stem: "The wick draws oil up to a flame. Which part shields it?",
        options: options("Glass"),
      },
    );

    expect(said(givenAway(bank))).toEqual(["1: told by tiny:q:2"]);
  });

  it("lets a stem pass that names the key in another matter", () => {
    const bank = bankOfQuestions(
      { stem: "Which part draws oil to the flame?", options: keyed },
      { stem: "How long should a new wick dry in spring?", options: options("A day") },
    );

    expect(givenAway(bank)).toEqual([]);
  });
});
