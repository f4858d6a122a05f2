import type { SheetResult } from "@/lib/forms/sheet-results";
import { aGivenAnswer } from "@/tests/support/a-sitting";
import { aQuestion } from "@/tests/support/tiny-pack";

/** A question answered right at the exam's pace; tests name only what they are about. */
export const aSheetResult = (overrides: Partial<SheetResult> = {}): SheetResult => ({
  number: 1,
  question: aQuestion(),
  outcome: "right",
  answer: aGivenAnswer(),
  ms: 60_000,
  guess: false,
  flagged: false,
  isScored: true,
  isFirst: true,
  change: null,
  ...overrides,
});
