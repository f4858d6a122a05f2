import type { SurfaceModel } from "@/lib/screens/surface";
import { createFirstPaints } from "@/lib/storage/first-paint";

/** Names the screens and the content that this build draws. */
declare const pictureRelease: string;

/** The pictures that pages draw before the database is open. */
export const firstPaints = createFirstPaints<SurfaceModel>(
  localStorage,
  () => crypto.randomUUID(),
  pictureRelease,
);
