import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { reviewCards } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { appUnderMovedClock, passTime } from "../support/moved-clock.ts";
import { dayAhead, keptPlan, onDay, planned } from "../support/plan-page.ts";
import { rawTables } from "../support/raw-database.ts";
import { settleIn } from "../support/settle-in.ts";
import { button } from "../support/study-page.ts";

const toExam = 20;
const minutes = 5;
const restAhead = 2;
const secondsPerCard = 12;

let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(20_000);
  app = await appUnderMovedClock(extension);
});
afterAll(() => extension.close());

/** Plans are made after what the page shows. */
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- its callers await it
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

const settings = () => rawTables(app, { tables: ["settings"] }).then((all) => all["settings"]!);
const setting = async (key: string) =>
  (await settings()).find((row) => row["key"] === key)?.["value"];
const reviews = async () =>
  (await rawTables(app, { tables: ["events"] }))["events"]!.filter(({ type }) => type === "review");
const weekdayOf = (ahead: number) => dayAhead(ahead).toLocaleString("en", { weekday: "short" });
const cardsShown = async () =>
  Number(/(\d+) cards?,/.exec((await app.locator(".home__today").textContent()) ?? "")?.[1] ?? 0);

/** A handful of cards by mouse, at the pace of a person: plans follow it. The second is missed. */
async function study(cards: number): Promise<void> {
  const before = (await reviews()).length;
  await reviewCards(app, cards, (page) => passTime(page, secondsPerCard));
  expect((await reviews()).length).toBe(before + cards);
  await app.goto(extension.url("app.html#/"));
}

async function tryDate(ahead: number): Promise<void> {
  await app.getByLabel("Exam date").fill(dayAhead(ahead).toString());
  await app.getByLabel("Exam date").blur();
  await app.locator(".effect__rows").waitFor();
}

/** The two figures of a sentence of the effect: what would be, and what is. */
function figuresIn(words: string, sentence: RegExp): [number, number] {
  const [, after, before] = sentence.exec(words) ?? [];
  return [Number(after), Number(before)];
}

describe("a life of three weeks", () => {
  it("begins with a date, minutes and a day of rest", async () => {
    await app.locator("input[type=date]").fill(dayAhead(toExam).toString());
    await app.getByLabel("5 min", { exact: true }).check();
    await app.getByLabel(weekdayOf(restAhead), { exact: true }).check();
    await settleIn(app);
    await planned(app, dayAhead(0));

    await app.getByText(`Exam in ${toExam} days`).waitFor();
    const { kept } = await keptPlan(app);
    expect(kept.forecast).toHaveLength(toExam);
    expect(kept.forecast[restAhead]).toMatchObject({ kind: "rest", cards: 0, minutes: 0 });
    expect(kept.outlook!.recall).toBeGreaterThan(0.25);
    await eventually(cardsShown).toBe(kept.queue.length);
    await study(4);
  });

  it("shows the days up to the exam, and what they lead to", async () => {
    await onDay(extension, app, 0, "plan");
    for (const question of [
      "What is up today, and why?",
      "How many minutes are coming?",
      "What will I know on exam day?",
      "What would more minutes bring?",
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other on the page
      await app.getByRole("heading", { name: question }).waitFor();
    }
    await app.locator("[data-plot=plan-days] svg").waitFor();
    await app.locator("[data-plot=plan-days] summary").click();
    expect(await app.locator("[data-plot=plan-days] tbody tr").count()).toBe(toExam);
    await app.locator("[data-plot=plan-days]").getByText("rest day").first().waitFor();
    await app
      .getByText(/because it is \d+ % of the exam/)
      .first()
      .waitFor();
    await app.getByText(/cards stay unseen/).waitFor();
  });

  it("goes on with the plan of the next day, on the toolbar as on the page", async () => {
    await onDay(extension, app, 1);
    const { kept } = await keptPlan(app);
    await eventually(cardsShown).toBe(kept.queue.length);
    const popup = await extension.open("popup.html");
    await popup.getByText(`${kept.queue.length} cards`).first().waitFor();
    await popup.close();
    await study(5);
    // Missed yesterday: it comes back today.
    const again = (await reviews()).filter(({ grade }) => grade === "again");
    expect(again.length).toBeGreaterThan(0);
  });

  it("rests on the day of rest", async () => {
    await onDay(extension, app, restAhead);
    await app.getByRole("heading", { name: "Rest day. Your days are kept." }).waitFor();
    expect((await keptPlan(app)).kept.queue).toEqual([]);
  });

  it("takes up again after days that were missed, within the minutes", async () => {
    await onDay(extension, app, 3);
    await study(5);
    await onDay(extension, app, 6); // The weekend went by.
    const { kept } = await keptPlan(app);
    expect(kept.queue.length).toBeGreaterThan(0);
    expect(kept.seconds).toBeLessThan(1.2 * minutes * 60);
    await study(5);
  });

  it("shows what another date would do, and leaves it at that", async () => {
    await onDay(extension, app, 7, "settings");
    await tryDate(12);
    const words = (await app.locator(".effect").textContent()) ?? "";
    const [known, knownNow] = figuresIn(words, /know about (\d+) % instead of (\d+) %\./);
    expect(known).toBeLessThan(knownNow);
    const [unseen, unseenNow] = figuresIn(
      words,
      /(\d+) cards would stay unseen instead of (\d+)\./,
    );
    expect(unseen).toBeGreaterThan(unseenNow);
    await button(app, "Keep as it is").click();

    expect(await setting("examDay")).toBe(dayAhead(toExam).toString());
    expect(await app.getByLabel("Exam date").inputValue()).toBe(dayAhead(toExam).toString());
  });

  it("moves the date, and takes that back", async () => {
    await tryDate(12);
    await button(app, "Apply").click();
    await app.locator(".effect").waitFor({ state: "detached" });
    expect(await setting("examDay")).toBe(dayAhead(12).toString());
    await eventually(async () => (await keptPlan(app)).kept.forecast.length).toBe(12 - 7);

    await button(app, "Undo the last setting").click();
    await eventually(() => setting("examDay")).toBe(dayAhead(toExam).toString());
    await eventually(async () => (await keptPlan(app)).kept.forecast.length).toBe(toExam - 7);
  });

  it("keeps the day before the exam light", async () => {
    await onDay(extension, app, toExam - 5);
    await study(6);
    await onDay(extension, app, toExam - 1);
    const { kept } = await keptPlan(app);
    expect(kept.forecast[0]!.kind).toBe("last-day");
    expect(kept.seconds).toBeLessThanOrEqual(0.6 * minutes * 60);
    expect(kept.queue.length).toBeGreaterThan(3);
  });

  it("ends that day before the card that would make it long, which can be asked for", async () => {
    const { kept } = await keptPlan(app);
    await reviewCards(app, 2, (page) => passTime(page, Math.ceil(kept.limit / 2)));
    const held = kept.queue.length - 1; // The one missed is asked once more.
    await app.getByText(`light on purpose: ${held} planned cards are left`).waitFor();
    await button(app, `${held} more cards`).click();
    await app.locator("[data-card][data-current=true]").waitFor();
    await app.goto(extension.url("app.html#/"));
    await app.getByRole("button", { name: `Review ${held} cards` }).waitFor();
  });

  it("plans nothing on the day of the exam", async () => {
    await onDay(extension, app, toExam);
    await app.getByText("Exam today").waitFor();
    await app.getByRole("heading", { name: "Exam day. Nothing is planned." }).waitFor();
  });

  it("asks how it went from the next day on, and plans for another date", async () => {
    await onDay(extension, app, toExam + 1);
    const before = (await reviews()).length;
    await app.getByRole("link", { name: "How did your exam go?" }).click();
    await app.getByRole("heading", { name: "How did it go?" }).waitFor();
    await button(app, "Not this time").click();
    await app.getByRole("heading", { name: "When is the next one?" }).waitFor();
    expect(await setting("examResult")).toBe(`${dayAhead(toExam).toString()} failed`);

    await app.locator(".exam-over input").fill(dayAhead(toExam + 15).toString());
    await app.locator(".exam-over input").blur();
    await app.locator(".effect__rows").waitFor();
    await button(app, "Apply").click();
    await app.getByText("14 days to the exam.").waitFor();

    expect((await reviews()).length).toBe(before);
    await eventually(async () => (await keptPlan(app)).kept.forecast.length).toBe(14);
  });

  it("plans nothing more once it is passed, but a little if wanted; all of it can be undone", async () => {
    await onDay(extension, app, toExam + 16, "plan");
    await button(app, "Passed").click();
    await app.getByText("Nothing is planned any more.").first().waitFor();
    await eventually(async () => (await keptPlan(app)).kept.queue).toEqual([]);

    await button(app, "Keep it up with 5 minutes a day").click();
    await app.getByText("No new cards are planned.").waitFor();
    await eventually(async () => (await keptPlan(app)).kept.queue.length).toBeGreaterThan(0);
    const { kept } = await keptPlan(app);
    expect(kept.queue.every(([, { kind }]) => kind !== "new")).toBe(true);

    await button(app, "Undo the last setting").click();
    await app.getByText("Library and history stay as they are.").waitFor();
    await button(app, "Undo the last setting").click();
    await app.getByRole("heading", { name: "How did it go?" }).waitFor();
  });
});
