import { describe, expect, it } from "vitest";

import { DomainId, TaskId } from "@/lib/content/pack";
import {
  customForm,
  customMinutes,
  eligibleFor,
  noFilter,
  type QuestionHistory,
} from "@/lib/forms/custom-form";

import { aFormBank, bigBlueprint } from "./a-bank";

const practice = aFormBank([6, 6, 6, 6], "practice").map((question) => ({
  ...question,
  id: `${question.id}-p` as typeof question.id,
  pool: "practice" as const,
}));
const assessment = aFormBank([6, 6, 6, 6]);
const bank = [...practice, ...assessment];

const day = 86_400_000;

const met = (overrides: Partial<QuestionHistory> = {}): QuestionHistory => ({
  lastSeen: 5 * day,
  missed: false,
  guessed: false,
  flagged: false,
  ...overrides,
});

const histories = new Map<string, QuestionHistory>([
  [practice[0]!.id, met({ missed: true, lastSeen: day })],
  [practice[7]!.id, met({ guessed: true })],
  [assessment[0]!.id, met({ missed: true })],
  [assessment[13]!.id, met({ flagged: true })],
]);

const idsOf = (filter: Parameters<typeof eligibleFor>[0]) =>
  eligibleFor(filter, bank, histories).map(({ id }) => id);

describe("the questions for a custom form", () => {
  it("are those for practice, and of the others those that were met", () => {
    expect(idsOf(noFilter)).toHaveLength(24 + 2);
  });

  it.each([
    ["missed", [practice[0]!.id, assessment[0]!.id]],
    ["guessed", [practice[7]!.id]],
    ["flagged", [assessment[13]!.id]],
  ] as const)("can be the %s ones", (which, ids) => {
    expect(idsOf({ ...noFilter, which })).toEqual(ids);
  });

  it("can be unseen ones, those kept for full forms not among them", () => {
    expect(idsOf({ ...noFilter, which: "unseen" })).toHaveLength(22);
  });

  it("can be of one domain or one task", () => {
    expect(idsOf({ ...noFilter, domain: DomainId("2") })).toHaveLength(6);
    expect(idsOf({ ...noFilter, task: TaskId("1.1") })).toHaveLength(3);
  });
});

describe("a custom form", () => {
  const form = (questions: number, seed = "s") =>
    customForm(noFilter, questions, bank, bigBlueprint, histories, seed);

  it("takes unseen questions first, then those longest not seen", () => {
    const { items } = form(23);

    expect(new Set(items).size).toBe(23);
    expect(items.filter((id) => histories.has(id))).toEqual([practice[0]!.id]);
  });

  it("holds no more than there are, all of them scored, and is the same for a seed", () => {
    expect(form(99)).toMatchObject({ unscored: [], minutes: customMinutes(26, bigBlueprint) });
    expect(form(99).items).toHaveLength(26);
    expect(form(5)).toEqual(form(5));
    expect(form(5).items).not.toEqual(form(5, "t").items);
  });

  it("allows the exam's time a question", () => {
    expect(customMinutes(65, bigBlueprint)).toBe(90);
    expect(customMinutes(10, bigBlueprint)).toBe(14);
  });
});
