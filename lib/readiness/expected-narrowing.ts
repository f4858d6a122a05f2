import type { Blueprint } from "@/lib/content/pack";
import { formPlan } from "@/lib/forms/form-plan";
import type { Bank } from "@/lib/psychometrics/bank";
import { estimate } from "@/lib/psychometrics/estimate";
import { type AnswerEvent, type EvidenceEvent, isAnswer } from "@/lib/psychometrics/evidence";
import { infer } from "@/lib/psychometrics/infer";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import { type LevelView, levelViews } from "@/lib/psychometrics/posterior";
import { seededRandom } from "@/lib/psychometrics/random";

export interface NarrowingSource {
  readonly events: readonly EvidenceEvent[];
  readonly bank: Bank;
  readonly blueprint: Blueprint;
  /** Milliseconds. */
  readonly now: number;
  readonly parameters: ModelParameters;
}

/** Sittings that are imagined; their mean is good to about three points. */
export const sittingsImagined = 8;

/**
 * The width of the band that a full mock now would leave, in scaled points: one imagined sitting.
 * The learner is drawn from what is believed of them, answers as the model says, and the estimate
 * is made anew with those answers. The mean over several seeds is what to expect.
 */
export function imaginedWidth(source: NarrowingSource, seed: string): number {
  const { events, bank, blueprint, now, parameters } = source;
  const random = seededRandom(seed);
  const ids = blueprint.domains.map(({ id }) => id);
  const views = levelViews(infer(events, bank, ids, now, parameters));
  const abilities = drawnAbilities(views, random);
  const answers = questionsAsked(source, random).map((place): AnswerEvent => {
    const entry = bank.entries[place]!;
    const known = bank.known[place * bank.frame.thetas.length + abilities[entry.domain]!]!;
    const correct = random() < entry.c + (entry.d - entry.c) * known;
    return { kind: "answer", question: entry.id, at: now, correct, pool: "assessment", nth: 1 };
  });
  const quantile = estimate([...events, ...answers], bank, blueprint, now, parameters).quantile;
  return quantile(0.9) - quantile(0.1);
}

/** A place on the grid of abilities for each domain. */
function drawnAbilities(views: readonly LevelView[], random: () => number): number[] {
  const view =
    views[
      drawn(
        views.map(({ chance }) => chance),
        random,
      )
    ]!;
  return view.abilities.map((row) => drawn(row, random));
}

function drawn(chances: ArrayLike<number>, random: () => number): number {
  const all = Array.from(chances);
  let left = random() * all.reduce((sum, chance) => sum + chance, 0);
  const place = all.findIndex((chance) => (left -= chance) < 0);
  return place === -1 ? all.length - 1 : place;
}

/** Places of as many unseen questions of each domain as a full form holds. */
function questionsAsked({ bank, blueprint, events }: NarrowingSource, random: () => number) {
  const seen = new Set(events.filter(isAnswer).map(({ question }) => question));
  return formPlan("full", blueprint).domains.flatMap(({ scored, unscored }, domain) => {
    const unseen = [...bank.entries.keys()].filter((place) => {
      const entry = bank.entries[place]!;
      return entry.domain === domain && entry.pool === "assessment" && !seen.has(entry.id);
    });
    const lots = unseen.map((place) => ({ place, lot: random() }));
    return lots
      .toSorted((a, b) => a.lot - b.lot)
      .slice(0, scored + unscored)
      .map(({ place }) => place);
  });
}
