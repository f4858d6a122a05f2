import type { FormQuestion } from "./form-question";

/** When each question was last seen, in milliseconds; none for those that never were. */
export type LastSeen = ReadonlyMap<string, number>;

const day = 86_400_000;

/** Those never seen, then those of each day on which any was last seen, the oldest first. */
export function bySighting(
  questions: readonly FormQuestion[],
  lastSeen: LastSeen,
): FormQuestion[][] {
  const dayOf = ({ id }: FormQuestion) => Math.floor((lastSeen.get(id) ?? -Infinity) / day);
  const groups = [...Map.groupBy(questions, dayOf)];
  return groups.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
