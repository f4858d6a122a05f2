import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { type Catalogue, english } from "@/lib/text/catalogue";

/** Each text under its name, such as `home.noBand`; what a function says is not among them. */
function texts(part: unknown, name: string): (readonly [string, string])[] {
  if (typeof part === "string") return [[name, part]];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => texts(value, `${name}.${key}`));
}

const all = texts(english satisfies Catalogue, "english");

it("holds every text that a screen imports", () => {
  const folder = new URL("../../../lib/text/", import.meta.url);
  const named = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .flatMap((source) => source.match(/(?<=export const )\w+(?=Text\b)/g) ?? []);
  expect(Object.keys(english).toSorted()).toEqual(named.toSorted());
});

it("leaves no entry empty", () => {
  expect(all.filter(([, text]) => text.trim() === "")).toEqual([]);
});

it("neither cheers nor blames", () => {
  const forbidden = /!|\bfailed\b|\boops\b|\bsorry\b|\blost your\b|\bcongrat/i;
  expect(all.filter(([, text]) => forbidden.test(text))).toEqual([]);
});
