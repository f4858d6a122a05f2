import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { platform } from "node:os";
import { resolve } from "node:path";

import { findChromium } from "../support/chromium.ts";
import { chromeBuild, launchExtension } from "../support/extension.ts";
import { tour } from "./tour.ts";

const say = (line: string) => console.log(line);

function build(): void {
  say("Building …");
  const built = spawnSync("npm", ["run", "-s", "build"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (built.status !== 0) throw new Error("The build failed; see above.");
  say(`Built. To load it by hand: chrome://extensions, Developer mode, “Load unpacked”, folder`);
  say(`  ${chromeBuild}`);
}

const hasDisplay = () =>
  platform() !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);

/** A browser window with the extension in it, until the learner closes it. */
async function open(): Promise<void> {
  const profile = resolve(".profile");
  mkdirSync(profile, { recursive: true });
  const extension = await launchExtension({ headless: false, profile, viewport: null });
  // A first install opens it by itself.
  const isOwn = (page: { url(): string }) => page.url().endsWith("/app.html");
  const first = await extension.context
    .waitForEvent("page", { predicate: isOwn, timeout: 3000 })
    .catch(() => extension.context.pages().find(isOwn) ?? extension.open("app.html"));
  await first.bringToFront();
  say("Cutscore is open. Close the browser to end.");
  await new Promise<void>((done) => {
    extension.context.once("close", () => done());
  });
}

try {
  build();
  findChromium(say);
  if (hasDisplay() && process.env["CI"] !== "true") await open();
  else {
    say("No display: the tour, headless.");
    await tour(say);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
