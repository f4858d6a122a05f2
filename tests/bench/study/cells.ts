import { readBank } from "./bank.ts";
import type { World } from "./memory.ts";
import { product } from "./product.ts";
import { type Create, rivals } from "./rivals.ts";
import { type Outcome, simulate } from "./simulate.ts";

const policies: Readonly<Record<string, Create>> = {
  cutscore: (_, bank, course) => product(bank, course),
  ...rivals,
};

/** Some learners of one cell, under all policies. */
export interface CellTask {
  readonly world: World;
  readonly days: number;
  readonly minutes: number;
  /** Each seed is a learner. */
  readonly seeds: readonly number[];
}

export type CellResult = Readonly<Record<string, readonly Outcome[]>>;

const bank = readBank();

export function runCell({ seeds, ...course }: CellTask): CellResult {
  return Object.fromEntries(
    Object.entries(policies).map(([name, create]) => [
      name,
      seeds.map((seed) => {
        const seeded = { ...course, seed };
        return simulate(seeded, bank, (learner) => create(learner, bank, seeded));
      }),
    ]),
  );
}
