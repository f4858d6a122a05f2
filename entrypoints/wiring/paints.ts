import type { Picture } from "@/components/picture";
import { createFirstPaints } from "@/lib/storage/first-paint";

/** Names the screens and the content that this build draws. */
declare const pictureRelease: string;

/** The pictures that pages draw before the database is open. */
export const firstPaints = createFirstPaints<Picture>(
  localStorage,
  () => crypto.randomUUID(),
  pictureRelease,
);
