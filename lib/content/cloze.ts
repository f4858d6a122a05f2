export interface ClozePart {
  readonly kind: "text" | "gap";
  readonly text: string;
}

const gap = /\[\[(.+?)\]\]/;

/** Parts `Data is [[encrypted]].` into what is shown and what is asked. */
export function clozeParts(text: string): ClozePart[] {
  // Splitting by a pattern with a group leaves what the group held at the odd places.
  return text
    .split(gap)
    .map((part, place): ClozePart => ({ kind: place % 2 === 1 ? "gap" : "text", text: part }))
    .filter((part) => part.text !== "");
}

/** What the gaps held, such as `encrypted` or `encrypted, by default`. */
export function clozeAnswer(text: string): string {
  return gapsOf(text).join(", ");
}

/** The sentence with its gaps filled in. */
export function clozeSentence(text: string): string {
  return clozeParts(text)
    .map((part) => part.text)
    .join("");
}

export function gapsOf(text: string): string[] {
  return clozeParts(text)
    .filter((part) => part.kind === "gap")
    .map((part) => part.text);
}
