import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { drawPicture, type Picture } from "@/components/picture";
import { loadFirstPaint } from "@/lib/storage/first-paint";
import { systemClock } from "@/lib/time/clock";

import { drawnBy } from "./wiring/picture-release";

/**
 * Paints what the page showed last, before anything else of the page is loaded: each file more
 * would have the first paint wait for the browser once more. It stands in the head, so that no
 * empty page is painted before it.
 */
export default defineUnlistedScript(() => {
  const { surface, scripts } = document.currentScript!.dataset;
  const kept = loadFirstPaint<Picture>(localStorage, surface!, systemClock(), drawnBy);
  const drawn = kept && drawPicture(kept.picture);
  // Served by the development server, the page loads its scripts itself.
  const load = () => scripts?.split(" ").forEach(loadModule);

  whenParsed((root) => {
    if (!drawn) return load();
    root.inert = true; // Until the log has confirmed it, nothing that it shows reacts.
    root.append(drawn);
    root.querySelector("[data-current]")?.setAttribute("data-current", "false");
    performance.mark("cutscore:first-card");
    afterPaint(load);
  });
});

function loadModule(src: string): void {
  document.head.append(Object.assign(document.createElement("script"), { type: "module", src }));
}

/** Calls back with the element that holds the page, before the page is painted. */
function whenParsed(work: (root: HTMLElement) => void): void {
  new MutationObserver((_, observer) => {
    const root = document.getElementById("root");
    if (!root) return;
    observer.disconnect();
    work(root);
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds after which a page that nobody paints is no longer waited for. */
const patience = 100;

/** Waits until the screen has it: what is loaded meanwhile would take the processor from that. */
function afterPaint(work: () => void): void {
  if (document.visibilityState === "hidden") return work(); // Nothing is painted there.
  const go = () => {
    painted.disconnect();
    clearTimeout(timer);
    work();
  };
  const painted = new PerformanceObserver(go);
  const timer = setTimeout(go, patience);
  painted.observe({ type: "paint", buffered: true });
}
