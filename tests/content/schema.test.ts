import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

import { parsePack } from "@/lib/content/parse-pack";
import { tinyPack } from "@/tests/support/tiny-pack";

const packs = new URL("../../public/packs/", import.meta.url);
const realPack = new URL("clf-c02/", packs);

const ajv = new Ajv2020({ allErrors: true });
const isManifest = ajv.compile(readJson(new URL("schema/pack.schema.json", packs)) as object);
const isTaskFile = ajv.compile(readJson(new URL("schema/task.schema.json", packs)) as object);

describe("the published schema", () => {
  const manifest = readJson(new URL("pack.json", realPack)) as { readonly files: string[] };

  it("takes the manifest of the pack", () => {
    isManifest(manifest);

    expect(isManifest.errors).toBeNull();
  });

  it.each(manifest.files)("takes %s", (file) => {
    isTaskFile(readJson(new URL(file, realPack)));

    expect(isTaskFile.errors).toBeNull();
  });

  it("takes the pack of another exam", () => {
    const tiny = tinyPack();

    expect(isManifest(tiny.manifest)).toBe(true);
    expect(tiny.tasks.every((file) => isTaskFile(file))).toBe(true);
  });

  it.each<[string, (manifest: Loose) => unknown]>([
    ["a format from the future", (pack) => (pack.format = 2)],
    ["an id with capitals", (pack) => (pack.id = "Tiny")],
    ["a version of words", (pack) => (pack.version = "v1")],
    ["no files", (pack) => (pack.files = [])],
    ["a weight above 1", (pack) => (pack.blueprint.domains[0].weight = 60)],
    ["a task without skills", (pack) => (pack.blueprint.domains[0].tasks[0].skills = [])],
    ["a cut share of 1", (pack) => (pack.blueprint.scale.cutShare = 1)],
    ["a target of one score", (pack) => (pack.blueprint.scale.target = [40])],
    ["half a minute", (pack) => (pack.blueprint.form.minutes = 0.5)],
    ["a missing blueprint", (pack) => delete pack.blueprint],
    ["a misspelt field", (pack) => (pack.lisence = "MIT")],
  ])("refuses a manifest with %s", (_, plant) => {
    const planted = structuredClone(tinyPack().manifest);
    plant(planted);

    expect(isManifest(planted)).toBe(false);
  });

  const faults: [string, (file: Loose) => unknown][] = [
    ["a blank prompt", ({ cards }) => (cards[0].front = "  ")],
    ["a basic card without a back", ({ cards }) => delete cards[0].back],
    ["a cloze without a gap", ({ cards }) => (cards[1].text = "Nothing is asked.")],
    ["a cloze with three gaps", ({ cards }) => (cards[1].text = "[[a]] [[b]] [[c]]")],
    ["a gap that is not closed", ({ cards }) => (cards[1].text = "A [[lamp]] and a [[wick.")],
    ["a card of no kind", ({ cards }) => delete cards[0].kind],
    ["edition 0", ({ cards }) => (cards[0].edition = 0)],
    ["an id of another kind", ({ cards }) => (cards[0].id = "tiny:q:wick")],
    ["an http source", ({ concepts }) => (concepts[0].source = "http://lamps.example")],
    ["a month 13", ({ concepts }) => (concepts[0].checkedOn = "2026-13-01")],
    ["a source opened somehow", ({ concepts }) => (concepts[0].opened = "yes")],
    ["an option without a reason", ({ questions }) => delete questions[0].options[1].why],
    ["two keys for one answer", ({ questions }) => (questions[0].key = [0, 1])],
    ["one key for several answers", ({ questions }) => (questions[2].key = [0])],
    ["no rating", ({ questions }) => (questions[0].ratings = [])],
    ["a rating in percent", ({ questions }) => (questions[0].ratings[0].share = 70)],
    ["a style of its own", ({ questions }) => (questions[0].style = "trick")],
    ["no pool", ({ questions }) => delete questions[0].pool],
  ];

  it.each(faults)("refuses a task file with %s", (_, plant) => {
    const [file] = structuredClone(tinyPack().tasks);
    plant(file);

    expect(isTaskFile(file)).toBe(false);
  });

  it.each(faults)("agrees with parsePack on %s", (_, plant) => {
    const pack = structuredClone(tinyPack());
    plant(pack.tasks[0]);

    expect(parsePack(pack.manifest, pack.tasks).ok).toBe(false);
  });
});

// A planted fault is by its nature not of the type.
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

function readJson(address: URL): unknown {
  return JSON.parse(readFileSync(address, "utf8"));
}
