import { describe, expect, it } from "vitest";

import { weekdayAndDay } from "@/lib/text/dates";
import { systemClock } from "@/lib/time/clock";
import type { StudyDay } from "@/lib/time/instant";

import { finishOnboarding } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import { installedPage } from "../support/tabs.ts";

// 25 hours apart: never on the same day.
const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];

/** Today in `zone` when a day begins at four, reckoned otherwise than by the product. */
function todayIn(zone: string): Temporal.PlainDate {
  const wall = Temporal.Instant.fromEpochMilliseconds(systemClock()).toZonedDateTimeISO(zone);
  return wall.hour < 4 ? wall.toPlainDate().subtract({ days: 1 }) : wall.toPlainDate();
}

const dayIn = (zone: string, days: number) => todayIn(zone).add({ days }).toString() as StudyDay;

/** Grades one card as known and checks the day that was shown and kept against the zone's. */
async function gradeOne(extension: Extension, zone: string): Promise<void> {
  const popup = await extension.open("popup.html");
  await popup.getByRole("button", { name: /^(Review|Go on, )/ }).click();
  const card = popup.locator("[data-card][data-current=true]");
  await card.waitFor();
  const id = await card.getAttribute("data-card");
  await popup.getByRole("button", { name: "Show answer" }).click();
  const known = popup.getByRole("button", { name: /^Got it/ });
  const shown = (await known.textContent()) ?? "";
  const days = Number(/in (\d+) days/.exec(shown)![1]);
  const due = dayIn(zone, days);
  expect(shown).toContain(`in ${days} days, ${weekdayAndDay(due)}`);

  await known.click();
  await popup.locator(`[data-card]:not([data-card="${id}"])`).waitFor();
  const { events = [], cardStates = [] } = await rawTables(popup);
  expect(events.findLast(({ type }) => type === "review")).toMatchObject({
    subject: id,
    due,
    zone,
  });
  expect(cardStates.find((state) => state["id"] === id)).toMatchObject({
    due,
    introducedOn: dayIn(zone, 0),
  });
  await popup.close();
}

describe("the day of a card", () => {
  it.each(zones)("is the learner's own in %s", async (zone) => {
    const extension = await launchExtension({ timezoneId: zone });
    try {
      await finishOnboarding(await installedPage(extension));
      await gradeOne(extension, zone);
    } finally {
      await extension.close();
    }
  });

  it("is that of the zone in the settings, wherever the computer is", async () => {
    const [computers, learners] = zones as [string, string];
    const extension = await launchExtension({ timezoneId: computers });
    try {
      const app = await installedPage(extension);
      await finishOnboarding(app);
      await app.goto(extension.url("app.html#/settings"));
      await app.getByLabel("Time zone").selectOption(learners);
      await app.getByRole("button", { name: "Undo the last setting" }).waitFor();
      await expect
        .poll(async () => (await rawTables(app, { tables: ["settings"] }))["settings"])
        .toContainEqual({ key: "zone", value: learners });
      await gradeOne(extension, learners);
    } finally {
      await extension.close();
    }
  });
});
