// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";

import { ExamScreen } from "@/components/exam/ExamScreen";
import type { SittingModel } from "@/lib/screens/mock";
import { sitting, sittingPaused, sittingReview, sittingSeveral } from "@/tests/look/sample-mock";

import { button, draw, noting } from "../draw";

const draws = (model: SittingModel, calls: string[] = []) =>
  draw(<ExamScreen model={model} actions={noting(calls)} />);

const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => void dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more })));

const bar = (root: HTMLElement, label: string) =>
  root.querySelector<HTMLElement>(`[role=toolbar][aria-label="${label}"]`)!;

describe("the list of questions", () => {
  const stops = (root: HTMLElement) =>
    [...bar(root, "Go to a question").querySelectorAll("button")]
      .filter(({ tabIndex }) => tabIndex === 0)
      .map(({ textContent }) => textContent);
  const pressOn = (node: Element | null, key: string) =>
    act(
      () =>
        void node!.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
        ),
    );

  it("is one Tab stop, at the question on screen", () => {
    expect(stops(draws(sitting))).toEqual(["23"]);
    expect(stops(draws(sittingReview))).toEqual(["1"]);
  });

  it("is walked by arrows, Home and End, and entered anew at the question on screen", async () => {
    const calls: string[] = [];
    const root = draws(sitting, calls);
    await act(() => button(root, "Question 23,").focus());
    await pressOn(document.activeElement, "ArrowRight");
    expect(stops(root)).toEqual(["24"]);
    expect(document.activeElement?.textContent).toBe("24");
    await pressOn(document.activeElement, "End");
    expect(stops(root)).toEqual(["65"]);
    await pressOn(document.activeElement, "ArrowRight");
    await pressOn(document.activeElement, "Home");
    expect(document.activeElement?.textContent).toBe("1");
    await act(() => button(root, "Next").focus());
    expect(stops(root)).toEqual(["23"]);
  });

  it("keeps its arrows to itself", async () => {
    const calls: string[] = [];
    const root = draws(sitting, calls);
    await act(() => button(root, "Question 23,").focus());
    await pressOn(document.activeElement, "ArrowLeft");
    await pressOn(document.activeElement, "End");
    await pressOn(document.activeElement, "ArrowRight");
    expect(calls).toEqual([]);
    await press("ArrowLeft");
    expect(calls).toEqual(["previous"]);
  });
});

describe("a question of the exam", () => {
  it("shows how many options are asked for, the state of each place, and the time left", () => {
    const text = draws(sitting).textContent;

    expect(text).toContain("Question 23");
    expect(text).toContain("Choose one");
    expect(text).toContain("59:32");
    expect(text).toContain("22 answered");
    expect(text).toContain("43 open");
  });

  it("names no domain", () => {
    expect(draws(sittingSeveral).textContent).not.toContain("Security and Compliance");
  });

  it("hides the time, but not a warning", () => {
    const root = draws(sittingSeveral);

    expect(root.querySelector("[role=timer]")).toBeNull();
    expect(root.querySelector("header [role=status]")?.textContent).toBe("10 minutes left.");
  });

  it("tells screen readers what is chosen and what is struck out", () => {
    const root = draws(sittingSeveral);
    const options = [...root.querySelectorAll<HTMLElement>("[data-place]")];

    expect(options.map((one) => one.getAttribute("aria-checked"))).toEqual([
      "true",
      "false",
      "false",
      "false",
      "false",
    ]);
    expect(options[1]!.textContent).toContain("struck out");
    expect(button(root, "Strike out B").getAttribute("aria-pressed")).toBe("true");
  });

  it("hands on places of the pack, not of the screen", async () => {
    const calls: string[] = [];
    draws(sittingSeveral, calls);
    await press("b");
    await press("D", { shiftKey: true });
    expect(calls).toEqual(["choose 3", "strike 2"]);
  });

  it("strikes out the option that is named after S", async () => {
    const calls: string[] = [];
    const root = draws(sittingSeveral, calls);
    await press("s");
    expect(root.textContent).toContain("Strike out which?");
    await press("c");
    await press("c");
    expect(calls).toEqual(["strike 1", "choose 1"]);
  });

  it("asks before it is left, with the focus on staying", async () => {
    const calls: string[] = [];
    const root = draws(sitting, calls);
    await act(() => button(root, "Leave").click());
    expect(root.querySelector("dialog")?.textContent).toContain("the clock runs on");
    await press("n");
    expect(calls).toEqual([]);
  });
});

describe("before a form is handed in", () => {
  it("lists what is open, half chosen and flagged, and leads there", async () => {
    const calls: string[] = [];
    const root = draws(sittingReview, calls);

    expect(root.textContent).toContain("43 questions are open.");
    const jump = (list: string, name: string) => act(() => button(bar(root, list), name).click());
    await jump("Open", "Question 17");
    await jump("Too few chosen", "Question 31");
    await jump("Flagged", "Question 9");
    expect(calls).toEqual(["goTo 16", "goTo 30", "goTo 8"]);
  });

  it("hands in only when it was asked", async () => {
    const calls: string[] = [];
    const root = draws(sittingReview, calls);
    await act(() => button(root, "Hand in").click());
    const dialog = root.querySelector("dialog")!;
    expect(dialog.textContent).toContain("Hand in with 43 questions open?");
    expect(calls).toEqual([]);
    await act(() => button(dialog, "Hand in").click());
    expect(calls).toEqual(["submit"]);
  });
});

describe("a paused practice", () => {
  it("shows no question and takes no key", async () => {
    const calls: string[] = [];
    const root = draws(sittingPaused, calls);
    await press("a");
    expect(root.querySelector("[data-place]")).toBeNull();
    expect(calls).toEqual([]);
    await act(() => button(root, "Go on").click());
    expect(calls).toEqual(["goOn"]);
  });
});
