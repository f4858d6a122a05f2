import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { expect, it } from "vitest";

// `@/` is known to bundlers alone; a script that meets it on plain Node does not even begin.
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const entries = Object.values(scripts).flatMap(
  (script) => /^node (\S+\.ts)/.exec(script)?.[1] ?? [],
);

const staticImport = /^(?:import|export)(?!\s+type\b)[^;"]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm;

/** What Node resolves before the first line of `file` runs, as file and specifier. */
function importsFrom(
  file: string,
  seen = new Set<string>(),
): readonly (readonly [string, string])[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const found = [...readFileSync(file, "utf8").matchAll(staticImport)];
  return found.flatMap(([, from, bare]) => {
    const specifier = (from ?? bare)!;
    const isOurs = specifier.startsWith(".") && specifier.endsWith(".ts");
    const further = isOurs ? importsFrom(resolve(dirname(file), specifier), seen) : [];
    return [[file, specifier] as const, ...further];
  });
}

it.each([...new Set(entries)])("%s runs on Node alone", (entry) => {
  const imports = importsFrom(resolve(entry));
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter(([, specifier]) => specifier.startsWith("@/"))).toEqual([]);
});
