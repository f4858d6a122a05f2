/** What a release asks of its content; the release after it raises these numbers. */
export interface Limits {
  readonly cards: number;
  readonly cardsPerSkill: number;
  readonly cardsPerService: number;
  readonly questions: number;
  readonly questionsPerTask: number;
  readonly questionsPerSkill: number;
  readonly questionsPerService: number;
  /** How far a domain's share may lie from its weight, in parts of 1. */
  readonly cardShareSlack: number;
  readonly questionShareSlack: number;
  /** Lowest and highest share of multiple-response questions. */
  readonly multipleResponse: readonly [number, number];
  /** Rules that are reported but do not fail yet, with the reason. */
  readonly reportOnly: Readonly<Partial<Record<Deferred, string>>>;
}

type Deferred = "cardsPerService" | "questionsPerService" | "questionsPerSkill";

/** The first release: enough to study from for a week. */
export const starter: Limits = {
  cards: 240,
  cardsPerSkill: 2,
  cardsPerService: 1,
  questions: 100,
  questionsPerTask: 5,
  questionsPerSkill: 2,
  questionsPerService: 1,
  cardShareSlack: 0.03,
  questionShareSlack: 0.03,
  multipleResponse: [0.15, 0.25],
  reportOnly: {
    cardsPerService: "240 cards cannot hold all 111 services beside two cards for each skill",
    questionsPerService: "100 questions cannot name all 111 services",
    questionsPerSkill: "100 questions are fewer than two for each of the 88 skills",
  },
};
