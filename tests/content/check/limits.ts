/** What a release asks of its content; the release after it raises these numbers. */
export interface Limits {
  readonly cards: number;
  readonly cardsPerSkill: number;
  readonly cardsPerService: number;
  readonly questions: number;
  readonly questionsPerTask: number;
  readonly questionsPerSkill: number;
  readonly questionsPerService: number;
  readonly practicePerTask: number;
  /** Assessment questions of each domain, in the blueprint's order: ten forms that share none. */
  readonly assessmentByDomain: readonly number[];
  /** How far a domain's share may lie from its weight, in parts of 1. */
  readonly cardShareSlack: number;
  readonly questionShareSlack: number;
  /** Lowest and highest share of multiple-response questions. */
  readonly multipleResponse: readonly [number, number];
  /** Rules that are reported but do not fail yet, with the reason. */
  readonly reportOnly: Readonly<Partial<Record<Deferred, string>>>;
}

type Deferred = "cardsPerService" | "questionsPerService" | "questionsPerSkill";

/** Twelve full forms of 65, and cards for every skill and service of the guide. */
export const wholeBank: Limits = {
  cards: 1100,
  cardsPerSkill: 6,
  cardsPerService: 2,
  questions: 780,
  questionsPerTask: 20,
  questionsPerSkill: 4,
  questionsPerService: 1,
  practicePerTask: 5,
  assessmentByDomain: [160, 190, 220, 80],
  cardShareSlack: 0.03,
  questionShareSlack: 0.01,
  multipleResponse: [0.15, 0.25],
  reportOnly: {},
};
