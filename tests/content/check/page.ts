import { writeFileSync } from "node:fs";

import type { Bank } from "./bank.ts";
import { cardHashOf } from "./readings.ts";
import { reportOf } from "./report.ts";
import { type Outcome, rounded } from "./rule.ts";
import { levelsByDomain } from "./rules/difficulty.ts";
import { agreement } from "./rules/readings.ts";

/** Writes the page that shows people what a run of the checker found. */
export function writePage(bank: Bank, outcomes: readonly Outcome[]): void {
  writeFileSync(new URL("../how-checked.md", import.meta.url), pageOf(bank, outcomes));
}

function pageOf(bank: Bank, outcomes: readonly Outcome[]): string {
  const { counts, coverage } = reportOf(bank, outcomes);
  return [
    "# How the bank is checked",
    "",
    "Made by `npm run content:report` from the files in `public/packs/clf-c02` and the review records in `tests/content/review`. `npm run content:check` applies the same rules in every build and fails when one is broken.",
    "",
    `${counts.questions} questions, ${counts.cards} cards and ${counts.concepts} concepts cover ${coverage.tasks} tasks, ${coverage.skills} skills and ${coverage.services} services of the exam guide.`,
    "",
    ...countsByDomain(bank),
    ...readingsSection(bank),
    ...factsSection(bank),
    ...rulesSection(outcomes),
  ].join("\n");
}

function countsByDomain(bank: Bank): string[] {
  const { blueprint } = bank.pack.manifest;
  const levels = levelsByDomain(bank);
  const rows = blueprint.domains.map(({ id, name, weight, tasks }) => {
    const own = new Set(tasks.map((task) => task.id));
    const questions = bank.questions.filter(({ task }) => own.has(task));
    const assessment = questions.filter(({ pool }) => pool === "assessment").length;
    const cards = bank.cards.filter(({ task }) => own.has(task)).length;
    const { hard, middle, easy } = levels.get(id)!;
    return [
      name,
      percent(weight),
      questions.length,
      assessment,
      questions.length - assessment,
      cards,
      hard,
      middle,
      easy,
    ];
  });
  return [
    "## By domain",
    "",
    ...table(
      [
        "Domain",
        "Weight",
        "Questions",
        "Assessment",
        "Practice",
        "Cards",
        "Hard",
        "Middle",
        "Easy",
      ],
      rows,
    ),
    "",
    "Hard, middle and easy: more than half a logit above, within half a logit of, and more than half a logit below what people who would just pass get right as often as the cut asks, by the mean of three judges.",
    "",
  ];
}

function readingsSection(bank: Bank): string[] {
  const rounds = [...new Set(bank.readings.map(({ round }) => round))].toSorted((a, b) => a - b);
  const questionRows = rounds.map((round) => {
    const read = bank.readings.filter((reading) => reading.round === round);
    return [`Questions, round ${round}`, read.length, percent(agreement(bank, round))];
  });
  const cardRows = [...Map.groupBy(bank.cardReadings, ({ round }) => round)].map(
    ([round, read]) => {
      const fine = read.filter(({ agreed, sound }) => agreed && sound === "ok").length;
      return [`Cards, round ${round}`, read.length, percent(fine / read.length)];
    },
  );
  return [
    "## The second reader",
    "",
    "A reader who saw stems and options alone, shuffled and without a key, answered every question; another gave the answer to every card from its prompt. What they disagreed with, or could have answered otherwise, was changed and read again. A later edit voids a reading.",
    "",
    ...table(["Round", "Items read", "Agreed"], [...questionRows, ...cardRows]),
    "",
    "Question rounds count items that are still as they were read; card rounds count all.",
    "",
    `Cards whose present text has an agreeing reading: ${agreedCards(bank)} of ${bank.cards.length}.`,
    "",
  ];
}

function agreedCards({ cards, cardReadings }: Bank): number {
  return cards.filter((card) =>
    cardReadings.some(
      (reading) =>
        reading.card === card.id && reading.hash === cardHashOf(card) && reading.sound === "ok",
    ),
  ).length;
}

function factsSection({ factChecks, questions, cards, concepts }: Bank): string[] {
  const outcomes = Map.groupBy(factChecks, ({ outcome }) => outcome);
  const count = (outcome: "holds" | "corrected" | "doubt") => outcomes.get(outcome)?.length ?? 0;
  const opened = Map.groupBy([...questions, ...cards, ...concepts], (one) => one.opened);
  const openedOf = (how: "live" | "copy" | "none") => opened.get(how)?.length ?? 0;
  return [
    "## Rationales against their sources",
    "",
    `Another reader than the author held the rationales of all ${factChecks.length} questions against AWS's documentation: ${count("holds")} held, ${count("corrected")} were corrected, ${count("doubt")} are in doubt.`,
    "",
    `Of all questions, cards and concepts, ${openedOf("live")} had their page opened live, ${openedOf("copy")} as a stored copy, and for ${openedOf("none")} no copy was found: these rest on the exam guide and on what the reader knew. The product shows which is which.`,
    "",
  ];
}

function rulesSection(outcomes: readonly Outcome[]): string[] {
  const rows = outcomes.map(({ rule, figure, limit, holds }) => [
    rule.rule,
    rule.title,
    rounded(figure),
    limit,
    holds ? "holds" : "fails",
  ]);
  const passes = outcomes.flatMap(({ rule }) =>
    rule.passes === undefined ? [] : [`- ${rule.rule} ${rule.title}: lets pass ${rule.passes}.`],
  );
  return [
    "## Rule by rule",
    "",
    ...table(["Rule", "What", "Figure", "Limit", ""], rows),
    "",
    "What a rule lets pass on purpose:",
    "",
    ...passes,
    "",
  ];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
