import type { Page } from "playwright-core";

/** Grades every card of today as known, by mouse, until the day is done. */
export async function reviewAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Review|Go on, )/ }).click();
  const done = page.getByRole("heading", { name: "Done for today.", level: 1 });
  const card = page.locator("[data-current=true][data-card]");
  for (;;) {
    // oxlint-disable no-await-in-loop -- one card after the other
    await card.or(done).waitFor();
    if (await done.isVisible()) return;
    const id = await card.getAttribute("data-card");
    await page.getByRole("button", { name: "Show answer" }).click();
    await page.getByRole("button", { name: /^Got it/ }).click();
    await page.locator(`[data-card]:not([data-card="${id}"])`).or(done).waitFor();
    // oxlint-enable no-await-in-loop
  }
}
