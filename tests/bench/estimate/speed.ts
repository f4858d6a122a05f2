import { defaultParameters } from "@/lib/psychometrics/parameters";

import { createLearner } from "./learner.ts";
import { backgroundOf, bankFor, diagnostic, scored, shippedFor } from "./product.ts";
import { createWorld } from "./world.ts";

/** Medians in milliseconds, at 800 questions. */
export function measureSpeed() {
  const world = createWorld("bank800", "speed");
  const setups = Array.from({ length: 5 }, () => timed(() => bankFor(world, defaultParameters)));
  const setting = shippedFor(world);
  const [steps, reports, full]: number[][] = [[], [], []];
  for (let i = 0; i < 20; i++) {
    const learner = createLearner(world, `speed ${i}`);
    const run = diagnostic({ learner, setting, before: [], now: 0, seed: `${i}` });
    for (let n = 0; n < 10; n++) {
      const { value: events, ms } = timed(() => run.next().value!);
      steps!.push(ms);
      if (n < 9) continue;
      reports!.push(timed(() => scored(events, setting, 0)).ms);
      const all = [...backgroundOf(learner, defaultParameters), ...events];
      full!.push(timed(() => scored(all, setting, 0)).ms);
    }
  }
  return {
    stepMs: median(steps!),
    reportMs: median(reports!),
    reportWithCardsMs: median(full!),
    setupMs: median(setups.map(({ ms }) => ms)),
  };
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
