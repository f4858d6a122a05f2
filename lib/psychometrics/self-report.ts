import type { Frame } from "./frame";
import { normalCdf } from "./normal";
import type { ModelParameters } from "./parameters";

/** Chance of a learner's own answer to "where are you?" at each level; it says a little. */
export function selfReportFactor(
  answer: 0 | 1 | 2,
  { levels }: Frame,
  { ability, selfReport }: Pick<ModelParameters, "ability" | "selfReport">,
): Float64Array {
  const cuts = [-Infinity, ...selfReport.cuts, Infinity];
  return levels.map((level) => {
    const x = ability.mean + ability.sd * ability.loading * level;
    const below = (place: number) => normalCdf((cuts[place]! - x) / selfReport.sd);
    return below(answer + 1) - below(answer);
  });
}
