import { draftPortOn, portOn } from "@/entrypoints/wiring/port";
import type { Local } from "@/lib/storage/local";
import { createReviewStore, type ReviewStore } from "@/lib/stores/review-store";
import { createStudyStore, type StudyPort, type StudyStore } from "@/lib/stores/study-store";
import { aSchedulerFor, type Study } from "@/tests/support/a-study";
import { readView } from "@/tests/support/planned";

// Node has no such function; a page reports to the learner.
globalThis.reportError ??= console.error;

const inTest = (study: Study): Parameters<typeof portOn> => [
  {
    database: study.database,
    log: study.log,
    read: () => readView(study),
    complete: Promise.resolve(),
  },
  { outdate: () => {}, reading: (work) => work() },
];

/** The port that our pages use, on a study of a test. */
export const aPort = (study: Study): StudyPort => ({
  ...portOn(...inTest(study)),
  keepUnsaved: () => {},
});

/** The same of a page that begins with what another one left in `local`. */
export const aDraftPort = (study: Study, local: Local): Promise<StudyPort> =>
  draftPortOn(...inTest(study), local);

export interface Page {
  readonly store: StudyStore;
  readonly review: ReviewStore;
}

/** A page of ours, opened anew: what it knows, it knows from the database. */
export async function openPage(study: Study, port: StudyPort = aPort(study)): Promise<Page> {
  const store = createStudyStore(port, aSchedulerFor());
  const review = createReviewStore(store, () => study.now);
  await store.refresh();
  return { store, review };
}

/** A page with the review begun and its first card on screen. */
export async function openReview(study: Study, limit: number | null = null): Promise<Page> {
  const page = await openPage(study);
  await page.review.begin(limit);
  return page;
}
