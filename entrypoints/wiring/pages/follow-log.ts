import { effect } from "@preact/signals-core";

import type { Engine } from "../engine";

/** Keeps a page true that reads on its own: whatever is written, here or elsewhere, it reads anew. */
export function followLog({ store }: Engine, refresh: () => Promise<void>): void {
  let head = store.view.value?.head;
  effect(() => {
    const now = store.view.value?.head;
    if (now === head) return;
    head = now;
    void refresh();
  });
}
