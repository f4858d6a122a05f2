import { globSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { dexieFile, idleMethods, idleStatics } from "@/slim.config";

// Tests run on the whole of Dexie, the build does not: what it leaves out would be missed only there.
const sources = globSync("{lib/storage,lib/stores,entrypoints}/**/*.{ts,tsx}").map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));

/** A table has a name; collections and conditions are what another call gave. */
const calls = (method: string, on: string) => {
  const before = { Table: String.raw`\w\s*`, Dexie: String.raw`\bDexie` }[on] ?? String.raw`\)\s*`;
  return new RegExp(`${before}\\.${method}\\b`);
};

const idle = Object.entries({ ...idleMethods[dexieFile], Dexie: idleStatics }).flatMap(
  ([on, methods]) => methods.map((method) => [on, method] as const),
);

it.each(idle)("%s.%s, which the build leaves out, is not called", (on, method) => {
  const calling = sources.filter(({ text }) => calls(method, on).test(text));
  expect(calling.map(({ path }) => path)).toEqual([]);
});

it("asks no table by an object of values", () => {
  const asking = sources.filter(({ text }) => /\.(where|get)\(\s*[{[]/.test(text));
  expect(asking.map(({ path }) => path)).toEqual([]);
});

it("would be noticed", () => {
  expect("rows.where('pack').equals(pack)\n  .modify({})").toMatch(calls("modify", "Collection"));
  expect("database.cards.update(id, {})").toMatch(calls("update", "Table"));
  expect("await Dexie.exists(name)").toMatch(calls("exists", "Dexie"));
});
