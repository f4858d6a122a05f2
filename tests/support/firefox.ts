import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { platform } from "node:os";

import { installByApt } from "./apt.ts";

/** The first that our Firefox build is made for; see the manifest. */
const oldest = 140;

const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: ["/usr/bin/firefox", "/usr/bin/firefox-esr", "/snap/bin/firefox"],
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  win32: ["C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
};

/**
 * The path of a Firefox that can run the build: from `CUTSCORE_FIREFOX`, from the usual places, or
 * on Debian as root by installing the package. `null`, having said what to install, when there is
 * none: Chromium is what the project can't be tested without.
 */
export function findFirefox(say: (line: string) => void): string | null {
  const found = named() ?? usualPlace() ?? installedByApt(say);
  if (found) return found;
  say(
    `No Firefox ${oldest} or later found, so its journey is left out. Install it (Debian, Ubuntu: ` +
      "apt-get install firefox-esr; macOS: brew install --cask firefox), or name it in the " +
      "environment variable CUTSCORE_FIREFOX.",
  );
  return null;
}

function named(): string | undefined {
  const path = process.env["CUTSCORE_FIREFOX"];
  if (!path) return undefined;
  if (isRecent(path)) return path;
  throw new Error(`CUTSCORE_FIREFOX names ${path}, which is no Firefox ${oldest} or later.`);
}

const usualPlace = () =>
  usualPlaces[platform()]?.find((path) => existsSync(path) && isRecent(path));

function installedByApt(say: (line: string) => void): string | undefined {
  try {
    return installByApt("firefox-esr", say) ? usualPlace() : undefined;
  } catch (error) {
    say(`It could not be installed: ${String(error)}`);
    return undefined;
  }
}

/** Asked for its version it says, say, "Mozilla Firefox 153.7.0esr". */
function isRecent(path: string): boolean {
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return Number(/Firefox (\d+)/.exec(stdout ?? "")?.[1]) >= oldest;
}
