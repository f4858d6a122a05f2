import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Page } from "playwright-core";

import { answerDiagnostic, finishOnboarding, reviewCards } from "../support/drive.ts";
import { launchExtension } from "../support/extension.ts";

const shots = resolve("tests/tour/shots");
const cards = 5;

/** Drives the built extension through its main jobs without a display, and says what came of it. */
export async function tour(say: (line: string) => void): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const extension = await launchExtension({ scale: 2 });
  const shoot = async (page: Page, name: string) => {
    await page.screenshot({ path: join(shots, `${name}.png`) });
    say(`   screenshot ${join("tests/tour/shots", `${name}.png`)}`);
  };
  try {
    say("1/4 onboarding");
    const app = await extension.open("app.html");
    await app.setViewportSize({ width: 1280, height: 800 });
    await app.getByRole("heading", { name: "When is your exam?" }).waitFor();
    await shoot(app, "1-onboarding");
    await finishOnboarding(app);
    await app.close();

    say("2/4 a review of a few cards in the popup");
    const popup = await extension.open("popup.html");
    await popup.locator("[data-current=true]").waitFor();
    await shoot(popup, "2-home");
    const reviewed = await reviewCards(popup, cards, async (page, number) => {
      if (number === 1) await shoot(page, "2-review");
    });
    await popup.getByRole("button", { name: "Home" }).click();

    say("3/4 a diagnostic of ten questions");
    await popup.getByRole("button", { name: /Diagnostic|Go on: question/ }).click();
    const answered = await answerDiagnostic(popup, async (page, number) => {
      say(`   question ${number}`);
      if (number === 1) await shoot(page, "3-question");
    });
    await popup.getByText("our scale, not AWS’s").waitFor();
    await shoot(popup, "3-result");
    const band = await popup.locator(".band__end").allTextContents();
    await popup.getByRole("button", { name: "Home" }).click();
    await popup.getByRole("heading", { name: "Today" }).waitFor();
    await shoot(popup, "3-home-with-band");
    await popup.close();

    say("4/4 the new tab");
    const tab = await extension.open("newtab.html");
    await tab.setViewportSize({ width: 1280, height: 800 });
    await tab.getByRole("button", { name: "Yes, one card" }).waitFor();
    await shoot(tab, "4-newtab-first-use");
    await tab.getByRole("button", { name: "Yes, one card" }).click();
    await tab.locator("[data-kind=card], [data-kind=question]").first().waitFor();
    await shoot(tab, "4-newtab-prompt");

    if (extension.foreignRequests.length > 0) {
      throw new Error(`asked the network: ${extension.foreignRequests.join(", ")}`);
    }
    say("");
    say(`Cards reviewed: ${reviewed}`);
    say(`Questions answered: ${answered}`);
    say(`Score interval (80 %): ${band.join("–")} on our scale of 100 to 1000; the line is at 700`);
    say("Requests to the network: none");
  } finally {
    await extension.close();
  }
}
