import type { ReadFile } from "@/lib/storage/load-pack";

/** The id of the pack in this package. */
export const bundledPack = "clf-c02";

/** Reads a file of the bundled pack; our own package answers, no network is asked. */
export const readPackFile: ReadFile = async (path) => {
  const response = await fetch(`/packs/${bundledPack}/${path}`);
  return response.json();
};
