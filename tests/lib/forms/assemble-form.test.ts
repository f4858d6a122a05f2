import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assembleForm } from "@/lib/forms/assemble-form";
import { formPlan } from "@/lib/forms/form-plan";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

import { aFormBank, bigBlueprint } from "./a-bank";

const sizes = [160, 195, 222, 81];
const bank = aFormBank(sizes);
const byId = new Map(bank.map((question) => [question.id, question]));
const none = new Map<string, number>();
const day = 86_400_000;

const full = (seed: string, lastSeen: ReadonlyMap<string, number> = none) =>
  assembleForm("full", bank, bigBlueprint, lastSeen, seed);

const difficultyOf = (ids: readonly string[]) =>
  ids.reduce((sum, id) => sum + byId.get(id as never)!.difficulty, 0) / ids.length;

describe("the plan of a form", () => {
  it("shares scored and unscored questions out by the domains' weights", () => {
    const { questions, minutes, domains } = formPlan("full", bigBlueprint);

    expect({ questions, minutes }).toEqual({ questions: 65, minutes: 90 });
    expect(domains.map(({ scored }) => scored)).toEqual([12, 15, 17, 6]);
    expect(domains.map(({ unscored }) => unscored)).toEqual([4, 4, 5, 2]);
  });

  it("halves questions and minutes", () => {
    const { questions, minutes, domains } = formPlan("half", bigBlueprint);

    expect({ questions, minutes }).toEqual({ questions: 33, minutes: 45 });
    expect(domains.map(({ scored }) => scored)).toEqual([6, 8, 8, 3]);
    expect(domains.map(({ unscored }) => unscored)).toEqual([2, 2, 3, 1]);
  });

  it("is that of any exam", () => {
    expect(formPlan("full", tinyBlueprint)).toEqual({
      questions: 20,
      minutes: 30,
      domains: [
        { domain: "A", scored: 12, unscored: 0 },
        { domain: "B", scored: 8, unscored: 0 },
      ],
    });
  });
});

const aSeed = fc.string({ minLength: 1, maxLength: 20 });

describe("a form", () => {
  it("holds what the plan asks for, whatever the seed", () => {
    fc.assert(
      fc.property(aSeed, fc.constantFrom("full", "half"), (seed, kind) => {
        const form = assembleForm(kind, bank, bigBlueprint, none, seed);
        const plan = formPlan(kind, bigBlueprint);
        const questions = form.items.map((id) => byId.get(id)!);

        expect(new Set(form.items).size).toBe(plan.questions);
        for (const { domain, scored, unscored } of plan.domains) {
          const places = [...questions.keys()].filter((at) => questions[at]!.domain === domain);
          expect(places).toHaveLength(scored + unscored);
          expect(places.filter((at) => form.unscored.includes(at))).toHaveLength(unscored);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same seed and another for another", () => {
    expect(full("a")).toEqual(full("a"));
    expect(full("a").items).not.toEqual(full("b").items);
  });

  it("is as hard as any other, by all its questions and by the scored ones", () => {
    const forms = Array.from({ length: 60 }, (_, seed) => full(`hard ${seed}`));
    const all = forms.map(({ items }) => difficultyOf(items));
    const scored = forms.map(({ items, unscored }) =>
      difficultyOf(items.filter((_, place) => !unscored.includes(place))),
    );

    for (const means of [all, scored]) {
      expect(Math.max(...means) - Math.min(...means)).toBeLessThan(0.05);
    }
  });

  it("asks about each concept once, and about all tasks and both types in proportion", () => {
    const questions = full("spread").items.map((id) => byId.get(id)!);
    const sizesOf = (key: (question: (typeof questions)[number]) => string) =>
      [...Map.groupBy(questions, key).values()].map(({ length }) => length);

    expect(sizesOf(({ concept }) => concept).every((size) => size === 1)).toBe(true);
    expect(sizesOf(({ task }) => task)).toHaveLength(12);
    expect(Math.max(...sizesOf(({ task }) => task))).toBe(8);
    expect(questions.filter(({ multiple }) => multiple).length).toBeGreaterThanOrEqual(12);
    expect(questions.filter(({ multiple }) => multiple).length).toBeLessThanOrEqual(14);
  });

  it("draws the unscored questions evenly over its places", () => {
    const counts = Array.from({ length: 65 }, () => 0);
    for (let seed = 0; seed < 130; seed += 1) {
      for (const place of full(`place ${seed}`).unscored) counts[place]! += 1;
    }
    // 30 are expected at each place, give or take 5.
    expect(Math.min(...counts)).toBeGreaterThan(9);
    expect(Math.max(...counts)).toBeLessThan(51);
  });
});

describe("a learner's forms one after the other", () => {
  it("repeat no question while unseen ones are left, and then take the longest unseen first", () => {
    fc.assert(
      fc.property(aSeed, (seed) => {
        const lastSeen = new Map<string, number>();
        const forms = Array.from({ length: 11 }, (_, number) => {
          const { items } = full(`${seed} ${number}`, lastSeen);
          const met = items.map((id) => lastSeen.get(id));
          for (const id of items) lastSeen.set(id, number * day);
          return met;
        });

        expect(
          forms
            .slice(0, 10)
            .flat()
            .every((at) => at === undefined),
        ).toBe(true);
        // Five, two and one are left in the last three domains; the rest comes from the first form.
        const again = forms[10]!.filter((at) => at !== undefined);
        expect(new Set(again)).toEqual(new Set([0]));
        expect(again).toHaveLength(65 - 5 - 2 - 1);
      }),
      { numRuns: 8 },
    );
  });

  it("leave out what was met elsewhere, and practice questions always", () => {
    const met = new Map(bank.slice(0, 100).map(({ id }) => [id as string, day]));
    const mixed = bank.map((question, place) =>
      place % 2 === 0 ? question : { ...question, pool: "practice" as const },
    );
    const { items } = assembleForm("full", mixed, bigBlueprint, met, "elsewhere");

    expect(items).toHaveLength(65);
    expect(items.every((id) => mixed.find((one) => one.id === id)!.pool === "assessment")).toBe(
      true,
    );
    expect(items.some((id) => met.has(id))).toBe(false);
  });

  it("get shorter where a domain has too few questions, and keep the scored ones", () => {
    const small = aFormBank([160, 195, 222, 7]);
    const { items, unscored } = assembleForm("full", small, bigBlueprint, none, "short");

    expect(items).toHaveLength(64);
    expect(unscored).toHaveLength(14);
  });
});
