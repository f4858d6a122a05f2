import { readFileSync } from "node:fs";

import type { Pack } from "../../../lib/content/pack.ts";
import { type PackProblem, parsePack } from "../../../lib/content/parse-pack.ts";
import type { Result } from "../../../lib/result.ts";

/** Reads a pack from its folder, given as an address that ends with a slash. */
export function readPack(folder: URL): Result<Pack, PackProblem[]> {
  const manifest = readJson(new URL("pack.json", folder)) as { readonly files: readonly string[] };
  return parsePack(
    manifest,
    manifest.files.map((file) => readJson(new URL(file, folder))),
  );
}

function readJson(address: URL): unknown {
  return JSON.parse(readFileSync(address, "utf8"));
}
