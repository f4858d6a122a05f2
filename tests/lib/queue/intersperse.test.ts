import { expect, it } from "vitest";

import { intersperse } from "@/lib/queue/intersperse";

it.each([
  ["abcd", "", "abcd"],
  ["", "xy", "xy"],
  ["abc", "x", "abxc"],
  ["abcdef", "xy", "abxcdyef"],
  ["ab", "xyzw", "xayzbw"],
])("spreads %j and %j into %j", (one, two, mixed) => {
  expect(intersperse(one.split(""), two.split("")).join("")).toBe(mixed);
});
