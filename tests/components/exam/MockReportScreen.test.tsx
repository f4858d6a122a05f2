// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { expect, it } from "vitest";

import { MockReportScreen } from "@/components/exam/report/MockReportScreen";
import type { MockReportModel } from "@/lib/screens/mock-report";
import { mockReport } from "@/tests/look/sample-mock";

import { button, draw, noting } from "../draw";

const draws = (model: MockReportModel = mockReport, calls: string[] = []) =>
  draw(<MockReportScreen model={model} actions={noting(calls)} />);

it("gives the band with its line and target, the chance, and the form's own score", () => {
  const text = draws().textContent;

  expect(text).toContain("Most of your band is past the line.");
  expect(text).toContain("80 % range 680–820");
  expect(text).toContain("The target to practise for is 750–800.");
  expect(text).toContain("you would pass about 6 times");
  expect(text).toContain("38 of 50 scored questions right");
  expect(text).toContain("This form by itself comes to 740");
});

it("labels each domain, and says whose label it is", () => {
  const root = draws();
  const rows = [...root.querySelectorAll(".report__table tbody tr")].map((row) => row.textContent);

  expect(rows[0]).toMatch(/Cloud Concepts.*10 of 12.*86 %.*Meets competencies/);
  expect(rows[1]).toMatch(/Not enough evidence$/);
  expect(rows[3]).toMatch(/17 %.*Needs improvement$/);
  expect(root.textContent).toContain("Our label");
});

it("tells of time, guesses, changes, unscored questions and repeats", () => {
  const text = draws().textContent;

  expect(text).toContain("77 s a question on average, where the exam allows 83 s");
  expect(text).toContain("You marked 9 guesses; 4 came out right. Blind luck would give about 2.");
  expect(text).toContain("3 times from right to wrong, 2 times from wrong to right");
  expect(text).toContain("These 15: 4, 8, 12");
  expect(text).toContain("58 questions for the first time, 45 of 58 right. 6 questions met before");
});

it("explains every question but one that was never reached, and shows those asked for", async () => {
  const root = draws();
  const list = () => root.querySelectorAll(".result__questions > li:not([hidden])");

  expect(list()).toHaveLength(65);
  expect(root.querySelectorAll(".explained")).toHaveLength(64);
  expect(root.querySelector(".report__hidden")?.textContent).toContain("Kept unseen");

  const filter = root.querySelector("select")!;
  await act(() => {
    filter.value = "wrong";
    filter.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(list()).toHaveLength(14);
});

it("lays everything open for paper, and closes it again", () => {
  const root = draws();
  const open = () => root.querySelectorAll("details[open]").length;
  expect(open()).toBe(0);
  dispatchEvent(new Event("beforeprint"));
  expect(open()).toBe(64);
  dispatchEvent(new Event("afterprint"));
  expect(open()).toBe(0);
});

it("offers paper, table, pictures, and the cards that come next", async () => {
  const calls: string[] = [];
  const root = draws(mockReport, calls);
  for (const name of ["Print", "Save as CSV", "Save the summary as PNG", "as SVG", "Start with"])
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await act(() => button(root, name).click());

  expect(calls).toEqual(["print", "saveCsv", "saveImage png", "saveImage svg", "startPlan"]);
});
