import type { PackProblem } from "./pack-problem.ts";
import type { Pack } from "./pack.ts";

type Problem = PackProblem extends infer One ? (One extends unknown ? Fault<One> : never) : never;
type Fault<One> = Omit<One, "file" | "id"> & { readonly field: string };

/** What is wrong within `pack.json`, and between it and the number and tasks of its files. */
export function blueprintProblems(pack: Pack): PackProblem[] {
  const problems = [
    ...weightProblems(pack),
    ...scaleProblems(pack),
    ...repeatProblems(pack),
    ...fileProblems(pack),
  ];
  return problems.map(inManifest);
}

function inManifest(problem: Problem): PackProblem {
  return { file: "pack.json", id: null, ...problem };
}

function weightProblems({ manifest }: Pack): Problem[] {
  const sum = manifest.blueprint.domains.reduce((total, { weight }) => total + weight, 0);
  // Binary fractions such as .24 do not add up to exactly 1.
  if (Math.abs(sum - 1) < 1e-9) return [];
  return [
    {
      kind: "unequal",
      field: "blueprint.domains",
      expected: "weights that sum to 1",
      found: `${sum}`,
    },
  ];
}

function scaleProblems({ manifest }: Pack): Problem[] {
  const { form, scale } = manifest.blueprint;
  const [from, to] = scale.target;
  const rising = scale.min < scale.cut && scale.cut < scale.max;
  const problems: Problem[] = [];
  if (!rising) {
    problems.push({ kind: "shape", field: "blueprint.scale", expected: "rising: min, cut, max" });
  }
  if (from > to || from < scale.min || to > scale.max) {
    const expected = "two rising scores within the scale";
    problems.push({ kind: "shape", field: "blueprint.scale.target", expected });
  }
  if (scale.cutShare <= 0 || scale.cutShare >= 1) {
    const expected = "above 0 and below 1";
    problems.push({ kind: "shape", field: "blueprint.scale.cutShare", expected });
  }
  if (form.scored > form.questions) {
    const expected = `at most the ${form.questions} questions`;
    problems.push({ kind: "shape", field: "blueprint.form.scored", expected });
  }
  return problems;
}

function repeatProblems({ manifest, tasks: files }: Pack): Problem[] {
  const { domains } = manifest.blueprint;
  const tasks = domains.flatMap((domain) => domain.tasks);
  const named = [
    ["blueprint.domains", domains.map(({ id }) => id)],
    ["blueprint.domains.tasks", tasks.map(({ id }) => id)],
    ["blueprint.domains.tasks.skills", tasks.flatMap(({ skills }) => skills.map(({ id }) => id))],
    ["files", manifest.files],
    ["files.task", files.map(({ task }) => task)],
  ] as const;
  return named.flatMap(([field, ids]) =>
    repeatsIn<string>(ids).map((value): Problem => ({ kind: "repeated", field, value })),
  );
}

function repeatsIn<Id>(ids: readonly Id[]): Id[] {
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}

function fileProblems({ manifest, tasks }: Pack): Problem[] {
  if (manifest.files.length === tasks.length) return [];
  const expected = `${manifest.files.length} files`;
  return [{ kind: "unequal", field: "files", expected, found: `${tasks.length}` }];
}
