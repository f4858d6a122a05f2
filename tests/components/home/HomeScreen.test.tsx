// @vitest-environment happy-dom
import { expect, it } from "vitest";

import { HomeScreen } from "@/components/home/HomeScreen";
import type { HomeModel } from "@/lib/screens/home";
import { home, homeDone, homeFirst, homeLastDay, homeResume } from "@/tests/look/sample-study";

import { button, draw, noting } from "../draw";

const draws = (model: HomeModel, calls: string[] = []) =>
  draw(<HomeScreen model={model} actions={noting(calls)} />);

const main = (root: HTMLElement) =>
  [...root.querySelectorAll(".button--main")].map(({ textContent }) => textContent);

it("has one filled button: the review while cards are due", () => {
  expect(main(draws(home))).toEqual(["Review 24 cardsSpace"]);
  expect(main(draws(homeDone))).toEqual(["DiagnosticD"]);
  expect(main(draws(homeFirst))).toEqual(["Diagnostic: ten questions"]);
});

it("says the band as a range, a sentence and a picture with words", () => {
  const root = draws(home);
  expect(root.querySelector(".figure")?.textContent).toBe("680–820");
  expect(root.querySelector("h1")?.textContent).toBe("Most of your band is past the line.");
  const picture = root.querySelector(".band")?.getAttribute("aria-label");
  expect(picture).toContain("80 % range 680 to 820");
  expect(picture).toContain("15 Nov: 610 to 790");
});

it("asks where one stands before there is a band, and draws the bare line", () => {
  const root = draws(homeFirst);
  expect(root.querySelector("h1")?.textContent).toBe("Where do you stand?");
  expect(root.querySelector(".band")?.getAttribute("aria-label")).toContain("No band yet");
});

it("takes up a diagnostic at the question where it was left", () => {
  const calls: string[] = [];
  button(draws(homeResume, calls), "Go on: question 4 of 10").click();
  expect(calls).toEqual(["diagnostic"]);
});

it("says what a light last day holds back, and goes on with it when asked", () => {
  const calls: string[] = [];
  const root = draws(homeLastDay, calls);
  expect(root.textContent).toContain("light on purpose: 3 planned cards are left");
  expect(root.textContent).not.toContain("Tomorrow");

  button(root, "3 more cards").click();
  expect(calls).toEqual(["goBeyond"]);
});

it("marks one element for the first paint, whatever the state", () => {
  for (const model of [home, homeFirst, homeDone, homeResume]) {
    expect(draws(model).querySelectorAll("[elementtiming=first-card]")).toHaveLength(1);
  }
});

it("tells each domain by shape and name, not by colour alone", () => {
  const rows = [...draws(home).querySelectorAll(".home__domains .domain")];
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    "Concepts 4, because it is 24 % of the exam",
    "Security 9, because it is 30 % of the exam and your weakest",
    "Technology 8, because it is 34 % of the exam",
    "Billing 3, because it is 12 % of the exam",
  ]);
  expect(new Set(rows.map((row) => row.querySelector("svg")?.innerHTML)).size).toBe(4);
});
