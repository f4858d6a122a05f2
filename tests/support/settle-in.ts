import type { Page } from "playwright-core";

import { finishOnboarding } from "./drive.ts";
import { awaitPack } from "./raw-study.ts";

/** Through the onboarding, and until all content is in place: a study that nothing changes by itself. */
export async function settleIn(app: Page): Promise<void> {
  await finishOnboarding(app);
  await awaitPack(app);
}
