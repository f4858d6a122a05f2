// @vitest-environment happy-dom
import { render } from "preact";
import { expect, it } from "vitest";

import { HomeScreen } from "@/components/home/HomeScreen";
import { drawPicture, pictureOf } from "@/components/picture";
import { ReviewScreen } from "@/components/review/ReviewScreen";
import { home, reviewFront, reviewRevealed } from "@/tests/look/sample-study";

import { button, draw, noting } from "./draw";

const screens = {
  home: () => <HomeScreen model={home} actions={noting([])} />,
  question: () => <ReviewScreen model={reviewFront} actions={noting([])} />,
  answer: () => <ReviewScreen model={reviewRevealed} actions={noting([])} />,
};

/** The page as the next opening finds it. */
function reopened(screen: Element): HTMLElement {
  const root = document.createElement("div");
  document.body.append(root);
  root.append(drawPicture(pictureOf(screen)));
  return root;
}

it.each(Object.entries(screens))("draws %s again as it was", (_, screen) => {
  const shown = draw(screen()).firstElementChild!;
  const again = reopened(shown).firstElementChild!;
  expect(again.outerHTML).toBe(shown.outerHTML);
  expect(again.querySelector("svg")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
});

it("is taken over element by element", () => {
  const root = reopened(draw(screens.question()).firstElementChild!);
  const question = root.querySelector("h1")!;
  const calls: string[] = [];
  render(<ReviewScreen model={reviewFront} actions={noting(calls)} />, root);
  expect(root.querySelector("h1")).toBe(question);
  expect(question.getAttribute("tabindex")).toBe("-1");
  button(root, "Show answer").click();
  expect(calls).toEqual(["reveal"]);
});

it("leaves an open menu closed", () => {
  const shown = draw(screens.question());
  shown.querySelector("details")!.open = true;
  expect(reopened(shown.firstElementChild!).querySelector("details")!.open).toBe(false);
});
