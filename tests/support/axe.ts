import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const axe: {
  run(root: Document, options: { resultTypes: ["violations"] }): Promise<AxeResults>;
};

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What axe finds wrong in the page as it stands: `dark 380×600, color-contrast: <p class="muted">`. */
export async function violations(
  page: Page,
  colorScheme: "light" | "dark",
  room: Room,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize(room);
  // By evaluating, as the page's own policy lets no script of ours in.
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(() =>
    axe.run(document, { resultTypes: ["violations"] }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${colorScheme} ${room.width}×${room.height}, ${id}: ${html}`),
  );
}
