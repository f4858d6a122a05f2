/**
 * FSRS-6 on bare numbers, for true memories and for the rivals; the product runs on ts-fsrs itself.
 * Formulas: github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, FSRS-6.
 */
export interface Fsrs {
  /** Chance of recall `days` after a review. */
  recall(stability: number, days: number): number;
  /** Stability after a first sight; grades are 1 for again to 4 for easy. */
  firstStability(grade: number): number;
  firstDifficulty(grade: number): number;
  stabilityAfter(stability: number, difficulty: number, days: number, grade: number): number;
  difficultyAfter(difficulty: number, grade: number): number;
  /** Days, not rounded, until recall has fallen to `retention`. */
  interval(stability: number, retention: number): number;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

const [shortest, longest] = [0.001, 36_500];

export function createFsrs(w: ArrayLike<number>): Fsrs {
  const decay = -w[20]!;
  const factor = 0.9 ** (1 / decay) - 1;
  const recall = (stability: number, days: number) =>
    days <= 0 ? 1 : Math.exp(decay * Math.log1p((factor * days) / stability));
  const firstDifficulty = (grade: number) =>
    clamp(w[4]! - Math.exp((grade - 1) * w[5]!) + 1, 1, 10);
  const easiest = w[4]! - Math.exp(3 * w[5]!) + 1;

  function recalled(s: number, d: number, r: number, grade: number): number {
    const bonus = grade === 2 ? w[15]! : grade === 4 ? w[16]! : 1;
    const growth = Math.exp(w[8]!) * (11 - d) * s ** -w[9]! * Math.expm1((1 - r) * w[10]!);
    return s * (1 + growth * bonus);
  }
  function forgotten(s: number, d: number, r: number): number {
    const after = w[11]! * d ** -w[12]! * ((s + 1) ** w[13]! - 1) * Math.exp((1 - r) * w[14]!);
    return Math.min(after, s / Math.exp(w[17]! * w[18]!));
  }
  function sameDay(s: number, grade: number): number {
    const growth = Math.exp(w[17]! * (grade - 3 + w[18]!)) * s ** -w[19]!;
    return s * (grade >= 2 ? Math.max(growth, 1) : growth);
  }

  return {
    recall,
    firstStability: (grade) => clamp(w[grade - 1]!, shortest, longest),
    firstDifficulty,
    stabilityAfter(s, d, days, grade) {
      if (days <= 0) return clamp(sameDay(s, grade), shortest, longest);
      const r = recall(s, days);
      const after = grade === 1 ? forgotten(s, d, r) : recalled(s, d, r, grade);
      return clamp(after, shortest, longest);
    },
    difficultyAfter(d, grade) {
      const moved = d + (-w[6]! * (grade - 3) * (10 - d)) / 9;
      return clamp(w[7]! * easiest + (1 - w[7]!) * moved, 1, 10);
    },
    interval: (stability, retention) => (stability / factor) * (retention ** (1 / decay) - 1),
  };
}
