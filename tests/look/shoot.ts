import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import preact from "@preact/preset-vite";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { createServer } from "vite";

/**
 * Draws every screen with sample data and lets axe look at it.
 * `node tests/look/shoot.ts [--only home,result] [--no-axe]`; the pictures land in `shots`.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const shots = new URL("shots/", import.meta.url);
const only = valueOf("--only")?.split(",");
const withAxe = !process.argv.includes("--no-axe");

interface Variant {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  readonly forced?: true;
  readonly media?: "print";
}

const popup = { width: 380, height: 600 };
const wide = { width: 1280, height: 800 };
const variants: readonly Variant[] = [
  { name: "popup-light", ...popup, scheme: "light" },
  { name: "popup-dark", ...popup, scheme: "dark" },
  { name: "popup-forced", ...popup, scheme: "light", forced: true },
  { name: "panel-light", width: 320, height: 600, scheme: "light" },
  { name: "wide-light", ...wide, scheme: "light" },
  { name: "wide-dark", ...wide, scheme: "dark" },
  { name: "paper", width: 794, height: 1123, scheme: "light", media: "print" },
];

const server = await createServer({
  root: fileURLToPath(new URL(".", import.meta.url)),
  configFile: false,
  logLevel: "error",
  plugins: [preact({ prefreshEnabled: false })],
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  server: { port: 0, hmr: false, fs: { allow: [root] } },
});
await server.listen();
const base = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox"],
});
await mkdir(shots, { recursive: true });
const all = await shootAll(browser);
await browser.close();
await server.close();
for (const finding of all) console.log(finding);
console.log(all.length === 0 ? "No findings." : `${all.length} findings.`);
process.exitCode = all.length === 0 ? 0 : 1;

async function shootAll(chrome: Browser): Promise<string[]> {
  const findings: string[] = [];
  for (const variant of variants) {
    const context = await chrome.newContext({
      viewport: { width: variant.width, height: variant.height },
      deviceScaleFactor: variant.width > 400 ? 1 : 2,
      colorScheme: variant.scheme,
      forcedColors: variant.forced ? "active" : "none",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.emulateMedia({ media: variant.media ?? "screen" });
    page.on("pageerror", (error) => findings.push(`${variant.name}: ${error.message}`));
    for (const screen of await screenNames(page)) {
      findings.push(...(await shoot(page, screen, variant)));
    }
    await context.close();
  }
  return findings;
}

async function screenNames(page: Page): Promise<readonly string[]> {
  await page.goto(`${base}?screen=home`);
  const names = await page.evaluate<string[]>(
    "import('/screens.tsx').then(({ screens }) => Object.keys(screens))",
  );
  return names.filter((name) => !only || only.includes(name));
}

async function shoot(page: Page, screen: string, variant: Variant): Promise<string[]> {
  await page.setViewportSize({ width: variant.width, height: variant.height });
  await page.goto(`${base}?screen=${screen}`);
  await page.locator("#root > *").first().waitFor();
  await page.waitForTimeout(screen.startsWith("app-progress") ? 600 : 50);
  await makeRoom(page, variant);
  await writeFile(
    new URL(`${screen}-${variant.name}.png`, shots),
    await page.screenshot({ fullPage: variant.width > 400 }),
  );
  const where = `${screen} ${variant.name}`;
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const wideFinding = sideways > 0 ? [`${where}: scrolls sideways by ${sideways} px`] : [];
  return [...wideFinding, ...(withAxe && !variant.forced ? await axeFindings(page, where) : [])];
}

/** Pages of the app scroll within their frame: for the picture, the window is as high as they are. */
async function makeRoom(page: Page, { width, height }: Variant): Promise<void> {
  const content = await page.evaluate(() => {
    const frame = document.querySelector(".app__content");
    return frame ? frame.scrollHeight + frame.getBoundingClientRect().top : 0;
  });
  await page.setViewportSize({ width, height: Math.max(height, Math.ceil(content)) });
}

async function axeFindings(page: Page, where: string): Promise<string[]> {
  await page.addScriptTag({ path: `${root}/node_modules/axe-core/axe.min.js` });
  const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
  return violations.map(
    ({ id, help, nodes }) => `${where}: ${id}: ${help} (${nodes[0]?.html.slice(0, 120)})`,
  );
}

function valueOf(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}
