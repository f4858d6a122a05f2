/** A normal distribution. */
export interface Normal {
  readonly mean: number;
  readonly sd: number;
}

/** Raised whenever the same answers would give another figure. */
export const modelVersion = "3";

/** All that the model assumes; sources are in the page "How good is the estimate?". */
export interface ModelParameters {
  /** Ability of a learner in a domain, in logits, 0 where somebody would just pass. */
  readonly ability: Normal & {
    /** Share of the spread that the domains have in common: 0.87 makes them correlate at .76. */
    readonly loading: number;
  };
  readonly grid: {
    readonly theta: { readonly reach: number; readonly step: number };
    readonly level: { readonly reach: number; readonly step: number };
  };
  readonly item: {
    /** Chance that somebody who knows gets it right. */
    readonly slip: number;
    /** Spread of the logarithm of the discrimination. */
    readonly logDiscriminationSd: number;
    /** What a judge's rating leaves open, in logits: what judges share and what each adds. */
    readonly ratingError: { readonly shared: number; readonly own: number };
    /** Least variance of the difficulties of one kind of question. */
    readonly leastVariance: number;
    /** Difficulty of a question that nobody rated. */
    readonly unrated: number;
  };
  /** How much harder the exam may be than the bank, in logits, for all domains alike. */
  readonly examOffsetSd: number;
  /** The same for each domain on its own. */
  readonly domainOffsetSd: number;
  readonly examDay: Normal;
  /** What is not known of the share of right answers that the real cut asks for. */
  readonly cutShareSd: number;
  /** How often learners call themselves sure when they know and when they do not: mean and spread. */
  readonly marks: {
    readonly known: Normal;
    readonly unknown: Normal;
    readonly unusedShare: number;
  };
  /** What the onboarding question tells of the common level. */
  readonly selfReport: { readonly cuts: readonly [number, number]; readonly sd: number };
  readonly trend: {
    /** Logits per week of study. */
    readonly growth: Normal;
    /** Logits per week without study. */
    readonly idle: number;
    /** What a week adds to the uncertainty, in logits. */
    readonly blur: number;
  };
  readonly cards: {
    /** Retrievability that stands for a card never seen. */
    readonly unseen: number;
    readonly intercept: number;
    readonly slope: number;
    /** Error of the ability read off the cards: per domain, and per person in all domains. */
    readonly noise: number;
    readonly bias: number;
    /** How many times larger both may be, and how far that is believed at first. */
    readonly trust: readonly { readonly times: number; readonly prior: number }[];
  };
  readonly weight: {
    /** Of a question answered while practising. */
    readonly practice: number;
    /** Of the first, second, ... answer to one question. */
    readonly sighting: readonly number[];
  };
  readonly selection: {
    readonly slack: number;
    readonly candidates: number;
    /** Least share of the best question's gain. */
    readonly band: number;
    /** From this question on, a domain not asked yet goes first. */
    readonly coverFrom: number;
    readonly repeatAfterDays: number;
  };
  /** Share right that a domain is studied up to. */
  readonly aim: number;
}

export const defaultParameters: ModelParameters = {
  ability: { mean: -0.1, sd: 1.2, loading: 0.9 },
  grid: { theta: { reach: 7, step: 0.25 }, level: { reach: 4.8, step: 0.4 } },
  item: {
    slip: 0.98,
    logDiscriminationSd: 0.3,
    ratingError: { shared: 0.366, own: 0.931 },
    leastVariance: 0.3,
    unrated: -0.65,
  },
  examOffsetSd: 0.1,
  domainOffsetSd: 0.2,
  examDay: { mean: -0.15, sd: 0.15 },
  cutShareSd: 0.02,
  marks: {
    known: { mean: 0.85, sd: 0.1 },
    unknown: { mean: 0.3, sd: 0.15 },
    unusedShare: 0.1,
  },
  selfReport: { cuts: [-0.7, 0.5], sd: 1.55 },
  trend: { growth: { mean: 0.11, sd: 0.18 }, idle: -0.03, blur: 0.07 },
  cards: {
    unseen: 0.35,
    intercept: 0.2,
    slope: 0.9,
    noise: 0.7,
    bias: 0.5,
    trust: [
      { times: 1, prior: 0.7 },
      { times: 1.6, prior: 0.15 },
      { times: 2.6, prior: 0.1 },
      { times: Infinity, prior: 0.05 },
    ],
  },
  weight: { practice: 0.5, sighting: [1, 0.3, 0] },
  selection: { slack: 0.75, candidates: 5, band: 0.85, coverFrom: 6, repeatAfterDays: 45 },
  aim: 0.8,
};
