import { clamp } from "./chances";
import type { CardsEvent } from "./evidence";
import { type Frame } from "./frame";
import { certainty } from "./likelihood";
import { bell, logit } from "./normal";
import type { ModelParameters } from "./parameters";
import { type Branch, posteriorOf } from "./posterior";
import { ruleFor } from "./quadrature";

/**
 * Ability read off a domain's cards. Cards never seen count as known by few;
 * a card graded by the learner is no test, so it is only ever the mean that counts.
 */
export function abilityFromCards(
  { retrievability, share }: Pick<CardsEvent, "retrievability" | "share">,
  { unseen, intercept, slope }: ModelParameters["cards"],
): number {
  const recalled = share * retrievability + (1 - share) * unseen;
  return (logit(clamp(recalled, 0.02, 0.98)) - intercept) / slope;
}

/**
 * Ways in which cards may tell of ability, with how far each is believed before any question.
 * How well recall carries over to questions is not known, so the answers decide how far it is trusted:
 * each way is later weighed by the answers' chance given the cards.
 * @param readings ability read off the cards, per domain; none where there are no cards
 */
export function cardBranches(
  readings: readonly (number | undefined)[],
  frame: Frame,
  levelFactor: Float64Array | undefined,
  parameters: ModelParameters["cards"],
): Branch[] {
  return parameters.trust.flatMap(({ times, prior }) => {
    const ways = waysOf(readings, frame, times, parameters);
    // The cards' own chance is divided out: they may be surprising without being wrong.
    const scale = Math.log(prior) - posteriorOf(frame, ways, levelFactor).log;
    return ways.map((way) => ({ ...way, logWeight: way.logWeight + scale }));
  });
}

function waysOf(
  readings: readonly (number | undefined)[],
  frame: Frame,
  times: number,
  { noise, bias }: ModelParameters["cards"],
): Branch[] {
  if (times === Infinity) return [{ logWeight: 0, likelihood: certainty(frame) }];
  const biases = ruleFor(0, bias * times, 3);
  return biases.nodes.map((shift, i) => ({
    logWeight: Math.log(biases.weights[i]!),
    likelihood: readings.map((reading) =>
      frame.thetas.map((theta) =>
        reading === undefined ? 1 : bell((reading - theta - shift) / (noise * times)),
      ),
    ),
  }));
}
