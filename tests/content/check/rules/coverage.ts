import { countsByWeight } from "../../../../lib/content/blueprint.ts";
import { domainWeights } from "../../../../lib/content/domain-weights.ts";
import { type Bank, domainOf, formsOf, keysOf, textsOfCard } from "../bank.ts";
import type { Limits } from "../limits.ts";
import { findingsIn, type Finding, type Rule, rounded } from "../rule.ts";

interface Placed {
  readonly task: string;
  readonly skill: string;
}

/** 1.2: a domain whose share of the entries strays from its weight. */
export function strayingDomains(bank: Bank, entries: readonly Placed[], slack: number): Finding[] {
  return findingsIn(bank.pack.manifest.blueprint.domains, ({ id, weight }) => {
    const share = entries.filter((entry) => domainOf(bank, entry) === id).length / entries.length;
    // What binary fractions add must not tip a share that lies exactly on the border.
    const strays = Math.abs(share - weight) > slack + 1e-9;
    return strays && `share ${rounded(share)}, weight ${weight}`;
  });
}

/** 1.2: forms whose questions the weights part otherwise than the guide does. */
export function otherFormCounts({ pack, facts }: Bank): Finding[] {
  const weights = domainWeights(pack.manifest.blueprint);
  return facts.forms.flatMap(({ questions, counts }) => {
    const found = [...countsByWeight(weights, questions).values()].join("/");
    return found === counts.join("/") ? [] : [{ id: `form of ${questions}`, reason: found }];
  });
}

export function thinTasks({ pack }: Bank, entries: readonly Placed[], least: number): Finding[] {
  const tasks = pack.manifest.blueprint.domains.flatMap((domain) => domain.tasks);
  return findingsIn(tasks, ({ id }) =>
    tooFew(
      entries.filter(({ task }) => task === id),
      least,
    ),
  );
}

export function thinSkills({ pack }: Bank, entries: readonly Placed[], least: number): Finding[] {
  const tasks = pack.manifest.blueprint.domains.flatMap((domain) => domain.tasks);
  const skills = tasks.flatMap((task) => task.skills);
  return findingsIn(skills, ({ id }) =>
    tooFew(
      entries.filter(({ skill }) => skill === id),
      least,
    ),
  );
}

function tooFew(entries: readonly unknown[], least: number): string | null {
  return entries.length >= least ? null : `${entries.length} of ${least}`;
}

/** 2.6: services of the guide that too few cards name. */
export function servicesWithoutCards(bank: Bank, least: number): Finding[] {
  return thinServices(
    bank,
    bank.cards.map((card) => [...textsOfCard(card), ...card.services]),
    least,
  );
}

/** 1.2: services of the guide that too few stems and keys name. */
export function servicesWithoutQuestions(bank: Bank, least: number): Finding[] {
  const asked = bank.questions.map((item) => [item.stem, ...keysOf(item).map(({ text }) => text)]);
  return thinServices(bank, asked, least);
}

function thinServices({ pack }: Bank, entries: readonly string[][], least: number): Finding[] {
  const services = Object.values(pack.manifest.services).flat();
  return services.flatMap((service) => {
    const named = entries.filter((texts) => formsOf(service).some((name) => names(texts, name)));
    const reason = tooFew(named, least);
    return reason === null ? [] : [{ id: service, reason }];
  });
}

function names(texts: readonly string[], name: string): boolean {
  // `Amazon S3` is not named by `Amazon S3 Glacier`.
  const longer = name === "Amazon S3" ? "(?! Glacier)" : "";
  const pattern = new RegExp(`${name.replaceAll(/[.*+?^$()]/g, String.raw`\$&`)}(?!\\w)${longer}`);
  return texts.some((text) => pattern.test(text));
}

/** The coverage figures: how many tasks, skills and services the cards and questions touch. */
export function coverage(bank: Bank) {
  const { blueprint, services } = bank.pack.manifest;
  const tasks = blueprint.domains.flatMap((domain) => domain.tasks);
  const skills = tasks.flatMap((task) => task.skills);
  const missed = new Set(servicesWithoutCards(bank, 1).map(({ id }) => id));
  return {
    tasks: tasks.length - thinTasks(bank, bank.questions, 1).length,
    skills: skills.length - thinSkills(bank, bank.cards, 1).length,
    services: Object.values(services).flat().length - missed.size,
  };
}

export const coverageRules = (limits: Limits): Rule[] => [
  ...sizeRules(limits),
  { kind: "offenders", rule: "1.2", title: "forms parted as published", find: otherFormCounts },
  {
    kind: "offenders",
    rule: "1.2",
    title: `questions by domain within ${limits.questionShareSlack * 100} points`,
    find: (bank) => strayingDomains(bank, bank.questions, limits.questionShareSlack),
  },
  {
    kind: "offenders",
    rule: "1.2",
    title: `cards by domain within ${limits.cardShareSlack * 100} points`,
    find: (bank) => strayingDomains(bank, bank.cards, limits.cardShareSlack),
  },
  {
    kind: "offenders",
    rule: "1.2",
    title: `${limits.questionsPerTask} questions a task`,
    find: (bank) => thinTasks(bank, bank.questions, limits.questionsPerTask),
  },
  {
    kind: "offenders",
    rule: "1.2",
    title: `${limits.cardsPerSkill} cards a skill`,
    find: (bank) => thinSkills(bank, bank.cards, limits.cardsPerSkill),
  },
  {
    kind: "offenders",
    rule: "1.2",
    title: `${limits.questionsPerSkill} questions a skill`,
    find: (bank) => thinSkills(bank, bank.questions, limits.questionsPerSkill),
    reportOnly: limits.reportOnly.questionsPerSkill,
  },
  {
    kind: "offenders",
    rule: "1.2",
    title: `each service in ${limits.questionsPerService} stem or key`,
    find: (bank) => servicesWithoutQuestions(bank, limits.questionsPerService),
    reportOnly: limits.reportOnly.questionsPerService,
  },
  {
    kind: "offenders",
    rule: "2.6",
    title: `each service on ${limits.cardsPerService} card`,
    find: (bank) => servicesWithoutCards(bank, limits.cardsPerService),
    reportOnly: limits.reportOnly.cardsPerService,
  },
  {
    kind: "figure",
    rule: "1.3",
    title: "share of multiple response",
    measure: ({ questions }) =>
      questions.filter(({ type }) => type === "multiple-response").length / questions.length,
    range: limits.multipleResponse,
  },
];

const sizeRules = (limits: Limits): Rule[] => [
  {
    kind: "figure",
    rule: "1.2",
    title: "questions",
    measure: ({ questions }) => questions.length,
    range: [limits.questions, Infinity],
  },
  {
    kind: "figure",
    rule: "1.2",
    title: "cards",
    measure: ({ cards }) => cards.length,
    range: [limits.cards, Infinity],
  },
];
