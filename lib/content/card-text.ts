import { clozeAnswer, clozeParts } from "./cloze";
import type { Card } from "./pack";

/** The front in one line; each gap of a cloze is `[…]`. */
export const frontText = (card: Card): string =>
  card.kind === "basic"
    ? card.front
    : clozeParts(card.text)
        .map((part) => (part.kind === "gap" ? "[…]" : part.text))
        .join("");

export const backText = (card: Card): string =>
  card.kind === "basic" ? card.back : clozeAnswer(card.text);
