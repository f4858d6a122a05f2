// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { expect, it } from "vitest";

import { DiagnosticScreen } from "@/components/diagnostic/DiagnosticScreen";
import type { DiagnosticModel } from "@/lib/screens/diagnostic";
import { one, several } from "@/tests/look/sample-diagnostic";

import { button, draw, noting } from "../draw";

const draws = (model: DiagnosticModel, calls: string[] = []) =>
  draw(<DiagnosticScreen model={model} actions={noting(calls)} />);

const status = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;
const withChosen = (...chosen: number[]): DiagnosticModel => ({
  ...several,
  question: { ...several.question, chosen },
});

it("lets Next wait until the set is full, and says what it waits for once it is pressed", async () => {
  const root = draws(withChosen(0));
  const next = button(root, "Next");
  expect(next.getAttribute("aria-disabled")).toBe("true");
  expect(status(root)).toBe("1 of 2 chosen");
  await act(() => next.click());
  expect(status(root)).toBe("Choose one more.");
});

it("frees Next when as many are chosen as are asked for", () => {
  const root = draws(withChosen(0, 1));
  expect(button(root, "Next").getAttribute("aria-disabled")).toBe("false");
  expect(status(root)).toBe("2 of 2 chosen");
});

it("asks to take one back where too many are chosen", () => {
  const root = draws(withChosen(0, 1, 2));
  expect(button(root, "Next").getAttribute("aria-disabled")).toBe("true");
  expect(status(root)).toBe("Take one back.");
});

it("offers to skip only while skips are left", () => {
  expect(button(draws(several), "Skip").textContent).toBe("Skip (2 left)");
  expect(() => button(draws(one), "Skip")).toThrow("No button");
});

it("names no domain while it measures", () => {
  expect(draws(several).textContent).not.toContain("Security and Compliance");
});

it("makes the demand for several stand out", () => {
  expect(draws(several).querySelector("h1 b")?.textContent).toBe("(Select TWO.)");
  expect(draws(one).querySelector("h1 b")).toBeNull();
});

it("hands on a guess as a switch that can be turned back", () => {
  const calls: string[] = [];
  const guess = draws(one, calls).querySelector<HTMLInputElement>(".switch")!;
  expect(guess.checked).toBe(true);
  guess.dispatchEvent(new Event("change", { bubbles: true }));
  expect(calls).toEqual(["toggleGuess"]);
});
