import { parseArgs } from "node:util";

import { readPack } from "../../content/check/read-pack.ts";
import { resolveSources } from "../resolve.ts";

resolveSources();
const { formQuestions } = await import("@/lib/forms/form-question");
const { defaultParameters } = await import("@/lib/psychometrics/parameters");
const { sitForms } = await import("./learner.ts");

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    json: { type: "boolean", default: false },
    seeds: { type: "string", default: "1000" },
    forms: { type: "string", default: "10" },
  },
});

const read = readPack(new URL("../../../public/packs/clf-c02/", import.meta.url));
if (!read.ok) throw new Error("bug: the pack is faulty");
const { blueprint } = read.value.manifest;
const questions = read.value.tasks.flatMap((task) => task.questions);
const bank = formQuestions(questions, blueprint, defaultParameters);

const seeds = Number(options.seeds);
const perLearner = Number(options.forms);
const forms = Array.from({ length: seeds }, (_, seed) =>
  sitForms(bank, blueprint, perLearner, `bench ${seed + 1}`),
).flat();

const rangeOf = (numbers: readonly number[]) =>
  numbers.reduce((a, b) => Math.max(a, b)) - numbers.reduce((a, b) => Math.min(a, b));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const all = rangeOf(forms.map(({ difficulty }) => difficulty));
const scored = rangeOf(forms.map(({ scoredDifficulty }) => scoredDifficulty));
const report = {
  seeds,
  wrongCounts: forms.filter(({ isWrong }) => isWrong).length,
  overlaps: sum(forms.map(({ repeats }) => repeats)),
  /** Logits between the easiest and the hardest form, by all questions or by the scored ones: the worse. */
  difficultySpread: Number(Math.max(all, scored).toFixed(4)),
};

if (options.json) console.log(JSON.stringify(report));
else {
  const multiple = forms.map((form) => form.multiple);
  const concepts = sum(forms.map(({ conceptRepeats }) => conceptRepeats)) / forms.length;
  console.log(`${seeds} learners with ${perLearner} full forms each`);
  console.log(`forms with a wrong count in a domain   ${report.wrongCounts}`);
  console.log(`questions met in an earlier form       ${report.overlaps}`);
  console.log(`mean difficulty, all questions         ${all.toFixed(4)} logits apart at most`);
  console.log(`mean difficulty, scored questions      ${scored.toFixed(4)} logits apart at most`);
  console.log(`questions beyond a concept's first     ${concepts.toFixed(2)} a form`);
  console.log(
    `multiple-response questions a form     ${Math.min(...multiple)} to ${Math.max(...multiple)}`,
  );
}
