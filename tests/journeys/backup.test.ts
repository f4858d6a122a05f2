import { readFile } from "node:fs/promises";

import { canonicalize } from "json-canonicalize";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { badBackups, goodBackupText } from "../support/bad-backups.ts";
import { answerDiagnostic, reviewCards } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { derivedJson, fingerprint, rawTables, tablesJson } from "../support/raw-database.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

const learners = ["events", "drafts", "weights"];

let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(10_000);
  app = await installedPage(extension);
  await settleIn(app);
});
afterAll(() => extension.close());

async function studyALittle(): Promise<void> {
  const popup = await extension.open("popup.html");
  await reviewCards(popup, 4);
  await popup.getByRole("button", { name: "Undo the last grade" }).click();
  await popup.getByText("Back as it was.").waitFor();
  await popup.getByRole("button", { name: "Home" }).click();
  await popup.getByRole("button", { name: "Diagnostic: ten questions" }).click();
  await answerDiagnostic(popup);
  await popup.close();
  await app.goto(extension.url("app.html#/settings"));
  await app.getByLabel("Buttons after a card").selectOption("4");
  await app.getByRole("button", { name: "Undo the last setting" }).waitFor();
}

const openBackup = () => app.goto(extension.url("app.html#/backup"));
const press = (name: string) => app.getByRole("button", { name, exact: true }).click();
const confirm = (name: string) =>
  app.getByRole("dialog").getByRole("button", { name, exact: true }).click();
const says = (text: string) => app.getByRole("status").getByText(text).waitFor();

async function offer(name: string, text: string): Promise<void> {
  const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
  await app.getByLabel("Load a backup").and(app.locator("input")).setInputFiles(file);
}

async function saved(pressing: Promise<void>): Promise<string> {
  const [download]: [Download, void] = await Promise.all([app.waitForEvent("download"), pressing]);
  return readFile(await download.path(), "utf8");
}

async function wipe(): Promise<void> {
  await press("Delete all progress");
  await confirm("Delete all progress");
  await app.getByRole("button", { name: "Skip all this" }).waitFor();
}

const band = async () => {
  const popup = await extension.open("popup.html");
  const text = await popup
    .getByText(/^\d+–\d+$/)
    .first()
    .textContent();
  await popup.close();
  return text;
};

/** What each snapshot was made for and how many entries it holds, newest first. */
async function snapshots(): Promise<string[]> {
  const { snapshots: rows = [] } = await rawTables(app, { database: "cutscore-snapshots" });
  return rows
    .toSorted((a, b) => Number(b["at"]) - Number(a["at"]))
    .filter(({ kind }) => kind !== "daily")
    .map(({ kind, events }) => `${String(kind)} ${String(events)}`);
}

const eventCount = async () => (await rawTables(app))["events"]!.length;

describe("a backup", () => {
  let file: string;
  let derived: string;
  let learner: string;
  let events: number;
  let device: unknown;
  let scored: string | null;

  const deviceNow = async () =>
    (await rawTables(app))["meta"]!.find(({ key }) => key === "device")?.["value"];

  it("goes out as one file that holds all that was done", async () => {
    await studyALittle();
    scored = await band();
    await openBackup();
    derived = await derivedJson(app);
    learner = await tablesJson(app, learners);
    events = await eventCount();
    device = await deviceNow();
    file = await saved(press("Save a backup"));
    await says(`Saved ${events} entries.`);
    const kept = JSON.parse(file) as { events: readonly { type: string }[] };
    const types = new Set(kept.events.map(({ type }) => type));
    expect([...types].toSorted()).toEqual([
      "answer",
      "review",
      "session-finish",
      "session-start",
      "setting",
      "undo",
    ]);
  });

  it("is followed by a wipe that leaves nothing but the cards and a snapshot", async () => {
    await wipe();
    const tables = await rawTables(app);
    expect(tables["events"]).toEqual([]);
    expect(tables["drafts"]).toEqual([]);
    expect(tables["sessions"]).toEqual([]);
    expect(tables["cards"]!.length).toBeGreaterThan(200);
    expect(await snapshots()).toEqual([`before-wipe ${events}`]);
  });

  it("comes in again, and everything is as it was, on a device of a new name", async () => {
    await app.getByRole("button", { name: "Skip all this" }).click();
    await app.getByRole("navigation", { name: "Pages" }).waitFor();
    await openBackup();
    const before = await eventCount();
    await offer("backup.json", file);
    await confirm("Replace");
    await says("Loaded.");
    expect(await derivedJson(app)).toBe(derived);
    expect(await tablesJson(app, learners)).toBe(learner);
    expect(await deviceNow()).not.toBe(device);
    expect(await snapshots()).toEqual([`before-import ${before}`, `before-wipe ${events}`]);
    expect(await band()).toBe(scored);
  });

  it("is not loaded when the learner keeps what is here", async () => {
    const before = await tablesJson(app, [...learners, "meta"]);
    await offer("other.json", goodBackupText);
    await confirm("Keep mine");
    await app.getByRole("dialog").waitFor({ state: "detached" });
    expect(await tablesJson(app, [...learners, "meta"])).toBe(before);
  });

  it("is kept as a snapshot too, which restores and downloads", async () => {
    await wipe();
    await app.getByRole("button", { name: "Skip all this" }).click();
    await app.getByRole("navigation", { name: "Pages" }).waitFor();
    await openBackup();
    const newest = app.getByRole("listitem").filter({ hasText: "before a wipe" }).first();
    const copy = await saved(newest.getByRole("button", { name: "Download" }).click());
    expect(canonicalize((JSON.parse(copy) as { events: unknown }).events)).toBe(
      canonicalize((JSON.parse(file) as { events: unknown }).events),
    );
    await newest.getByRole("button", { name: "Restore" }).click();
    await confirm("Replace");
    await says("Loaded.");
    expect(await derivedJson(app)).toBe(derived);
    expect(await tablesJson(app, learners)).toBe(learner);
  });
});

describe("a file that is no backup of ours", () => {
  let before: string;

  beforeAll(async () => {
    await openBackup();
    before = await fingerprint(app);
  });

  it("comes in more than 40 kinds", () => {
    expect(new Set(badBackups.map(({ text }) => text)).size).toBeGreaterThan(40);
  });

  it.each(badBackups)("is refused with its reason, and nothing changes: $name", async (bad) => {
    const refusal = app.locator("[role=alert]:not([data-seen])");
    await offer("bad.json", bad.text);
    await refusal.waitFor();
    const reason = (await refusal.textContent()) ?? "";
    await refusal.evaluate((node) => node.setAttribute("data-seen", ""));
    expect(reason).toContain("Not loaded. Nothing here changed.");
    expect(reason).toContain(bad.says);
    expect(await app.getByRole("dialog").count()).toBe(0);
    expect(await fingerprint(app)).toBe(before);
  });
});
