import type { Pack } from "@/lib/content/pack";
import { describePackProblem, parsePack } from "@/lib/content/parse-pack";

/** Where the files of a pack come from: in the product, our own package. */
export type ReadFile = (path: string) => Promise<unknown>;

/** Reads a pack's manifest and task files and checks them whole; a faulty pack of ours is a bug. */
export async function loadPack(readFile: ReadFile): Promise<Pack> {
  const manifest = (await readFile("pack.json")) as { files: readonly string[] };
  const files = await Promise.all(manifest.files.map(readFile));
  const pack = parsePack(manifest, files);
  if (pack.ok) return pack.value;
  throw new Error(`bug: the pack is faulty. ${pack.error.map(describePackProblem).join(" ")}`);
}
