import { readFileSync } from "node:fs";

import { type PackStart, startOf } from "./lib/content/pack-rows.ts";
import { describePackProblem, parsePack } from "./lib/content/parse-pack.ts";

/** The start of the pack in a folder, worked out and checked once, when the package is built. */
export function packStart(folder: string): PackStart {
  const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as unknown;
  const manifest = read("pack.json") as { readonly files: readonly string[] };
  const pack = parsePack(manifest, manifest.files.map(read));
  if (pack.ok) return startOf(pack.value);
  throw new Error(pack.error.map(describePackProblem).join("\n"));
}
