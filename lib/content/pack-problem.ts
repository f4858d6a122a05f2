/** Something in a pack that keeps it from being loaded, and where it stands. */
export type PackProblem = Place &
  (
    | { readonly kind: "shape"; readonly expected: string }
    | { readonly kind: "prefix"; readonly prefix: string }
    | { readonly kind: "repeated"; readonly value: string }
    | { readonly kind: "unknown"; readonly value: string }
    | { readonly kind: "unequal"; readonly expected: string; readonly found: string }
  );

interface Place {
  /** Such as `pack.json` or `tasks/1.1.json`. */
  readonly file: string;
  /** The concept, card or question; `null` when it is the file itself. */
  readonly id: string | null;
  /** Such as `options[2].why`. */
  readonly field: string;
}

export function describePackProblem(problem: PackProblem): string {
  return `${placeOf(problem)} ${faultOf(problem)}.`;
}

function placeOf({ file, id, field }: Place): string {
  const entry = id === null ? "" : ` ${id}:`;
  return `${file}:${entry} ${field || "the file"}`;
}

function faultOf(problem: PackProblem): string {
  switch (problem.kind) {
    case "shape":
      return `should be ${problem.expected}`;
    case "prefix":
      return `should be ${problem.prefix} and then lower-case letters, digits and hyphens`;
    case "repeated":
      return `repeats ${problem.value}`;
    case "unknown":
      return `names ${problem.value}, which the pack lacks there`;
    case "unequal":
      return `should be ${problem.expected}, but is ${problem.found}`;
  }
}
