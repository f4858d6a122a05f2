import type { Report } from "./measure.ts";

/** The report as a table, for people. */
export function printReport(
  { emptyMs, popupJsGzipKb, cells }: Report,
  say: (line: string) => void,
): void {
  say(`Empty page: first paint after ${emptyMs} ms`);
  say(`Popup scripts of a review: ${popupJsGzipKb} kB gzipped (goal: at most 60)`);
  say("");
  say("surface    cards  first card ms  ratio  answer ready ms");
  for (const { surface, cards, firstCardMs, ratio, answerReadyMs } of cells) {
    const columns = [
      surface.padEnd(7),
      String(cards).padStart(8),
      firstCardMs.toFixed(1).padStart(14),
      ratio.toFixed(2).padStart(6),
      answerReadyMs.toFixed(1).padStart(16),
    ];
    say(columns.join(" "));
  }
  say("Goals: ratio at most 1.5; at the most cards at most 1.15 times that at the fewest.");
}
