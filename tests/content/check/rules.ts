import type { Limits } from "./limits.ts";
import type { Rule } from "./rule.ts";
import { balanceRules } from "./rules/balance.ts";
import { blindRules } from "./rules/blind.ts";
import { cardRules } from "./rules/cards.ts";
import { conceptRules } from "./rules/concepts.ts";
import { coverageRules } from "./rules/coverage.ts";
import { difficultyRules } from "./rules/difficulty.ts";
import { formatRules } from "./rules/format.ts";
import { nameRules } from "./rules/names.ts";
import { optionRules } from "./rules/options.ts";
import { rationaleRules } from "./rules/rationales.ts";
import { readingRules } from "./rules/readings.ts";
import { repeatRules } from "./rules/repeats.ts";
import { stemRules } from "./rules/stems.ts";

/** Every rule of the standard that a program can check, questions first. */
export function rulesFor(limits: Limits): Rule[] {
  const rules = [
    ...formatRules,
    ...coverageRules(limits),
    ...nameRules,
    ...stemRules,
    ...optionRules,
    ...balanceRules,
    ...rationaleRules,
    ...readingRules,
    ...difficultyRules,
    ...blindRules,
    ...repeatRules,
    ...cardRules,
    ...conceptRules,
  ];
  return rules.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** `1.12` comes after `1.9`, and rules without a number come last. */
function placeOf({ rule }: Rule): number {
  const [part, number] = rule.split(".").map(Number);
  return number === undefined ? Infinity : (part ?? 0) * 1000 + number;
}
