import { describe, expect, it } from "vitest";

import { describePackProblem, parsePack } from "@/lib/content/parse-pack";
import { tinyPack } from "@/tests/support/tiny-pack";

describe("parsePack", () => {
  it("takes a pack of another exam as it is", () => {
    const pack = tinyPack();

    expect(parsePack(pack.manifest, pack.tasks)).toEqual({ ok: true, value: pack });
  });

  it("lets fields pass that it does not know, such as $schema", () => {
    expect(problemsAfter((pack) => Object.assign(pack.manifest, { $schema: "x" }))).toEqual([]);
  });

  it("names the entry and the field of every misshapen value at once", () => {
    const problems = problemsAfter(({ tasks: [lamps, oil] }) => {
      lamps.cards[0].back = " ";
      lamps.cards[1].kind = "picture";
      lamps.concepts[0].checkedOn = "2026-13-01";
      delete oil.questions[0].options[2].why;
      oil.questions[1].ratings = [];
    });

    expect(problems).toEqual([
      "tasks/A.1.json: tiny:k:wick: checkedOn should be a day such as 2026-11-22.",
      "tasks/A.1.json: tiny:c:wick: back should be text.",
      'tasks/A.1.json: tiny:c:wick-gap: kind should be "basic" or "cloze".',
      "tasks/B.1.json: tiny:q:can-first: options[2].why should be text.",
      "tasks/B.1.json: tiny:q:can-last: ratings should be a list, its length from 1 to 3.",
    ]);
  });

  it.each<[string, (pack: Loose) => unknown, string]>([
    [
      "an http source",
      ({ tasks: [lamps] }) => (lamps.cards[0].source = "http://lamps.example"),
      "tasks/A.1.json: tiny:c:wick: source should be an https address.",
    ],
    [
      "a share above 1",
      ({ tasks: [lamps] }) => (lamps.questions[0].ratings[0].share = 70),
      "tasks/A.1.json: tiny:q:wick-first: ratings[0].share should be a number from 0 to 1.",
    ],
    [
      "an entry without an id",
      ({ tasks: [lamps] }) => delete lamps.cards[2].id,
      "tasks/A.1.json: cards[2].id should be text.",
    ],
    [
      "a list that is none",
      ({ tasks: [lamps] }) => (lamps.cards = {}),
      "tasks/A.1.json: cards should be a list, its length from 0.",
    ],
    [
      "a file that is no record",
      ({ tasks }) => (tasks[1] = null),
      "tasks/B.1.json: the file should be a record.",
    ],
    [
      "a format from the future",
      ({ manifest }) => (manifest.format = 2),
      "pack.json: format should be 1.",
    ],
    [
      "a version of words",
      ({ manifest }) => (manifest.version = "v2"),
      "pack.json: version should be numbers parted by full stops.",
    ],
    [
      "weights that do not sum to 1",
      ({ manifest }) => (manifest.blueprint.domains[0].weight = 0.5),
      "pack.json: blueprint.domains should be weights that sum to 1, but is 0.9.",
    ],
    [
      "a cut above the scale",
      ({ manifest }) => (manifest.blueprint.scale.cut = 61),
      "pack.json: blueprint.scale should be rising: min, cut, max.",
    ],
    [
      "a target beyond the scale",
      ({ manifest }) => (manifest.blueprint.scale.target = [40, 61]),
      "pack.json: blueprint.scale.target should be two rising scores within the scale.",
    ],
    [
      "a cut share that leaves no room",
      ({ manifest }) => (manifest.blueprint.scale.cutShare = 1),
      "pack.json: blueprint.scale.cutShare should be above 0 and below 1.",
    ],
    [
      "more scored questions than questions",
      ({ manifest }) => (manifest.blueprint.form.scored = 21),
      "pack.json: blueprint.form.scored should be at most the 20 questions.",
    ],
    [
      "a skill named twice",
      ({ manifest }) =>
        manifest.blueprint.domains[1].tasks[0].skills.push({ id: "A.1.s1", text: "Again" }),
      "pack.json: blueprint.domains.tasks.skills repeats A.1.s1.",
    ],
    [
      "fewer files than the manifest names",
      ({ tasks }) => tasks.pop(),
      "pack.json: files should be 2 files, but is 1.",
    ],
    [
      "a task that the blueprint lacks",
      ({ tasks: [lamps] }) => (lamps.task = "A.9"),
      "tasks/A.1.json: task names A.9, which the pack lacks there.",
    ],
    [
      "an id of another pack",
      ({ tasks: [lamps] }) => (lamps.cards[0].id = "huge:c:wick"),
      "tasks/A.1.json: huge:c:wick: id should be tiny:c: and then lower-case letters, digits and hyphens.",
    ],
    [
      "an id of another kind",
      ({ tasks: [, oil] }) => (oil.questions[0].id = "tiny:c:can-first"),
      "tasks/B.1.json: tiny:c:can-first: id should be tiny:q: and then lower-case letters, digits and hyphens.",
    ],
    [
      "an id used twice",
      ({ tasks: [lamps, oil] }) => (oil.cards[0].id = lamps.cards[0].id),
      "tasks/B.1.json: tiny:c:wick: id repeats tiny:c:wick.",
    ],
    [
      "a card on a concept of another task",
      ({ tasks: [lamps] }) => (lamps.cards[0].concept = "tiny:k:can"),
      "tasks/A.1.json: tiny:c:wick: concept names tiny:k:can, which the pack lacks there.",
    ],
    [
      "a question on a skill of another task",
      ({ tasks: [lamps] }) => (lamps.questions[0].skill = "B.1.s1"),
      "tasks/A.1.json: tiny:q:wick-first: skill names B.1.s1, which the pack lacks there.",
    ],
    [
      "a card in the file of another task",
      ({ tasks: [lamps] }) => (lamps.cards[0].task = "B.1"),
      "tasks/A.1.json: tiny:c:wick: task names B.1, which the pack lacks there.",
    ],
    [
      "a confusable concept that is nowhere",
      ({ tasks: [lamps] }) =>
        (lamps.concepts[0].confusables = [
          { name: "Fog", tells: "a weather", concept: "tiny:k:fog" },
        ]),
      "tasks/A.1.json: tiny:k:wick: confusables[0].concept names tiny:k:fog, which the pack lacks there.",
    ],
    [
      "a cloze without a gap",
      ({ tasks: [lamps] }) => (lamps.cards[1].text = "Nothing is asked here."),
      "tasks/A.1.json: tiny:c:wick-gap: text should be a sentence with one or two [[gaps]].",
    ],
    [
      "a gap that is not closed",
      ({ tasks: [lamps] }) => (lamps.cards[1].text = "A [[lamp]] and a [[wick."),
      "tasks/A.1.json: tiny:c:wick-gap: text should be a sentence with one or two [[gaps]].",
    ],
    [
      "a key beyond the options",
      ({ tasks: [lamps] }) => (lamps.questions[0].key = [4]),
      "tasks/A.1.json: tiny:q:wick-first: key should be places of options, ascending.",
    ],
    [
      "keys out of order",
      ({ tasks: [lamps] }) => (lamps.questions[2].key = [3, 1]),
      "tasks/A.1.json: tiny:q:wick-two: key should be places of options, ascending.",
    ],
    [
      "two keys for one answer",
      ({ tasks: [lamps] }) => (lamps.questions[0].key = [0, 1]),
      "tasks/A.1.json: tiny:q:wick-first: key should be one place.",
    ],
    [
      "a Select line that counts wrongly",
      ({ tasks: [lamps] }) => (lamps.questions[2].key = [0, 1, 3]),
      "tasks/A.1.json: tiny:q:wick-two: stem should be (Select THREE.), but is (Select TWO.).",
    ],
    [
      "a Select line where one is right",
      ({ tasks: [lamps] }) => (lamps.questions[0].stem += " (Select TWO.)"),
      "tasks/A.1.json: tiny:q:wick-first: stem should be no Select line, but is (Select TWO.).",
    ],
  ])("refuses %s", (_, plant, problem) => {
    expect(problemsAfter(plant)).toEqual([problem]);
  });

  it("reads no English Select line in a pack of another language", () => {
    const problems = problemsAfter(({ manifest, tasks }) => {
      manifest.language = "de";
      tasks[0].questions[2].stem = "Welche Teile berühren den Docht? (Wählen Sie ZWEI.)";
    });

    expect(problems).toEqual([]);
  });

  it.each([[null], [7], ["pack"], [[]]])("refuses %j as a manifest", (manifest) => {
    const result = parsePack(manifest, []);

    expect(result.ok ? [] : result.error.map(describePackProblem)).toEqual([
      "pack.json: the file should be a record.",
    ]);
  });
});

// A planted fault is by its nature not of the type.
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

function problemsAfter(plant: (pack: Loose) => unknown): string[] {
  const pack = structuredClone(tinyPack());
  plant(pack);
  const result = parsePack(pack.manifest, pack.tasks);
  return result.ok ? [] : result.error.map(describePackProblem);
}
