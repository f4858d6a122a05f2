import { createLearner, truth } from "./learner.ts";
import { createWorld } from "./world.ts";

const banks = 8;
const peoplePerBank = 2500;
/** Half the width, in points, over which the share of passes is looked at. */
const reach = 10;

/** What the rule "chance to pass of at least .90" finds when the true score is known exactly. */
export function readinessBound() {
  const people = sitters();
  const passes = (some: typeof people) =>
    some.filter((one) => one.passes).length / Math.max(1, some.length);
  const near = (from: number) => people.filter(({ score }) => Math.abs(score - from) <= reach);
  let from = 700;
  while (passes(near(from)) < 0.9) from += 1;
  const ready = people.filter(({ score }) => score >= from);
  const passers = people.filter((one) => one.passes).length;
  return {
    from,
    precision: passes(ready),
    found: (passes(ready) * ready.length) / passers,
  };
}

function sitters() {
  return Array.from({ length: banks }, (_, bank) => {
    const world = createWorld("late", `bound ${bank}`);
    return Array.from({ length: peoplePerBank }, (__, person) => {
      const learner = createLearner(world, `bound ${bank} ${person}`);
      return { passes: learner.passes, score: truth(world, learner.thetas).score };
    });
  }).flat();
}
