// @vitest-environment happy-dom
import { expect, it } from "vitest";

import { OptionList } from "@/components/diagnostic/OptionList";
import type { QuestionModel } from "@/lib/screens/diagnostic";
import { one, several } from "@/tests/look/sample-diagnostic";

import { button, draw } from "../draw";

const listOf = (model: QuestionModel, chosen: number[] = []) =>
  draw(<OptionList model={model} onChoose={(place) => void chosen.push(place)} />);

it("is a group of boxes where several are to be chosen, of radio buttons where one is", () => {
  const boxes = listOf(several.question);
  expect(boxes.querySelector("[role=group]")).not.toBeNull();
  expect(boxes.querySelectorAll("[role=checkbox]")).toHaveLength(5);
  const radios = listOf(one.question);
  expect(radios.querySelector("[role=radiogroup]")).not.toBeNull();
  expect(radios.querySelectorAll("[role=radio]")).toHaveLength(4);
});

it("keeps the order it is given and letters it anew", () => {
  const root = listOf({ ...several.question, chosen: [] });
  const words = [...root.querySelectorAll(".option")].map(({ textContent }) => textContent);
  expect(words[1]).toBe("BReplacing failed disks in the host machines");
  expect(words[2]).toBe("CDeciding which ports the security groups open");
});

it("names an option by its place in the pack, whatever the order shown", () => {
  const chosen: number[] = [];
  button(listOf(several.question, chosen), /Replacing failed disks/).click();
  expect(chosen).toEqual([3]);
});

it("puts a tick where the letter was, and says so to those who do not see it", () => {
  const root = listOf(several.question);
  const first = button(root, /Installing patches/);
  expect(first.getAttribute("aria-checked")).toBe("true");
  expect(first.querySelector("svg")).not.toBeNull();
  expect(button(root, /hypervisor/).getAttribute("aria-checked")).toBe("false");
});
