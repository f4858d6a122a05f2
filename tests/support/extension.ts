import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";

import { findChromium } from "./chromium.ts";

export const chromeBuild = resolve(".output/chrome-mv3");

const quietFlags = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-gpu",
];

export interface LaunchOptions {
  readonly headless?: boolean;
  readonly build?: string;
  /** Folders of other extensions to load beside it. */
  readonly alsoLoad?: readonly string[];
  /** A profile to go on with; a fresh one is made, and removed on close, when left out. */
  readonly profile?: string;
  /** Settings to write into the profile before the browser starts, as Chromium names them. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  readonly colorScheme?: "light" | "dark";
  readonly timezoneId?: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Switches of Chromium beyond the usual ones. */
  readonly args?: readonly string[];
  /** Pixels of the picture to one of the page; 1 when left out. */
  readonly scale?: number;
}

/** A browser with the built extension in it. */
export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  /** Requests to anything but the extension's own files, each as its URL. */
  readonly foreignRequests: readonly string[];
  url(path: string): string;
  open(path: string): Promise<Page>;
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
  const build = options.build ?? chromeBuild;
  const folders = [build, ...(options.alsoLoad ?? [])].join(",");
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "cutscore-"));
  if (options.preferences) prefer(profile, options.preferences);
  const headless = options.headless ?? true;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(console.error),
    headless: false, // Playwright's own headless mode can't load extensions.
    args: [
      ...(headless ? ["--headless=new"] : []),
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--disable-extensions-except=${folders}`,
      `--load-extension=${folders}`,
      ...quietFlags,
      ...(options.args ?? []),
    ],
    colorScheme: options.colorScheme ?? "light",
    viewport: options.viewport === undefined ? { width: 380, height: 600 } : options.viewport,
    ...(options.scale && options.viewport !== null ? { deviceScaleFactor: options.scale } : {}),
    ...(options.timezoneId ? { timezoneId: options.timezoneId } : {}),
  });
  const foreignRequests: string[] = [];
  context.on("request", (request) => {
    if (!isOwn(request.url())) foreignRequests.push(request.url());
  });
  const id = idOf(build);
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    context,
    id,
    profile,
    foreignRequests,
    url,
    open: async (path) => {
      const page = await context.newPage();
      await page.goto(url(path));
      return page;
    },
    worker: async () =>
      context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker")),
    close: async () => {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function prefer(profile: string, preferences: Readonly<Record<string, unknown>>): void {
  const folder = join(profile, "Default");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "Preferences"), JSON.stringify(preferences));
}

function isOwn(url: string): boolean {
  return /^(chrome-extension|chrome|about|data|blob|devtools):/.test(url);
}

/** An extension's id is the start of its key's digest, in the letters a to p. */
export function idOf(build: string): string {
  const { key } = JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as { key: string };
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex");
  return Array.from(digest.slice(0, 32))
    .map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)))
    .join("");
}
