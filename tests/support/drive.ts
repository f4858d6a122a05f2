import type { Page } from "playwright-core";

/** Called with the page each time something new is on screen. */
type OnStep = (page: Page, number: number) => Promise<void>;

const nothing: OnStep = async () => {};

export async function finishOnboarding(app: Page): Promise<void> {
  await app.getByRole("button", { name: "Start", exact: true }).click();
  await app.getByRole("navigation", { name: "Pages" }).waitFor();
}

/** Reviews up to `most` cards by mouse, the second one missed; says how many it was. */
export async function reviewCards(page: Page, most: number, onStep = nothing): Promise<number> {
  await page
    .getByRole("button", { name: /^(Review|Go on)/ })
    .first()
    .click();
  let reviewed = 0;
  while (reviewed < most) {
    // oxlint-disable no-await-in-loop -- one card after the other
    const card = page.locator(".review[data-current=true]");
    await card.waitFor();
    const id = await card.getAttribute("data-card");
    await page.getByRole("button", { name: "Show answer" }).click();
    const grade = reviewed === 1 ? /^Missed/ : /^Got it/;
    await page.getByRole("button", { name: grade }).waitFor();
    reviewed += 1;
    await onStep(page, reviewed);
    await page.getByRole("button", { name: grade }).click();
    await page.locator(`.review:not([data-card="${id}"]), .finished`).first().waitFor();
    // oxlint-enable no-await-in-loop
  }
  return reviewed;
}

/** Answers every question of a diagnostic that is on screen, the first options each time. */
export async function answerDiagnostic(page: Page, onStep = nothing): Promise<number> {
  let answered = 0;
  for (;;) {
    // oxlint-disable no-await-in-loop -- one question after the other
    await page.locator(".diagnostic[data-current=true], .result").first().waitFor();
    if ((await page.locator(".result").count()) > 0) return answered;
    answered += 1;
    await onStep(page, answered);
    await answerOne(page);
    // oxlint-enable no-await-in-loop
  }
}

/** Chooses as many options as the question asks for, and goes on. */
async function answerOne(page: Page, first = 0): Promise<void> {
  const question = await page.locator(".diagnostic").getAttribute("data-question");
  const options = page.locator(".option");
  const several = (await options.first().getAttribute("role")) === "checkbox";
  const stem = (await page.locator(".diagnostic main").textContent()) ?? "";
  const wanted = several ? (stem.includes("THREE") ? 3 : 2) : 1;
  for (let place = 0; place < wanted; place += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the order of clicks is the learner's
    await options.nth(first + place).click();
  }
  await page.getByRole("button", { name: "Next" }).click();
  await page.locator(`.diagnostic:not([data-question="${question}"]), .result`).first().waitFor();
}
