import { leaveNewTab, wasLeft } from "@/lib/browser/pages";
import { newTabChoice } from "@/lib/storage/new-tab-choice";

// Elsewhere than in Chromium and Firefox it fails: then the page stays quiet and blank.
const leave = () => leaveNewTab().catch(() => {});

addEventListener("pageshow", ({ persisted }) => {
  if (persisted && wasLeft()) void leave();
});

// Decided before anything is drawn: turned off, the tab is the browser's own at once.
if (newTabChoice(localStorage) === "off" || wasLeft()) {
  void leave();
} else {
  const { mountPrompt } = await import("../wiring/prompt");
  await mountPrompt(document.getElementById("root")!);
}
