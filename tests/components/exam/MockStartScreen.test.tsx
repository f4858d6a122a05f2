// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";

import { MockStartScreen, type MockStartScreenProps } from "@/components/exam/MockStartScreen";
import type { MockStartModel } from "@/lib/screens/mock";
import { mockStart } from "@/tests/look/sample-mock";

import { button, draw } from "../draw";

type Choice = Parameters<MockStartScreenProps["actions"]["begin"]>[0];

function start(model: MockStartModel = mockStart, busy: string | null = null) {
  const begun: Choice[] = [];
  const asked: number[] = [];
  const actions = {
    begin: (choice: Choice) => void begun.push(choice),
    filter: () => {},
    questions: (questions: number) => void asked.push(questions),
  };
  const root = draw(<MockStartScreen model={model} actions={actions} busy={busy} />);
  return { root, begun, asked };
}

const field = (root: HTMLElement, label: string) => {
  const labels = [...root.querySelectorAll("label")];
  const found = labels.find(({ textContent }) => textContent.startsWith(label));
  return found!.querySelector<HTMLInputElement>("input, select")!;
};

const set = (input: HTMLInputElement, value: string, type = "change") =>
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event(type, { bubbles: true }));
  });

const take = (root: HTMLElement, label: string) =>
  act(() => {
    const radio = field(root, label);
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  });

describe("before a mock exam", () => {
  it("a full form on the clock without extra time is what is begun", async () => {
    const { root, begun } = start();
    await act(() => button(root, "Begin, 90 min").click());

    expect(begun).toMatchObject([
      { kind: "full", timed: true, accommodation: { kind: "none" }, questions: 20 },
    ]);
  });

  it("the button tells the minutes that form and extra time come to", async () => {
    const { root } = start();
    await take(root, "Half form");
    expect(button(root, "Begin").textContent).toBe("Begin, 45 min");
    await set(field(root, "Extra time"), "plus");
    expect(button(root, "Begin").textContent).toBe("Begin, 75 min");
    await set(field(root, "Extra time"), "2");
    expect(button(root, "Begin").textContent).toBe("Begin, 90 min");
  });

  it("a factor of one's own is taken as it is typed, past a usual one too", async () => {
    const { root, begun } = start();
    await set(field(root, "Extra time"), "own");
    for (const typed of ["", "1", "1.", "1.5", "1.55"])
      // oxlint-disable-next-line no-await-in-loop -- one press after the other
      await set(field(root, "Factor"), typed, "input");
    await act(() => button(root, "Begin").click());

    expect(begun).toMatchObject([{ accommodation: { kind: "times", factor: 1.55 } }]);
  });

  it("practice is chosen, not slipped into", async () => {
    const { root, begun } = start();
    await take(root, "Practice");
    await act(() => button(root, "Begin").click());

    expect(begun).toMatchObject([{ timed: false }]);
  });

  it("the number of a custom form is any up to what fits", async () => {
    const { root, asked } = start();
    await take(root, "Custom form");
    for (const typed of ["", "0", "999", "12"])
      // oxlint-disable-next-line no-await-in-loop -- one press after the other
      await set(field(root, "How many"), typed, "input");

    expect(asked).toEqual([12]);
  });

  it.each([
    ["no question fits", { custom: { ...mockStart.custom, available: 0 } }, null, "Custom form"],
    ["the pack is not in place", { isComplete: false }, null, "Full form"],
    ["a form is being drawn", {}, "Drawing the form.", "Full form"],
  ])("nothing begins while %s", async (_, change, busy, form) => {
    const { root, begun } = start({ ...mockStart, ...change }, busy);
    await take(root, form);
    await act(() => button(root, "Begin").click());

    expect(begun).toEqual([]);
    expect(button(root, "Begin").getAttribute("aria-disabled")).toBe("true");
  });

  it("earlier sittings lead to their reports", () => {
    const links = [...start().root.querySelectorAll("a")].map(({ href }) => href.split("#")[1]);

    expect(links).toEqual(["/mock-report/session%3Am2", "/mock-report/session%3Am1"]);
  });
});
