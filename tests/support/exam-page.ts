import type { Locator, Page } from "playwright-core";

import type { LogEvent } from "@/lib/log/event";
import type { MockDraft } from "@/lib/study/drafts";

import type { Extension } from "./extension.ts";
import { rawTables } from "./raw-database.ts";

/** The page of the mock exam, with the form that is open or the choice of one. */
export async function openMock(extension: Extension): Promise<Page> {
  const page = await extension.open("app.html#/mock");
  await page.locator(".exam, .mock-start").waitFor();
  return page;
}

/** The button that begins a form, once the pack is in place. */
export const beginButton = (page: Page): Locator =>
  page.locator(".mock-start button[aria-disabled=false]", { hasText: /^Begin/ });

export async function begin(page: Page): Promise<void> {
  await beginButton(page).click();
  await question(page).waitFor();
}

export const question = (page: Page): Locator => page.locator(".exam [data-question]");

const options = (page: Page): Locator => page.locator(".exam [data-place]");

export const chosen = (page: Page): Locator => page.locator(".exam [aria-checked=true]");

/** How many options the question on screen asks for. */
export async function wanted(page: Page): Promise<number> {
  const [, number] =
    /Choose (\d)|of (\d)/.exec((await page.locator(".exam__choose").textContent())!) ?? [];
  return Number(number ?? 1);
}

/** Chooses as many options as are asked for, the first ones. */
export async function answer(page: Page): Promise<void> {
  const count = await wanted(page);
  for (let place = 0; place < count; place += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await options(page).nth(place).click();
  }
  await chosen(page)
    .nth(count - 1)
    .waitFor();
}

/** Goes on, and waits for the next question. */
export async function next(page: Page): Promise<void> {
  const id = await question(page).getAttribute("data-question");
  await page.getByRole("button", { name: "Next" }).click();
  await page.locator(`.exam [data-question]:not([data-question="${id}"])`).waitFor();
}

/** Hands the form in from wherever it stands, and waits for the report. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Review and submit" }).click();
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hand in" }).click();
  await page.locator(".report").waitFor();
}

/** Seconds left, as the clock of the exam shows them. */
export async function secondsLeft(page: Page): Promise<number> {
  const shown = (await page.locator(".exam__time b").textContent()) ?? "";
  const [minutes = 0, seconds = 0] = shown.split(":").map(Number);
  return 60 * minutes + seconds;
}

/** What the learner could tell apart in the exam: the place, the sheet, the state of every question. */
export const examPicture = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    return JSON.stringify({
      question: document.querySelector<HTMLElement>("[data-question]")?.dataset["question"],
      options: all("[data-place]").map((one) => [
        one.dataset["place"],
        one.getAttribute("aria-checked"),
        one.dataset["struck"],
      ]),
      guess: all("input").map((input) => (input as HTMLInputElement).checked),
      places: all(".navigator .places button").map((one) => one.getAttribute("aria-label")),
    });
  });

/** What is kept of the form being sat. */
export async function keptDraft(page: Page): Promise<MockDraft | undefined> {
  const { drafts = [] } = await rawTables(page, { tables: ["drafts"] });
  return drafts.find((row) => row["key"] === "mock")?.["value"] as MockDraft | undefined;
}

type OfType<Type> = Extract<LogEvent, { readonly type: Type }>;

export async function eventsOf<Type extends LogEvent["type"]>(
  page: Page,
  type: Type,
): Promise<OfType<Type>[]> {
  const { events = [] } = await rawTables(page, { tables: ["events"] });
  const own = events as unknown as LogEvent[];
  return own
    .filter((event): event is OfType<Type> => event.type === type)
    .toSorted((a, b) => a.lamport - b.lamport);
}
