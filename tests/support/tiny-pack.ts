import {
  type BasicCard,
  type Blueprint,
  type Card,
  CardId,
  type ClozeCard,
  type Concept,
  ConceptId,
  DomainId,
  NoteId,
  type Pack,
  type PackManifest,
  type Question,
  QuestionId,
  SkillId,
  type TaskFile,
  TaskId,
} from "@/lib/content/pack";

const sourced = {
  source: "https://lamps.example/handbook",
  checkedOn: "2026-11-01",
  opened: "live",
} as const;

/** Tests name only what they are about; the rest comes from here and belongs to task A.1 of the tiny pack. */
export function aConcept(overrides: Partial<Concept> = {}): Concept {
  return {
    ...sourced,
    id: ConceptId("tiny:k:wick"),
    title: "Wick",
    explanation: "A wick draws oil up to the flame, so that it burns at a steady height.",
    services: [],
    confusables: [],
    ...overrides,
  };
}

const cardBase = {
  ...sourced,
  id: CardId("tiny:c:wick"),
  note: NoteId("tiny:n:wick"),
  concept: ConceptId("tiny:k:wick"),
  task: TaskId("A.1"),
  skill: SkillId("A.1.s1"),
  services: [],
  volatile: false,
  edition: 1,
};

export function aPackCard(overrides: Partial<BasicCard> = {}): BasicCard {
  return {
    ...cardBase,
    kind: "basic",
    front: "Which part draws oil up to the flame?",
    back: "The wick",
    ...overrides,
  };
}

export function aClozeCard(overrides: Partial<ClozeCard> = {}): ClozeCard {
  return {
    ...cardBase,
    kind: "cloze",
    text: "Oil climbs to the flame through the [[wick]].",
    ...overrides,
  };
}

export function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    ...sourced,
    id: QuestionId("tiny:q:wick"),
    type: "multiple-choice",
    concept: ConceptId("tiny:k:wick"),
    task: TaskId("A.1"),
    skill: SkillId("A.1.s1"),
    stem: "Which part draws oil up to the flame?",
    options: ["Wick", "Mantle", "Burner", "Chimney"].map((text) => ({
      text,
      why: `The ${text.toLowerCase()} has a place and a purpose of its own in the lamp.`,
    })),
    key: [0],
    services: [],
    style: "recall",
    ratings: [{ share: 0.7 }],
    pool: "assessment",
    guideVersion: "7",
    volatile: false,
    edition: 1,
    ...overrides,
  };
}

/** An exam unlike any real one: two domains, another form, a scale from 0 to 60. */
export const tinyBlueprint: Blueprint = {
  exam: { code: "LK-1", name: "Lamp Keeper", vendor: "Guild of Lamp Keepers" },
  guideVersion: "7",
  form: { questions: 20, scored: 20, minutes: 30, multipleResponseCap: 0.2 },
  scale: { min: 0, cut: 36, max: 60, cutShare: 0.6, target: [40, 45] },
  domains: [
    {
      id: DomainId("A"),
      name: "Lamps and Their Parts",
      shortName: "Lamps",
      weight: 0.6,
      tasks: [aTask("A.1", "Name the parts of a lamp", 2)],
    },
    {
      id: DomainId("B"),
      name: "Oil and Its Dangers",
      shortName: "Oil",
      weight: 0.4,
      tasks: [aTask("B.1", "Store oil safely", 1)],
    },
  ],
};

function aTask(id: string, title: string, skillCount: number) {
  const skills = Array.from({ length: skillCount }, (_, place) => ({
    id: SkillId(`${id}.s${place + 1}`),
    text: `Skill ${place + 1} of ${id}`,
  }));
  return { id: TaskId(id), title, skills };
}

/**
 * A whole pack of another exam. Task A.1 has three concepts and B.1 two, each with a basic card and its cloze
 * sibling, and with three questions: two of one answer, and one of two answers for practice.
 */
export function tinyPack(overrides: Partial<PackManifest> = {}): Pack {
  const manifest: PackManifest = {
    format: 1,
    id: "tiny",
    version: "1.0.0",
    language: "en",
    licence: "MIT",
    blueprint: tinyBlueprint,
    services: { Lamps: ["Wick", "Mantle"], Oil: ["Can"] },
    files: ["tasks/A.1.json", "tasks/B.1.json"],
    ...overrides,
  };
  const tasks = [
    aTaskFile("A.1", { wick: "A.1.s1", mantle: "A.1.s1", chimney: "A.1.s2" }),
    aTaskFile("B.1", { can: "B.1.s1", spill: "B.1.s1" }),
  ];
  return { manifest, tasks };
}

function aTaskFile(task: string, skills: Readonly<Record<string, string>>): TaskFile {
  const ideas = Object.entries(skills).map(([name, skill]) => ({ name, task, skill }));
  return {
    task: TaskId(task),
    concepts: ideas.map(({ name }) => aConcept({ id: ConceptId(`tiny:k:${name}`), title: name })),
    cards: ideas.flatMap(cardsOf),
    questions: ideas.flatMap(questionsOf),
  };
}

interface Idea {
  readonly name: string;
  readonly task: string;
  readonly skill: string;
}

function linksOf({ name, task, skill }: Idea) {
  return { concept: ConceptId(`tiny:k:${name}`), task: TaskId(task), skill: SkillId(skill) };
}

function cardsOf(idea: Idea): Card[] {
  const links = { ...linksOf(idea), note: NoteId(`tiny:n:${idea.name}`) };
  return [
    aPackCard({
      ...links,
      id: CardId(`tiny:c:${idea.name}`),
      front: `What does a keeper call part ${idea.skill}?`,
      back: `The ${idea.name}`,
    }),
    aClozeCard({
      ...links,
      id: CardId(`tiny:c:${idea.name}-gap`),
      text: `Before dusk a keeper looks after the [[${idea.name}]].`,
    }),
  ];
}

function questionsOf(idea: Idea): Question[] {
  const named = (suffix: string, rest: Partial<Question>) =>
    aQuestion({ ...linksOf(idea), id: QuestionId(`tiny:q:${idea.name}-${suffix}`), ...rest });
  return [
    named("first", { stem: `What comes first when a keeper looks after the ${idea.name}?` }),
    named("last", {
      stem: `What comes last when a keeper looks after the ${idea.name}?`,
      key: [2],
    }),
    named("two", {
      type: "multiple-response",
      stem: `Which parts touch the ${idea.name}? (Select TWO.)`,
      options: ["Wick", "Mantle", "Burner", "Chimney", "Shade"].map(anOption),
      key: [1, 3],
      pool: "practice",
    }),
  ];
}

function anOption(text: string) {
  return { text, why: `The ${text.toLowerCase()} is one of the parts that a keeper learns first.` };
}
