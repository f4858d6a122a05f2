import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { platform } from "node:os";

import { installByApt } from "./apt.ts";

/** Chromium or Chrome for Testing; branded Chrome ignores the switch that loads an unpacked extension. */
const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  ],
  win32: ["C:\\Program Files\\Chromium\\Application\\chrome.exe"],
};

const brandedChrome = [
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a browser that can load the unpacked build: from `CUTSCORE_CHROMIUM`, from the usual
 * places, or on Debian as root by installing the package.
 * Throws with what to install when there is none.
 */
export function findChromium(say: (line: string) => void): string {
  const named = process.env["CUTSCORE_CHROMIUM"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CUTSCORE_CHROMIUM names ${named}, but there is no such file.`);
  }
  return usualPlace() ?? installedByApt(say) ?? refuse();
}

function usualPlace(): string | undefined {
  return usualPlaces[platform()]?.find((path) => existsSync(path)) ?? onPath();
}

function onPath(): string | undefined {
  const names = ["chromium", "chromium-browser", "chrome-for-testing"];
  return names
    .map((name) => spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim())
    .find(Boolean);
}

function installedByApt(say: (line: string) => void): string | undefined {
  say("No Chromium found.");
  return installByApt("chromium", say) ? usualPlace() : undefined;
}

function refuse(): never {
  const lines = [
    "No Chromium found.",
    "Install Chromium (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium),",
    "or name a Chromium or Chrome for Testing in the environment variable CUTSCORE_CHROMIUM.",
  ];
  const branded = brandedChrome.find((path) => existsSync(path));
  if (branded) {
    lines.push(
      `There is a Chrome at ${branded}, but branded Chrome can't be started with an unpacked extension.`,
      "To try Cutscore in it: open chrome://extensions, turn on Developer mode, choose “Load unpacked”",
      "and pick the folder .output/chrome-mv3 of this project.",
    );
  }
  throw new Error(lines.join("\n"));
}
