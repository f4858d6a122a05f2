import type { Page } from "playwright-core";

import { answerDiagnostic, finishOnboarding } from "../../support/drive.ts";
import type { Extension } from "../../support/extension.ts";
import { keptPicture } from "../../support/kept-picture.ts";
import { untilRow } from "./kept-row.ts";
import { gzipKbOf, scriptsOf } from "./popup-scripts.ts";

/** Brings a new installation to where a learner is after the first evening: onboarded, with a score. */
export async function beginStudy(extension: Extension): Promise<void> {
  const app = await extension.open("app.html");
  await finishOnboarding(app);
  await app.close();
  const popup = await openPopup(extension);
  await popup
    .getByRole("button", { name: /questions|Diagnostic/ })
    .first()
    .click();
  await answerDiagnostic(popup);
  await goHome(popup);
  await popup.close();
}

/** Goes from Home through a card to its grade; the size of all scripts that this takes. */
export async function sizeOfReview(extension: Extension): Promise<number> {
  const popup = await extension.context.newPage();
  const scripts = scriptsOf(popup);
  await popup.goto(extension.url("popup.html"));
  await popup.locator("[data-current=true]").waitFor();
  await startReview(popup);
  const card = await popup.locator("[data-card]").getAttribute("data-card");
  await popup.getByRole("button", { name: /^Got it/ }).click();
  await popup.locator(`[data-card]:not([data-card="${card}"])`).waitFor();
  await goHome(popup);
  await popup.close();
  return gzipKbOf(scripts);
}

async function openPopup(extension: Extension): Promise<Page> {
  const popup = await extension.open("popup.html");
  await popup.locator("[data-current=true]").waitFor();
  return popup;
}

/** Waits until today's plan stands on all cards. */
export async function awaitPlan(extension: Extension): Promise<void> {
  const popup = await openPopup(extension);
  await untilRow(popup, "meta", "plan", (row) => row !== undefined);
  await popup.close();
}

/** Leaves the popup on a card whose answer is shown. */
export async function leaveInReview(extension: Extension): Promise<void> {
  const popup = await openPopup(extension);
  await startReview(popup);
  await keptPlace(popup, "review");
  await keptPicture(popup, "review");
  await popup.close();
}

export async function leaveAtHome(extension: Extension): Promise<void> {
  const popup = await openPopup(extension);
  await goHome(popup);
  await keptPicture(popup, "home");
  await popup.close();
}

/** Wherever the popup stands: to a card whose answer is shown. */
async function startReview(popup: Page): Promise<void> {
  const start = popup.getByRole("button", { name: /^(Review|Go on)/ }).first();
  const show = popup.getByRole("button", { name: "Show answer" });
  const grade = popup.getByRole("button", { name: /^Got it/ });
  await start.or(show).or(grade).first().waitFor();
  if ((await start.count()) > 0) await start.click();
  await show.or(grade).first().waitFor();
  if ((await show.count()) > 0) await show.click();
  await grade.waitFor();
}

async function goHome(popup: Page): Promise<void> {
  const home = popup.getByRole("button", { name: "Home", exact: true });
  if ((await home.count()) > 0) await home.first().click();
  await keptPlace(popup, "home");
}

/** The popup opens there again: what was only shown is written a moment later. */
const keptPlace = (popup: Page, kind: string): Promise<void> =>
  untilRow(popup, "drafts", "place:popup", (row) => (row?.value["kind"] ?? "home") === kind);
