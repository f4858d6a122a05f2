import type { Question } from "@/lib/content/pack";

/** What is on one question's place while a form is sat. */
export interface Sheet {
  /** Places in the pack of the options chosen, ascending. */
  readonly chosen: readonly number[];
  /** Those struck out. */
  readonly struck: readonly number[];
  readonly guess: boolean;
  readonly flagged: boolean;
  /** Whole choices that were made before and changed, oldest first. */
  readonly earlier: readonly (readonly number[])[];
  /** How long it was looked at, in milliseconds. */
  readonly ms: number;
}

export const blankSheet: Sheet = {
  chosen: [],
  struck: [],
  guess: false,
  flagged: false,
  earlier: [],
  ms: 0,
};

export type SheetState = "answered" | "part" | "open";

/** Answered is the full number of options, right or wrong. */
export function stateOfSheet({ chosen }: Sheet, choose: number): SheetState {
  if (chosen.length === choose) return "answered";
  return chosen.length === 0 ? "open" : "part";
}

/** Chooses an option or takes the choice back; where one is to be chosen, the other goes. */
export function chooseOn(sheet: Sheet, place: number, { key }: Pick<Question, "key">): Sheet {
  const without = sheet.chosen.filter((one) => one !== place);
  const kept = key.length === 1 ? [] : without;
  const isChosen = sheet.chosen.includes(place);
  const chosen = isChosen ? without : [...kept, place].toSorted((a, b) => a - b);
  return {
    ...sheet,
    chosen,
    struck: sheet.struck.filter((one) => one !== place),
    earlier: earlierAfter(sheet, key.length),
  };
}

/** Half a choice is no answer yet, so it is none that was changed. */
function earlierAfter({ chosen, earlier }: Sheet, choose: number): Sheet["earlier"] {
  const isWhole = chosen.length === choose;
  return isWhole && !isSame(earlier.at(-1), chosen) ? [...earlier, chosen] : earlier;
}

/** Strikes an option out, which takes its choice back, or takes the stroke away. */
export function strikeOn(sheet: Sheet, place: number, question: Pick<Question, "key">): Sheet {
  if (sheet.struck.includes(place)) {
    return { ...sheet, struck: sheet.struck.filter((one) => one !== place) };
  }
  const unchosen = sheet.chosen.includes(place) ? chooseOn(sheet, place, question) : sheet;
  return { ...unchosen, struck: [...sheet.struck, place] };
}

/** What was chosen before and is no longer; the last choice, taken back and made again, is no change. */
export function changesOf({ earlier, chosen }: Sheet): Sheet["earlier"] {
  return isSame(earlier.at(-1), chosen) ? earlier.slice(0, -1) : earlier;
}

const isSame = (a: readonly number[] | undefined, b: readonly number[]): boolean =>
  a !== undefined && a.length === b.length && a.every((place, index) => place === b[index]);
