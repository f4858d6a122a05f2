import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";

import { openApp } from "@/lib/browser/pages";
import { readBank } from "@/lib/storage/read-evidence";
import { badgeFor } from "@/lib/study/badge";
import { systemClock } from "@/lib/time/clock";
import { endOfStudyDay } from "@/lib/time/study-day";

import { planStudy } from "./wiring/planning";
import { dailySnapshot } from "./wiring/snapshots";
import { scheduler, type Study, withStudy } from "./wiring/study";

const upkeepAlarm = "upkeep";
const upkeepMinutes = 30;
const newDayAlarm = "new-day";

export default defineBackground(() => {
  // The worker sleeps most of the time, and wakes for an event only if its listener was added
  // in the first turn. So: every listener here, and nothing awaited before them.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void install(reason === "install");
  });
  browser.runtime.onStartup.addListener(() => void upkeep());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === upkeepAlarm || name === newDayAlarm) void upkeep();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === browser.runtime.id && message === "studied") void syncBadge();
  });
  void keepAlarm();
});

async function install(isFirst: boolean): Promise<void> {
  if (isFirst) await openApp();
  await upkeep();
}

/** Whatever must happen now and then; harmless when it happens twice. */
async function upkeep(): Promise<void> {
  await keepAlarm();
  await withStudy(dailySnapshot);
  await withStudy(planIfNeeded);
  await syncBadge();
  await withStudy(({ database }) => readBank(database)); // Kept, so that no diagnostic waits for it.
}

/** Today's plan is there before the first page asks for it; tomorrow's comes when its day begins. */
async function planIfNeeded(study: Study): Promise<void> {
  await study.complete;
  const view = await study.read();
  await browser.alarms.create(newDayAlarm, { when: endOfStudyDay(systemClock(), view.calendar) });
  if (view.settings.onboarded && !view.planned.isCurrent) await planStudy(study);
}

/** Creating an alarm anew at each wake would put it off for ever. */
async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(upkeepAlarm);
  if (alarm?.periodInMinutes === upkeepMinutes) return;
  await browser.alarms.create(upkeepAlarm, {
    delayInMinutes: upkeepMinutes,
    periodInMinutes: upkeepMinutes,
  });
}

async function syncBadge(): Promise<void> {
  const badge = await withStudy(async (study) => badgeFor(await study.read(), scheduler));
  if (!badge) return; // The pages explain what is wrong with the database.
  await browser.action.setBadgeBackgroundColor({ color: "#141816" });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setTitle({ title: badge.title });
}
