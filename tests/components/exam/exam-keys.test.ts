import { describe, expect, it } from "vitest";

import { clockText } from "@/components/exam/clock-text";
import { examKey } from "@/components/exam/exam-keys";
import type { Press } from "@/components/keys";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  repeat: false,
  withModifier: false,
  on: "page",
  ...more,
});
const plain = (key: string, options = 4) => examKey(press(key), false, options);
const shifted = (key: string, options = 4) => examKey(press(key), true, options);

describe("in the exam", () => {
  it.each([
    ["a", 0],
    ["D", 3],
    ["1", 0],
    ["4", 3],
  ])("%s chooses the option at place %i", (key, index) => {
    expect(plain(key)).toEqual({ kind: "choose", index });
  });

  it("no key chooses an option that is not there", () => {
    expect(plain("5")).toBeNull();
    expect(plain("e")).toBeNull();
  });

  it("Shift and a letter strikes out, S the option in focus", () => {
    expect(shifted("C")).toEqual({ kind: "strike", index: 2 });
    expect(plain("s")).toEqual({ kind: "strike", index: null });
    expect(shifted("E")).toBeNull();
  });

  it("F flags, but where it is an option; M flags always", () => {
    expect(plain("f", 5)).toEqual({ kind: "flag" });
    expect(plain("f", 6)).toEqual({ kind: "choose", index: 5 });
    expect(plain("m", 6)).toEqual({ kind: "flag" });
  });

  it.each([
    ["n", "next"],
    ["ArrowRight", "next"],
    ["Enter", "next"],
    ["p", "previous"],
    ["ArrowLeft", "previous"],
    ["r", "review"],
    ["g", "guess"],
    ["t", "time"],
  ])("%s is for %s", (key, kind) => {
    expect(plain(key)).toEqual({ kind });
  });

  it("? lists the keys with Shift, as many keyboards need it", () => {
    expect(shifted("?")).toEqual({ kind: "keys" });
    expect(shifted("N")).toBeNull();
  });

  it("a control answers Enter itself, and a field takes every key", () => {
    expect(examKey(press("Enter", { on: "control" }), false, 4)).toBeNull();
    expect(examKey(press("a", { on: "field" }), false, 4)).toBeNull();
  });

  it("neither a held key nor one with Ctrl counts", () => {
    expect(examKey(press("n", { repeat: true }), false, 4)).toBeNull();
    expect(examKey(press("ArrowLeft", { withModifier: true }), false, 4)).toBeNull();
  });
});

describe("the clock", () => {
  it.each([
    [5_400_000, "90:00"],
    [59_001, "1:00"],
    [9_000, "0:09"],
    [-5, "0:00"],
    [7_265_000, "121:05"],
  ])("shows %i ms as %s", (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});
