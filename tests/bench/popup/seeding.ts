import { build } from "vite";

import type { Extension } from "../../support/extension.ts";

/** Seeds the extension's own database, from a page of its own. */
export async function seedUpTo(extension: Extension, cards: number): Promise<void> {
  const page = await extension.open("manifest.json");
  await page.evaluate(await bundledSeed());
  await page.evaluate(async (wanted) => {
    const { seedToday } = (globalThis as unknown as { seeding: typeof import("./seed.ts") })
      .seeding;
    await seedToday(wanted);
  }, cards);
  await page.close();
}

/** The seeding and what it needs of the product, as a script. */
async function bundledSeed(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": process.cwd() } },
    build: {
      write: false,
      minify: false,
      lib: { entry: "tests/bench/popup/seed.ts", formats: ["iife"], name: "seeding" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("bug: the seed was not built");
  return output.output[0].code;
}
