import type { Page, Worker } from "playwright-core";

import type { Extension } from "../../support/extension.ts";

/** How long it took to read and store the pack, in whichever context of the extension did it. */
export async function packLoadMs({ context, worker }: Extension): Promise<number> {
  const durations = () => performance.getEntriesByName("cutscore:pack").map((one) => one.duration);
  const read = (one: Page | Worker): Promise<number[]> =>
    (one as Page).evaluate(durations).catch(() => []);
  for (let tries = 0; tries < 100; tries += 1) {
    const contexts = [await worker(), ...context.pages()]; // oxlint-disable-line no-await-in-loop
    // oxlint-disable-next-line no-await-in-loop
    const found = await Promise.all(contexts.map((one) => read(one)));
    const slowest = Math.max(0, ...found.flat());
    if (slowest > 0) return Math.round(slowest);
    await new Promise((resolve) => setTimeout(resolve, 100)); // oxlint-disable-line no-await-in-loop
  }
  throw new Error("The pack was not stored within ten seconds.");
}
