import { gapsOf } from "@/lib/content/cloze";
import type { ConceptId, DomainId, TaskId } from "@/lib/content/pack";

/** What a learner's own card says, in the format of a pack's. */
export type OwnCardText =
  | {
      readonly kind: "basic";
      readonly front: string;
      readonly back: string;
      readonly extra: string;
    }
  | { readonly kind: "cloze"; readonly text: string; readonly extra: string };

/** A card that the learner wrote, with its place in the exam. */
export type OwnCard = OwnCardText & {
  /** `null` when it belongs to none. */
  readonly concept: ConceptId | null;
  readonly domain: DomainId;
  /** That of the concept. */
  readonly task: TaskId | null;
};

export const longestField = 1000;
const mostGaps = 2;

export type OwnCardField = "front" | "back" | "text" | "extra";

/** What keeps a card from being saved. */
export type OwnCardProblem = { readonly field: OwnCardField } & (
  | { readonly kind: "empty" | "no-gap" | "stray-brackets" }
  | { readonly kind: "too-long"; readonly by: number }
  | { readonly kind: "many-gaps"; readonly gaps: number }
);

/** All that is wrong with a card as typed, in the order of its fields. */
export function ownCardProblems(card: OwnCardText): OwnCardProblem[] {
  const fields = Object.entries(card).filter((entry): entry is [OwnCardField, string] =>
    ["front", "back", "text", "extra"].includes(entry[0]),
  );
  return fields.flatMap(([field, text]) => fieldProblems(field, text));
}

function fieldProblems(field: OwnCardField, text: string): OwnCardProblem[] {
  if (field !== "extra" && text.trim() === "") return [{ field, kind: "empty" }];
  const length = Array.from(text).length;
  if (length > longestField) return [{ field, kind: "too-long", by: length - longestField }];
  return field === "text" ? gapProblems(text) : [];
}

function gapProblems(text: string): OwnCardProblem[] {
  const field = "text";
  const gaps = gapsOf(text).length;
  // A bracket that opens no gap is a slip of the pen.
  const rest = text.replaceAll(/\[\[(?:(?!\[\[|\]\]).)+\]\]/g, "");
  if (/\[\[|\]\]/.test(rest)) return [{ field, kind: "stray-brackets" }];
  if (gaps === 0) return [{ field, kind: "no-gap" }];
  return gaps > mostGaps ? [{ field, kind: "many-gaps", gaps }] : [];
}

/** The card without blanks at the ends of its fields. */
export function trimmed(card: OwnCard): OwnCard {
  const extra = card.extra.trim();
  return card.kind === "basic"
    ? { ...card, front: card.front.trim(), back: card.back.trim(), extra }
    : { ...card, text: card.text.trim(), extra };
}
