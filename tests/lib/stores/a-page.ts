import { portOn } from "@/entrypoints/wiring/port";
import { readStudy } from "@/lib/storage/read-study";
import { createReviewStore, type ReviewStore } from "@/lib/stores/review-store";
import { createStudyStore, type StudyPort, type StudyStore } from "@/lib/stores/study-store";
import { aSchedulerFor, type Study } from "@/tests/support/a-study";

// Node has no such function; a page reports to the learner.
globalThis.reportError ??= console.error;

/** The port that our pages use, on a study of a test. */
export function aPort(study: Study): StudyPort {
  const { database, log } = study;
  const read = () => readStudy(database, study.now, "Europe/Berlin");
  return portOn(
    { database, log, read, complete: Promise.resolve() },
    { outdate: () => {}, reading: (work) => work() },
  );
}

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
