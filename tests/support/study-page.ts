import type { Page } from "playwright-core";

import type { Extension } from "./extension.ts";
import { rawTables } from "./raw-database.ts";

/** A study page whose picture the log has confirmed. */
export async function openStudy(extension: Extension, path = "popup.html"): Promise<Page> {
  const page = await extension.open(path);
  await current(page).waitFor();
  return page;
}

/** The screen, once it is the one that the log calls for. */
export const current = (page: Page) => page.locator("[data-current=true]");

export const cardOn = (page: Page) =>
  page.locator("[data-card][data-current=true]").getAttribute("data-card");

export const questionOn = (page: Page) =>
  page.locator("[data-question][data-current=true]").getAttribute("data-question");

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

/** Everything on the screen that a learner could tell apart: words, order, choices, typed text. */
export function pictureOf(page: Page): Promise<string> {
  return current(page).evaluate((screen: HTMLElement) => {
    const all = (selector: string) => [...screen.querySelectorAll<HTMLElement>(selector)];
    return JSON.stringify(
      {
        card: screen.dataset["card"],
        question: screen.dataset["question"],
        text: screen.innerText,
        labels: all("[aria-label]").map((one) => one.getAttribute("aria-label")),
        checked: all("[aria-checked]").map((one) => one.getAttribute("aria-checked")),
        switches: all("input").map((input) => (input as HTMLInputElement).checked),
        typed: all("textarea").map((area) => (area as HTMLTextAreaElement).value),
      },
      null,
      1,
    );
  });
}

/** Begins or goes on with a review from Home. */
export async function startReview(page: Page): Promise<void> {
  await button(page, /^(Review|Go on,)/)
    .first()
    .click();
  await page.locator("[data-card][data-current=true]").waitFor();
}

export async function reveal(page: Page): Promise<void> {
  await button(page, "Show answer").click();
  await page.getByRole("group", { name: "How did it go?" }).waitFor();
}

/** Grades the card on screen, and waits until the next one or the end stands there. */
export async function grade(page: Page, word: "Missed" | "Got it"): Promise<void> {
  await button(page, new RegExp(`^${word}`)).click();
  await page.getByRole("group", { name: "How did it go?" }).waitFor({ state: "detached" });
  await current(page).waitFor();
}

/** Leaves the popup on Home. That shows at once and is kept a moment later: closed in between, it opens on the card again. */
export async function leaveHome(popup: Page): Promise<void> {
  await button(popup, "Home").click();
  await popup.locator(".home").waitFor();
  for (let tries = 0; (await keptPlace(popup)) !== "home"; tries += 1) {
    if (tries === 100) throw new Error("Home was not kept as the popup's place");
    // oxlint-disable-next-line no-await-in-loop -- until it is kept
    await popup.waitForTimeout(50);
  }
  await popup.close();
}

async function keptPlace(page: Page): Promise<unknown> {
  const { drafts = [] } = await rawTables(page, { tables: ["drafts"] });
  const place = drafts.find(({ key }) => key === "place:popup")?.["value"];
  return (place as { kind?: string } | undefined)?.kind;
}

/** Chooses an item of the menu of the card on screen. */
export async function chooseInMenu(page: Page, item: string): Promise<void> {
  await page.locator("summary").first().click();
  await button(page, item).click();
}

/** Whether the question on screen asks for more options than are chosen. */
export const isWaiting = async (page: Page): Promise<boolean> =>
  (await button(page, "Next").getAttribute("aria-disabled")) === "true";

/** Chooses the option at `place`, in the order shown. */
export async function chooseOption(page: Page, place: number): Promise<void> {
  const option = page.locator("[role=radio], [role=checkbox]").nth(place);
  await option.click();
  await option.and(page.locator("[aria-checked=true]")).waitFor();
}
