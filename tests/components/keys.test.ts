// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { questionKey } from "@/components/diagnostic/question-key";
import { isGo, type Press, pressOf, reviewKey } from "@/components/keys";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  repeat: false,
  withModifier: false,
  on: "page",
  ...more,
});
const front = { revealed: false, grades: [] };
const two = { revealed: true, grades: ["again", "good"] } as const;
const four = { revealed: true, grades: ["again", "hard", "good", "easy"] } as const;

describe("reviewing", () => {
  it.each([" ", "Enter"])("reveals with %o, and then means Got it", (key) => {
    expect(reviewKey(press(key), front)).toEqual({ kind: "reveal" });
    expect(reviewKey(press(key), two)).toEqual({ kind: "grade", grade: "good" });
    expect(reviewKey(press(key), four)).toEqual({ kind: "grade", grade: "good" });
  });

  it("grades by the place of the button", () => {
    const grades = ["1", "2", "3", "4"].map((key) => reviewKey(press(key), four));
    expect(grades).toEqual(four.grades.map((grade) => ({ kind: "grade", grade })));
    expect(reviewKey(press("3"), two)).toBeNull();
  });

  it("takes no grade before the answer is shown", () => {
    expect(reviewKey(press("1"), { ...two, revealed: false })).toBeNull();
  });

  it.each([
    ["u", "undo"],
    ["U", "undo"],
    ["?", "keys"],
    ["f", "flag"],
    ["e", "edit"],
  ])("maps %s to %s", (key, kind) => {
    expect(reviewKey(press(key), front)).toEqual({ kind });
  });

  it.each([
    ["a held key", { repeat: true }],
    ["a browser's shortcut", { withModifier: true }],
    ["typing", { on: "field" }],
  ] as const)("is deaf to %s", (_, more) => {
    const keys = [" ", "1", "u", "?"].map((key) => reviewKey(press(key, more), two));
    expect(keys).toEqual([null, null, null, null]);
  });

  it("leaves Space and Enter to the control that has the focus", () => {
    expect(reviewKey(press(" ", { on: "control" }), front)).toBeNull();
    expect(isGo(press("Enter", { on: "control" }))).toBe(false);
    expect(reviewKey(press("1", { on: "control" }), two)).toEqual({
      kind: "grade",
      grade: "again",
    });
  });
});

describe("a grade by Space", () => {
  it("is the best there is where Got it is missing, and none without grades", () => {
    const revealed = { revealed: true, grades: ["again", "hard"] } as const;
    expect(reviewKey(press(" "), revealed)).toEqual({ kind: "grade", grade: "hard" });
    expect(reviewKey(press(" "), { revealed: true, grades: [] })).toBeNull();
  });
});

describe("answering a question", () => {
  it.each([
    ["a held key", { repeat: true }],
    ["a browser's shortcut", { withModifier: true }],
    ["typing", { on: "field" }],
  ] as const)("is deaf to %s", (_, more) => {
    const keys = ["a", "1", "Enter", "g", "s"].map((key) => questionKey(press(key, more), 4));
    expect(keys).toEqual([null, null, null, null, null]);
  });

  it("leaves Enter, but no letter, to the control that has the focus", () => {
    expect(questionKey(press("Enter", { on: "control" }), 4)).toBeNull();
    expect(questionKey(press("b", { on: "control" }), 4)).toEqual({ kind: "choose", index: 1 });
  });

  it("chooses by letter or figure, as far as there are options", () => {
    expect(questionKey(press("a"), 5)).toEqual({ kind: "choose", index: 0 });
    expect(questionKey(press("E"), 5)).toEqual({ kind: "choose", index: 4 });
    expect(questionKey(press("5"), 5)).toEqual({ kind: "choose", index: 4 });
    expect(questionKey(press("f"), 5)).toBeNull();
    expect(questionKey(press("6"), 5)).toBeNull();
  });

  it("goes on with Enter, marks a guess with G, skips with S", () => {
    const kinds = ["Enter", "g", "s"].map((key) => questionKey(press(key), 4)?.kind);
    expect(kinds).toEqual(["next", "guess", "skip"]);
  });

  it("does not take the word Tab or an arrow for an option", () => {
    expect(questionKey(press("Tab"), 6)).toBeNull();
    expect(questionKey(press("ArrowDown"), 6)).toBeNull();
  });
});

describe("where the key was pressed", () => {
  it.each([
    ["<textarea></textarea>", "field"],
    ["<input type=date>", "field"],
    ["<select></select>", "field"],
    ["<input type=checkbox>", "control"],
    ["<button></button>", "control"],
    ["<a href=x></a>", "control"],
    ["<h1 tabindex=-1></h1>", "page"],
  ] as const)("in %s is the %s", (html, on) => {
    document.body.innerHTML = html;
    let seen: Press | null = null;
    addEventListener("keydown", (event) => (seen = pressOf(event)), { once: true });
    document.body.firstElementChild!.dispatchEvent(
      new KeyboardEvent("keydown", { key: "u", bubbles: true }),
    );
    expect(seen).toMatchObject({ key: "u", on });
  });

  it.each([
    [{ ctrlKey: true }, true],
    [{ altKey: true }, true],
    [{ metaKey: true }, true],
    [{ shiftKey: true }, false],
  ])("with %j counts as a shortcut of the browser: %s", (init, withModifier) => {
    expect(pressOf(new KeyboardEvent("keydown", { key: "U", ...init }))).toMatchObject({
      withModifier,
    });
  });
});
