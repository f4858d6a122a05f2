import { blueprintProblems } from "./blueprint-problems.ts";
import { gapsOf } from "./cloze.ts";
import type { PackProblem } from "./pack-problem.ts";
import type { Card, Concept, Pack, Question, Task, TaskFile } from "./pack.ts";

interface FileContext {
  readonly pack: Pack;
  readonly file: string;
  /** Ids of every concept of the pack. */
  readonly concepts: ReadonlySet<string>;
  /** Ids of the concepts of this file. */
  readonly own: ReadonlySet<string>;
  readonly task: Task | undefined;
}

type Report = (id: string | null, field: string, fault: FaultOf<PackProblem>) => PackProblem;

type FaultOf<Problem> = Problem extends unknown ? Omit<Problem, "file" | "id" | "field"> : never;

/** What is wrong with how the parts of a well-shaped pack refer to each other. */
export function linkProblems(pack: Pack): PackProblem[] {
  const { manifest, tasks } = pack;
  const concepts = new Set<string>(tasks.flatMap((task) => task.concepts.map(({ id }) => id)));
  const known = manifest.blueprint.domains.flatMap((domain) => domain.tasks);

  return [
    ...blueprintProblems(pack),
    ...tasks.flatMap((taskFile, place) => {
      const file = manifest.files[place] ?? `file ${place + 1}`;
      const own = new Set<string>(taskFile.concepts.map(({ id }) => id));
      const task = known.find(({ id }) => id === taskFile.task);
      return taskFileProblems(taskFile, { pack, file, concepts, own, task });
    }),
    ...repeatedIds(pack),
  ];
}

function taskFileProblems(taskFile: TaskFile, context: FileContext): PackProblem[] {
  const report = reportIn(context.file);
  if (!context.task) return [report(null, "task", { kind: "unknown", value: taskFile.task })];
  return [
    ...taskFile.concepts.flatMap((concept) => conceptProblems(concept, context, report)),
    ...taskFile.cards.flatMap((card) => cardProblems(card, context, report)),
    ...taskFile.questions.flatMap((question) => questionProblems(question, context, report)),
  ];
}

const reportIn =
  (file: string): Report =>
  (id, field, fault) => ({ file, id, field, ...fault });

function conceptProblems(concept: Concept, context: FileContext, report: Report): PackProblem[] {
  const linked = concept.confusables.map((confusable) => confusable.concept);
  return [
    ...prefixProblems(concept.id, "k", "id", concept.id, context, report),
    ...linked.flatMap((id, place) =>
      id === undefined || context.concepts.has(id)
        ? []
        : [report(concept.id, `confusables[${place}].concept`, { kind: "unknown", value: id })],
    ),
  ];
}

function cardProblems(card: Card, context: FileContext, report: Report): PackProblem[] {
  return [
    ...prefixProblems(card.id, "c", "id", card.id, context, report),
    ...prefixProblems(card.note, "n", "note", card.id, context, report),
    ...placeProblems(card, context, report),
    ...(card.kind === "cloze" ? gapProblems(card.id, card.text, report) : []),
  ];
}

function gapProblems(id: string, text: string, report: Report): PackProblem[] {
  const gaps = gapsOf(text).length;
  // A bracket that opens no gap is a slip of the pen.
  const strays = text.replaceAll(/\[\[(?:(?!\[\[|\]\]).)+\]\]/g, "").match(/\[\[|\]\]/);
  if (gaps >= 1 && gaps <= 2 && !strays) return [];
  return [report(id, "text", { kind: "shape", expected: "a sentence with one or two [[gaps]]" })];
}

function questionProblems(question: Question, context: FileContext, report: Report): PackProblem[] {
  return [
    ...prefixProblems(question.id, "q", "id", question.id, context, report),
    ...placeProblems(question, context, report),
    ...keyProblems(question, context, report),
  ];
}

/** The concept, task and skill of a card or question are those of its file. */
function placeProblems(entry: Card | Question, context: FileContext, report: Report) {
  const skills = new Set<string>(context.task?.skills.map(({ id }) => id));
  const checks: readonly (readonly [string, string, boolean])[] = [
    ["task", entry.task, entry.task === context.task?.id],
    ["concept", entry.concept, context.own.has(entry.concept)],
    ["skill", entry.skill, skills.has(entry.skill)],
  ];
  return checks
    .filter(([, , holds]) => !holds)
    .map(([field, value]) => report(entry.id, field, { kind: "unknown", value }));
}

const countWords = ["NONE", "ONE", "TWO", "THREE", "FOUR", "FIVE"];

function keyProblems(question: Question, { pack }: FileContext, report: Report): PackProblem[] {
  const { id, key, options, stem, type } = question;
  const places = options.map((_, place) => place).filter((place) => key.includes(place));
  const several = type === "multiple-response";
  const problems: PackProblem[] = [];

  if (places.join() !== key.join()) {
    problems.push(report(id, "key", { kind: "shape", expected: "places of options, ascending" }));
  }
  if (several ? key.length < 2 || key.length >= options.length : key.length !== 1) {
    const expected = several ? "two or more places, but not all" : "one place";
    problems.push(report(id, "key", { kind: "shape", expected }));
  }

  // The line is in the language of the pack; we can read the English one.
  const expected = several ? `(Select ${countWords[key.length]}.)` : "no Select line";
  const found = /\(Select \w+\.\)/.exec(stem)?.[0] ?? "no Select line";
  if (pack.manifest.language.startsWith("en") && found !== expected) {
    problems.push(report(id, "stem", { kind: "unequal", expected, found }));
  }
  return problems;
}

function prefixProblems(
  value: string,
  letter: string,
  field: string,
  id: string,
  { pack }: FileContext,
  report: Report,
): PackProblem[] {
  const prefix = `${pack.manifest.id}:${letter}:`;
  const slug = value.startsWith(prefix) ? value.slice(prefix.length) : "";
  const fits = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);
  return fits ? [] : [report(id, field, { kind: "prefix", prefix })];
}

function repeatedIds({ manifest, tasks }: Pack): PackProblem[] {
  const seen = new Set<string>();
  return tasks.flatMap(({ concepts, cards, questions }, place) => {
    const report = reportIn(manifest.files[place] ?? `file ${place + 1}`);
    return [...concepts, ...cards, ...questions].flatMap(({ id }) => {
      const repeated = seen.has(id);
      seen.add(id);
      return repeated ? [report(id, "id", { kind: "repeated", value: id })] : [];
    });
  });
}
