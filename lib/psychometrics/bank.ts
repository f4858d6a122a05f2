import type { Blueprint, Question } from "@/lib/content/pack";

import { dot } from "./chances";
import { knownCurve } from "./curves";
import { type Frame, frameOf, thetasOf } from "./frame";
import { type Item, itemsOf } from "./item";
import type { ModelParameters } from "./parameters";
import type { Curves } from "./posterior";

/** What the model needs of a question of the pack. */
export type BankQuestion = Pick<
  Question,
  "id" | "concept" | "task" | "options" | "key" | "ratings" | "pool"
>;

export interface BankEntry {
  readonly id: string;
  readonly concept: string;
  readonly pool: "assessment" | "practice";
  /** Whether several options are to be chosen. */
  readonly multiple: boolean;
  readonly domain: number;
  /** Chances of a right answer without and with knowing. */
  readonly c: number;
  readonly d: number;
}

/** Questions with their response curves, worked out once per version of pack and parameters. */
export interface Bank {
  readonly frame: Frame;
  readonly weights: readonly number[];
  readonly entries: readonly BankEntry[];
  readonly places: ReadonlyMap<string, number>;
  /** Chance of knowing the answer: a row of abilities per entry. */
  readonly known: Float32Array;
  /** Share right of exam-like questions in each domain. */
  readonly shareRight: Curves;
  /** Share right of somebody who would just pass, as the judges of this bank see it. */
  readonly cutShare: number;
}

/** A bank without what can be worked out again: plain values and typed arrays, fit for IndexedDB. */
export interface SerialisedBank {
  readonly entries: readonly BankEntry[];
  readonly known: Float32Array;
}

export function prepareBank(
  questions: readonly BankQuestion[],
  blueprint: Blueprint,
  parameters: ModelParameters,
): Bank {
  const domains = domainsByTask(blueprint);
  const rated = questions.map(({ task, options, key, ratings }) => ({
    domain: domains.get(task)!,
    options: options.length,
    keys: key.length,
    shares: ratings.map(({ share }) => share),
  }));
  const items = itemsOf(rated, parameters.item);
  const entries = questions.map(({ id, concept, pool, key }, i) => {
    const { domain, c, d } = items[i]!;
    return { id, concept, pool, multiple: key.length > 1, domain, c, d };
  });
  return bankOf(entries, curvesOf(items, thetasOf(parameters.grid)), blueprint, parameters);
}

export const serialise = ({ entries, known }: Bank): SerialisedBank => ({ entries, known });

/** Only right for the blueprint and the parameters that the bank was prepared with. */
export const revive = (
  { entries, known }: SerialisedBank,
  blueprint: Blueprint,
  parameters: ModelParameters,
): Bank => bankOf(entries, known, blueprint, parameters);

function bankOf(
  entries: readonly BankEntry[],
  known: Float32Array,
  blueprint: Blueprint,
  parameters: ModelParameters,
): Bank {
  const weights = blueprint.domains.map(({ weight }) => weight);
  const frame = frameOf(
    weights.map(() => parameters.ability),
    parameters.grid,
  );
  const shareRight = sharesRight(entries, known, frame.thetas.length, weights.length);
  return {
    frame,
    weights,
    entries,
    places: new Map(entries.map(({ id }, place) => [id, place])),
    known,
    shareRight,
    // Ratings are about people at ability 0, so the cut is their share right (modified Angoff).
    cutShare: dot(
      weights,
      shareRight.map((row) => row[(row.length - 1) / 2]!),
    ),
  };
}

/** Chance of knowing each item at each ability of the grid: a row per item. */
export function curvesOf(items: readonly Item[], thetas: Float64Array): Float32Array {
  const curves = new Float32Array(items.length * thetas.length);
  items.forEach((item, i) => curves.set(knownCurve(item, thetas), i * thetas.length));
  return curves;
}

/** Mean chance of a right answer over the questions of each domain that are kept for measuring. */
export function sharesRight(
  entries: readonly Pick<BankEntry, "domain" | "pool" | "c" | "d">[],
  known: Float32Array,
  size: number,
  domains: number,
): Float64Array[] {
  return Array.from({ length: domains }, (_, domain) => {
    const shares = new Float64Array(size);
    const places = examLike(entries, domain);
    for (const place of places) {
      const { c, d } = entries[place]!;
      for (let k = 0; k < size; k++) {
        shares[k]! += (c + (d - c) * known[place * size + k]!) / places.length;
      }
    }
    return shares;
  });
}

/** Places of a domain's assessment questions; of all its questions, or all there are, if it has none. */
function examLike(
  entries: readonly Pick<BankEntry, "domain" | "pool">[],
  domain: number,
): number[] {
  const places = [...entries.keys()];
  const own = places.filter((place) => entries[place]!.domain === domain);
  const kept = own.filter((place) => entries[place]!.pool === "assessment");
  return [kept, own, places].find((some) => some.length > 0) ?? [];
}

function domainsByTask({ domains }: Blueprint): Map<string, number> {
  return new Map(
    domains.flatMap(({ tasks }, place) => tasks.map(({ id }) => [id, place] as const)),
  );
}
