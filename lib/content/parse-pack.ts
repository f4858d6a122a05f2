import type { Result } from "@/lib/result";

import { linkProblems } from "./pack-links.ts";
import type { PackProblem } from "./pack-problem.ts";
import { entryShapes, manifestShape } from "./pack-shape.ts";
import type { Pack, PackManifest, TaskFile } from "./pack.ts";
import { type Fault, isRecord, listOf, text } from "./shape.ts";

export { describePackProblem, type PackProblem } from "./pack-problem.ts";

/**
 * Checks a pack from its manifest and its task files, these in the order of `manifest.files`.
 * Reports every problem at once; how the parts refer to each other is looked at once each has its shape.
 */
export function parsePack(
  manifest: unknown,
  files: readonly unknown[],
): Result<Pack, PackProblem[]> {
  const misshapen = [
    ...manifestShape(manifest, "").map(inFile("pack.json")),
    ...files.flatMap((file, place) => fileProblems(file, fileName(manifest, place))),
  ];
  if (misshapen.length > 0) return { ok: false, error: misshapen };

  const pack: Pack = { manifest: manifest as PackManifest, tasks: files as readonly TaskFile[] };
  const problems = linkProblems(pack);
  return problems.length > 0 ? { ok: false, error: problems } : { ok: true, value: pack };
}

function fileName(manifest: unknown, place: number): string {
  const files: unknown = isRecord(manifest) ? manifest["files"] : null;
  const name: unknown = Array.isArray(files) ? files[place] : null;
  return typeof name === "string" ? name : `file ${place + 1}`;
}

function fileProblems(value: unknown, file: string): PackProblem[] {
  if (!isRecord(value)) return [{ kind: "shape", file, id: null, field: "", expected: "a record" }];
  return [
    ...text(value["task"], "task").map(inFile(file)),
    ...Object.entries(entryShapes).flatMap(([list, shape]) =>
      listOf((entry, field) => shape(entry, field))(value[list], list).map((fault) =>
        inEntry(fault, value, list, file),
      ),
    ),
  ];
}

const inFile =
  (file: string) =>
  ({ field, expected }: Fault): PackProblem => ({ kind: "shape", file, id: null, field, expected });

/** Says `c:lamps` and `back` rather than `cards[7].back`, if the entry has an id to be found by. */
function inEntry(
  { field, expected }: Fault,
  file: Readonly<Record<string, unknown>>,
  list: string,
  name: string,
): PackProblem {
  const [, place = "", rest = ""] = /^\w+\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  const entry: unknown = (file[list] as readonly unknown[] | undefined)?.[Number(place)];
  const id = isRecord(entry) && typeof entry["id"] === "string" ? entry["id"] : null;
  if (place === "" || id === null) return inFile(name)({ field, expected });
  return { kind: "shape", file: name, id, field: rest, expected };
}
