import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Page } from "playwright-core";

import { chromeBuild } from "../../support/extension.ts";

/** Collects the scripts that a page asks for, as paths within the build. */
export function scriptsOf(page: Page): ReadonlySet<string> {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  return scripts;
}

/** Size of scripts of the build, each compressed by itself, in kB of 1000 bytes. */
export function gzipKbOf(scripts: Iterable<string>): number {
  const bytes = [...scripts].map((path) => gzipSync(readFileSync(join(chromeBuild, path))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
