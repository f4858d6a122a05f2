import { logistic } from "@/lib/psychometrics/normal";

import { type Chance, chanceFrom } from "./chance.ts";
import base from "./world.json" with { type: "json" };

/** A question as it truly is; `b` on the scale of ability of the world. */
export interface TrueItem {
  readonly domain: number;
  readonly multiple: boolean;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** What of the world may differ from world.json. */
export interface Variant {
  readonly mu: number;
  readonly sd: number;
  readonly loadings: readonly number[];
  readonly noiseSd: number;
  readonly domainBiasSd: number;
  readonly threeLevels: boolean;
  readonly logASd: number;
  readonly bankSize: number;
  /** Correlation of what the cards show with ability. */
  readonly cardCorrelation: number;
}

const { people, items, author, flashcards } = base;

const variants: Readonly<Record<string, Partial<Variant>>> = {
  base: {},
  novices: { mu: -0.8 },
  strong: { mu: 0.7 },
  wide: { sd: 1.4 },
  noise50: { noiseSd: 0.5 },
  noise120: { noiseSd: 1.2 },
  threeLevels: { threeLevels: true },
  corr60: { loadings: [0.8, 0.75, 0.81, 0.74] },
  corr90: { loadings: [0.96, 0.94, 0.96, 0.94] },
  domainBias: { domainBiasSd: 0.3 },
  flatDiscrimination: { logASd: 0 },
  bank300: { bankSize: 300 },
  bank650: { bankSize: 650 },
  bank800: { bankSize: 800 },
  cautiousCards: { cardCorrelation: flashcards.cautiousVariantCorrelation },
  // Of these people 65 % pass.
  late: { mu: 0.66 },
};

function variantOf(name: string): Variant {
  return {
    mu: 0,
    sd: people.sd,
    loadings: people.lam,
    noiseSd: author.noiseSd,
    domainBiasSd: 0,
    threeLevels: false,
    logASd: items.a.sdLog,
    bankSize: items.bank.perDomain.reduce((sum, n) => sum + n, 0),
    cardCorrelation: flashcards.correlationWithAbility,
    ...variants[name],
  };
}

/** One bank, the exam it stands for, and the ratings that its authors gave. */
export interface World {
  readonly variant: Variant;
  readonly bank: readonly TrueItem[];
  /** What three judges say of each item: the share right of people who would just pass. */
  readonly ratings: readonly (readonly number[])[];
  readonly exam: readonly (readonly TrueItem[])[];
  /** Ability, the same in all domains, at which 70 % of the exam are answered right. */
  readonly thetaCut: number;
  /** True share right of the exam's questions of a domain. */
  shareRight(domain: number, theta: number): number;
}

export const weights = base.weights;
export const cutShare = 0.7;

export function createWorld(name: string, seed: string): World {
  const variant = variantOf(name);
  const chance = chanceFrom(`${seed} world ${name}`);
  const exam = weights.map((_, domain) =>
    Array.from({ length: items.examPopulationPerDomain }, () => drawItem(domain, variant, chance)),
  );
  const curves = exam.map(tabulate);
  const shareRight = (domain: number, theta: number) => lookUp(curves[domain]!, theta);
  const thetaCut = solveCut(shareRight);
  const total = items.bank.perDomain.reduce((sum, n) => sum + n, 0);
  const bank = items.bank.perDomain.flatMap((n, domain) =>
    Array.from({ length: Math.round((n * variant.bankSize) / total) }, () =>
      drawItem(domain, variant, chance),
    ),
  );
  return {
    variant,
    bank,
    ratings: rate(bank, thetaCut, variant, chance),
    exam,
    thetaCut,
    shareRight,
  };
}

export const chanceRight = ({ a, b, c, d }: TrueItem, theta: number) =>
  c + (d - c) * logistic(a * (theta - b));

function drawItem(domain: number, { logASd }: Variant, chance: Chance): TrueItem {
  const multiple = chance.uniform() < items.multipleResponseShare;
  const mean = items.b.meanPerDomain[domain]! + (multiple ? items.b.addForMultipleResponse : 0);
  const guess = multiple ? items.c.meanMultipleResponse : items.c.meanSingle;
  const size = items.c.sampleSize;
  return {
    domain,
    multiple,
    a: items.a.median * Math.exp(chance.normal(0, logASd)),
    b: chance.normal(mean, items.b.sd),
    c: Math.min(items.c.max, chance.beta(guess * size, (1 - guess) * size)),
    d: 1 - Math.min(items.slip.max, chance.beta(items.slip.alpha, items.slip.beta)),
  };
}

const reach = 9;
const step = 0.05;

function tabulate(population: readonly TrueItem[]): Float64Array {
  return Float64Array.from({ length: (2 * reach) / step + 1 }, (_, k) => {
    const theta = k * step - reach;
    return population.reduce((sum, item) => sum + chanceRight(item, theta), 0) / population.length;
  });
}

function lookUp(curve: Float64Array, theta: number): number {
  const place = Math.min(curve.length - 1.001, Math.max(0, (theta + reach) / step));
  const whole = Math.floor(place);
  return curve[whole]! + (place - whole) * (curve[whole + 1]! - curve[whole]!);
}

function solveCut(shareRight: (domain: number, theta: number) => number): number {
  let [low, high] = [-4, 4];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    const share = weights.reduce((sum, w, domain) => sum + w * shareRight(domain, middle), 0);
    if (share < cutShare) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of the variance of a judge's error that the other judges have in common, and what is his own. */
const shared = 0.134 / 0.4225;
const own = 0.866 / 0.4225;

/** Three judges, whose mean is off by the author's noise. */
function rate(bank: readonly TrueItem[], thetaCut: number, variant: Variant, chance: Chance) {
  const { noiseSd, domainBiasSd, threeLevels } = variant;
  const bias = weights.map(() => chance.normal(0, domainBiasSd));
  const believed = bank.map((item) => {
    const common = item.b + bias[item.domain]! + chance.normal(0, noiseSd * Math.sqrt(shared));
    return [0, 1, 2].map(() => common + chance.normal(0, noiseSd * Math.sqrt(own)));
  });
  const levels = threeLevels ? tercilesOf(bank, believed.map(mean), thetaCut) : believed;
  return bank.map(({ multiple }, i) => {
    const c = multiple ? 0.1 : 0.25;
    return levels[i]!.map((b) => c + (0.98 - c) * logistic(thetaCut - b));
  });
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Easy, medium or hard within its domain, put as the difficulty that design §1 gives these words. */
function tercilesOf(
  bank: readonly TrueItem[],
  difficulties: readonly number[],
  thetaCut: number,
): number[][] {
  return bank.map(({ domain }, i) => {
    const peers = difficulties.filter((_, j) => bank[j]!.domain === domain);
    const below = peers.filter((b) => b < difficulties[i]!).length / peers.length;
    return [thetaCut - 0.65 + 0.95 * (Math.min(2, Math.floor(below * 3)) - 1)];
  });
}
