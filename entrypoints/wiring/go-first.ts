const lock = "cutscore:drawing";

/** Lets the installation of content wait until a page is drawn that somebody looks at. */
export function goFirst(drawing: Promise<unknown>): void {
  void navigator.locks.request(lock, { mode: "shared" }, () => drawing);
}

/** Milliseconds for which a page that never comes to its end is waited for. */
const patience = 2000;

/** Resolves when no page is being drawn. */
export async function pagesFirst(): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  await navigator.locks.request(lock, { signal }, () => {}).catch(() => {});
}
