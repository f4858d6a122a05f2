import type { Page } from "playwright-core";
import { build } from "vite";

import type { Extension } from "./extension.ts";

/** A page of the extension's origin in which the module `entry` is at hand as `globalThis[name]`. */
export async function pageWith(extension: Extension, entry: string, name: string): Promise<Page> {
  const page = await extension.open("manifest.json");
  await page.evaluate(await bundled(entry, name));
  return page;
}

/** A module and what it needs of the product, as a script. */
async function bundled(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": process.cwd() } },
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error(`bug: ${entry} was not built`);
  return output.output[0].code;
}
