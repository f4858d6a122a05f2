import { spawnSync } from "node:child_process";

import { findChromium } from "./chromium.ts";

/** Builds the extension once before all journeys, and makes sure that there is a browser. */
export default function setup(): void {
  findChromium(console.error);
  if (process.env["CUTSCORE_BUILT"] === "1") return;
  const built = spawnSync("npm", ["run", "-s", "build"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (built.status !== 0) throw new Error("The build failed; see above.");
}
