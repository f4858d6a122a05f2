import {
  flag,
  listOf,
  mapOf,
  maybe,
  numberFrom,
  oneOf,
  recordOf,
  type Shape,
  text,
  textLike,
  wholeFrom,
} from "./shape.ts";

const share = numberFrom(0, 1);
const services = listOf(text);

const sourced = {
  source: textLike(/^https:\/\/[^\s/]+\.[^\s/]+/, "an https address"),
  checkedOn: textLike(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a day such as 2026-11-22"),
  opened: oneOf("live", "copy", "none"),
};

const taskShape = recordOf({
  id: text,
  title: text,
  skills: listOf(recordOf({ id: text, text }), 1),
});

const blueprintShape = recordOf({
  exam: recordOf({ code: text, name: text, vendor: text }),
  guideVersion: text,
  form: recordOf({
    questions: wholeFrom(1),
    scored: wholeFrom(1),
    minutes: wholeFrom(1),
    multipleResponseCap: share,
  }),
  scale: recordOf({
    min: numberFrom(0),
    cut: numberFrom(0),
    max: numberFrom(0),
    cutShare: share,
    target: listOf(numberFrom(0), 2, 2),
  }),
  domains: listOf(
    recordOf({ id: text, name: text, shortName: text, weight: share, tasks: listOf(taskShape, 1) }),
    1,
  ),
});

export const manifestShape = recordOf({
  format: oneOf(1),
  id: textLike(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens"),
  version: textLike(/^\d+(\.\d+)*$/, "numbers parted by full stops"),
  language: text,
  licence: text,
  blueprint: blueprintShape,
  services: mapOf(listOf(text)),
  files: listOf(text, 1),
});

const idShape = { id: text };

const tested = { ...idShape, ...sourced, concept: text, task: text, skill: text, services };

const cardBase = {
  ...tested,
  note: text,
  extra: maybe(text),
  volatile: flag,
  edition: wholeFrom(1),
};

const cardShapes: Readonly<Record<string, Shape>> = {
  basic: recordOf({ ...cardBase, front: text, back: text }),
  cloze: recordOf({ ...cardBase, text }),
};

const cardKind = recordOf({ kind: oneOf(...Object.keys(cardShapes)) });

const cardShape: Shape = (value, field) => {
  const faults = cardKind(value, field);
  return faults.length > 0 ? faults : (cardShapes[kindOf(value)] ?? cardKind)(value, field);
};

function kindOf(value: unknown): string {
  return (value as { readonly kind: string }).kind;
}

const confusable = recordOf({ name: text, tells: text, concept: maybe(text) });

const rating = recordOf({ share: numberFrom(0, 1), reason: maybe(text) });

/** The lists of a task file and the shape of their entries. */
export const entryShapes = {
  concepts: recordOf({
    ...idShape,
    ...sourced,
    title: text,
    explanation: text,
    services,
    confusables: listOf(confusable),
  }),
  cards: cardShape,
  questions: recordOf({
    ...tested,
    type: oneOf("multiple-choice", "multiple-response"),
    stem: text,
    // Six, because options are chosen by A–F.
    options: listOf(recordOf({ text, why: text }), 2, 6),
    key: listOf(wholeFrom(0), 1),
    style: oneOf("recall", "understand", "compare", "scenario"),
    ratings: listOf(rating, 1, 3),
    pool: oneOf("practice", "assessment"),
    guideVersion: text,
    volatile: flag,
    edition: wholeFrom(1),
  }),
} as const satisfies Record<string, Shape>;
