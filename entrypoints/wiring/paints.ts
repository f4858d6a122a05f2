import type { Picture } from "@/components/picture";
import { createFirstPaints } from "@/lib/storage/first-paint";

import { drawnBy } from "./picture-release";

/** The pictures that pages draw before the database is open. */
export const firstPaints = createFirstPaints<Picture>(
  localStorage,
  () => crypto.randomUUID(),
  drawnBy,
);
