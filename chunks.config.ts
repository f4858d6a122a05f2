import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";

import type { Plugin } from "vite";

/**
 * What the popup's picture needs to be drawn is one file, what brings it to life another: each
 * further file costs the first paint a round trip. A module goes to the first group that wants it,
 * with all that it imports.
 */
export const chunks = {
  groups: [
    // What the new tab needs to make way, and the loader of all else.
    {
      name: "first",
      test: /preload-helper|rolldown-runtime|html-plugins|new-tab-choice|browser.pages/,
      priority: 3,
    },
    { name: "picture", test: /wiring.mount\.tsx/, priority: 2 },
    { name: "engine", test: /wiring.(engine|port|study)\.ts/, priority: 1 },
  ],
};

/** The package's own entry leads to the build for ES5. */
export const dexieFile = "dexie/dist/modern/dexie.mjs";

/**
 * Layers of Dexie that nothing here calls on: the query cache (ours is "disabled"), hooks, and
 * queries on the first part of a compound index.
 */
const idleLayers = [
  "this.use(cacheMiddleware);",
  "this.use(hooksMiddleware);",
  "this.use(virtualIndexMiddleware);",
];

/** Leaves the idle layers out of the build, a tenth of Dexie's size. */
export const slimDexie: Plugin = {
  name: "slim-dexie",
  transform(code, id) {
    if (!id.endsWith(dexieFile)) return undefined;
    return idleLayers.reduce((rest, layer) => {
      if (!rest.includes(layer)) throw new Error(`Dexie no longer says ${layer}`);
      return rest.replace(layer, "");
    }, code);
  },
};

/** Changes with whatever a kept picture is drawn from and by: screens, components, content. */
export function pictureRelease(packVersion: string): string {
  const files = globSync("{lib/screens,components}/**/*.{ts,tsx}").toSorted();
  const hash = createHash("sha256").update(packVersion);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
