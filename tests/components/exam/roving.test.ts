import { describe, expect, it } from "vitest";

import { rovingTarget } from "@/components/exam/roving";

/** Twelve buttons, five in a row. */
const rows = [0, 0, 0, 0, 0, 37, 37, 37, 37, 37, 74, 74];

describe("the way through buttons in rows", () => {
  it.each([
    ["ArrowRight", 4, 5],
    ["ArrowLeft", 5, 4],
    ["ArrowDown", 1, 6],
    ["ArrowUp", 11, 6],
    ["Home", 7, 0],
    ["End", 7, 11],
  ])("leads by %s from %i to %i", (key, from, to) => {
    expect(rovingTarget(key, from, rows)).toBe(to);
  });

  it.each([
    ["ArrowLeft", 0],
    ["ArrowRight", 11],
    ["ArrowUp", 4],
    ["ArrowDown", 8],
    ["Home", 0],
  ])("ends by %s at %i", (key, from) => {
    expect(rovingTarget(key, from, rows)).toBe(from);
  });

  it("knows no other keys", () => {
    expect(rovingTarget("a", 3, rows)).toBeNull();
  });
});
