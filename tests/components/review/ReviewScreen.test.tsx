// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";

import { ReviewScreen } from "@/components/review/ReviewScreen";
import { CardId } from "@/lib/content/pack";
import type { ReviewModel } from "@/lib/screens/review";
import {
  clozeFront,
  clozeRevealed,
  reviewEdit,
  reviewFour,
  reviewFront,
  reviewRevealed,
} from "@/tests/look/sample-study";

import { button, draw, noting, redraw } from "../draw";

const screenOf = (model: ReviewModel, calls: string[] = []) => (
  <ReviewScreen model={model} actions={noting(calls)} />
);

it("keeps the answer out of the page until it is asked for", () => {
  const root = draw(screenOf(reviewFront));
  expect(root.textContent).toContain("Which service tells you");
  expect(root.innerHTML).not.toContain("CloudTrail");
  redraw(root, screenOf(reviewRevealed));
  expect(root.querySelector("h2")?.textContent).toBe("AWS CloudTrail");
});

it("moves the focus to the answer when it appears", () => {
  const root = draw(screenOf(reviewFront));
  button(root, "Show answer").focus();
  redraw(root, screenOf(reviewRevealed));
  expect(document.activeElement?.textContent).toBe("AWS CloudTrail");
});

it("moves the focus to the next question, which took the place of the answer", () => {
  const root = draw(screenOf(reviewRevealed));
  redraw(root, screenOf({ ...reviewFront, card: CardId("clf-c02:c:next"), front: ["Next?"] }));
  expect(document.activeElement?.textContent).toBe("Next?");
});

it("does not take the focus when it opens", () => {
  draw(screenOf(reviewFront));
  expect(document.activeElement).toBe(document.body);
});

it("draws the gap of a cloze, and fills it in", () => {
  const root = draw(screenOf(clozeFront));
  expect(root.querySelector("h1")?.textContent).toBe(
    "Amazon S3 Glacier Deep Archive returns an object within gap hours by standard retrieval.",
  );
  redraw(root, screenOf(clozeRevealed));
  expect(root.querySelector("h1")?.textContent).toContain("within 12 hours");
});

it("says on each grade when the card comes back", () => {
  const two = draw(screenOf(reviewRevealed));
  expect(button(two, "Missed").textContent).toContain("again today");
  expect(button(two, "Got it").textContent).toContain("in 6 days, Sat 5 Dec");
  const four = draw(screenOf(reviewFour));
  expect(button(four, "At once").textContent).toContain("in 11 days");
});

it("hands on the grade, the reveal and the undo", () => {
  const calls: string[] = [];
  button(draw(screenOf(reviewFront, calls)), "Show answer").click();
  const root = draw(screenOf(reviewRevealed, calls));
  button(root, "Missed").click();
  button(root, "Undo the last grade").click();
  expect(calls).toEqual(["reveal", "grade again", "undo"]);
});

it("takes the second half of a double click on Show answer for no grade", () => {
  const calls: string[] = [];
  const grade = button(draw(screenOf(reviewRevealed, calls)), "Got it");
  grade.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 }));
  expect(calls).toEqual([]);
  grade.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
  expect(calls).toEqual(["grade good"]);
});

it("says why the card is here, and offers what else can be done with it", () => {
  const menu = draw(screenOf(reviewFront)).querySelector(".menu")!;
  expect(menu.textContent).toContain("Due today");
  expect(menu.textContent).toContain("Set this card aside");
});

it("leaves no grade to press while the card is being edited", async () => {
  const calls: string[] = [];
  const root = draw(screenOf(reviewEdit, calls));
  expect(root.querySelector(".grades")).toBeNull();
  const field = await vi.waitUntil(() => root.querySelector("textarea"));
  field.value = "Which service?";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  expect(calls).toEqual(["typeEdit front Which service?"]);
});
