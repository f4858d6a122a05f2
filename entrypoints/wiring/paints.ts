import { createFirstPaints } from "@/lib/storage/first-paint";
import type { SurfaceModel } from "@/lib/screens/surface";

/** The pictures that pages draw before the database is open. */
export const firstPaints = createFirstPaints<SurfaceModel>(localStorage, () =>
  crypto.randomUUID(),
);
