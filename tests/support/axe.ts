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

/** As narrow and as wide as the app has to look right. */
export const narrow: Room = { width: 320, height: 640 };
export const wide: Room = { width: 1440, height: 900 };

/** What is wrong with the page in both colours and in each room, sideways scrolling included. */
export async function findings(
  page: Page,
  rooms: readonly Room[] = [narrow, wide],
): Promise<string[]> {
  const found: string[] = [];
  for (const room of rooms) {
    // oxlint-disable no-await-in-loop -- one page, one look at a time
    found.push(...(await violations(page, "light", room)));
    found.push(...(await violations(page, "dark", room)));
    found.push(...(await sideways(page)).map((one) => `${room.width} px: ${one}`));
    // oxlint-enable no-await-in-loop
  }
  return found;
}

/** What has to be scrolled to the side: the page itself, or the frame of the app that scrolls for it. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const frames = [...document.querySelectorAll(".app__content, .exam__main, .exam__side, .rail")];
    return [document.scrollingElement!, ...frames].flatMap((frame) => {
      const over = frame.scrollWidth - frame.clientWidth;
      return over > 0 ? [`${frame.className || "page"} scrolls sideways by ${over} px`] : [];
    });
  });

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
