import type { PackManifest } from "@/lib/content/pack";

/** A pack's row says so until all of it is there; any version is newer. */
export const incomplete = "0";

export const isComplete = (manifest: Pick<PackManifest, "version"> | undefined): boolean =>
  manifest !== undefined && manifest.version !== incomplete;
