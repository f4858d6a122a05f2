/** Held by pages that are being drawn. */
export const drawingLock = "cutscore:drawing";

/** Lets the installation of content wait until a page is drawn that somebody looks at. */
export function goFirst(drawing: Promise<unknown>): void {
  void navigator.locks.request(drawingLock, { mode: "shared" }, () => drawing);
}
