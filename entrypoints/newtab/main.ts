import { leaveNewTab } from "@/lib/browser/pages";
import { newTabChoice } from "@/lib/storage/new-tab-choice";

// Decided before anything is drawn: turned off, the tab is the browser's own at once.
if (newTabChoice(localStorage) === "off") {
  leaveNewTab().catch(() => {}); // Elsewhere than in Chromium and Firefox: a quiet blank page.
} else {
  const { mountPrompt } = await import("../wiring/prompt");
  await mountPrompt(document.getElementById("root")!);
}
