import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { gainOf, outlookOf } from "@/lib/psychometrics/gain";
import { infer } from "@/lib/psychometrics/infer";
import { outcomesOf } from "@/lib/psychometrics/likelihood";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { seededRandom } from "@/lib/psychometrics/random";
import { chooseQuestion, type DiagnosticState } from "@/lib/psychometrics/select-question";

import { aBank, anAnswer } from "./builders";

const weights = [0.24, 0.3, 0.34, 0.12];
const { bank, blueprint } = aBank(weights, 30);
const domains = blueprint.domains.map(({ id }) => id);
const day = 86_400_000;
const now = 100 * day;
const { selection } = defaultParameters;

const fresh: DiagnosticState = {
  answered: [],
  skipped: [],
  lastSeen: new Map(),
  restingConcepts: new Set(),
  multipleResponseCap: 0.3,
  now,
};

const entryOf = (id: string) => bank.entries[bank.places.get(id)!]!;

const countIn = (ids: readonly string[], domain: number) =>
  ids.filter((id) => entryOf(id).domain === domain).length;

/** Answers a diagnostic by a pattern of right and wrong; the questions asked, in order. */
function asked(
  seed: string,
  pattern: readonly boolean[],
  start: DiagnosticState = fresh,
): string[] {
  const random = seededRandom(seed);
  const ids: string[] = [];
  for (const _ of pattern) {
    const events = ids.map((id, i) => anAnswer(bank.places.get(id)!, pattern[i]!, { at: now }));
    const posterior = infer(events, bank, domains, now, defaultParameters);
    const id = chooseQuestion({ ...start, answered: ids }, posterior, bank, selection, random);
    if (id === null) break;
    ids.push(id);
  }
  return ids;
}

const pattern = fc.array(fc.boolean(), { minLength: 12, maxLength: 20 });
const runs = { numRuns: 25 };

describe("chooseQuestion", () => {
  it("keeps domains in proportion, covers each, and asks nothing twice", () => {
    fc.assert(
      fc.property(fc.string(), pattern, (seed, answers) => {
        const ids = asked(seed, answers);

        expect(new Set(ids).size).toBe(answers.length);
        ids.forEach((_id, i) => {
          const counts = weights.map((_, domain) => countIn(ids.slice(0, i + 1), domain));
          counts.forEach((n, d) => expect(n).toBeLessThan(weights[d]! * (i + 1) + 1.75));
        });
        for (const domain of weights.keys()) {
          expect(countIn(ids.slice(0, 9), domain)).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it("asks for several options no more often than the cap allows", () => {
    fc.assert(
      fc.property(fc.string(), pattern, fc.constantFrom(0, 0.15, 0.3, 1), (seed, answers, cap) => {
        const ids = asked(seed, answers, { ...fresh, multipleResponseCap: cap });

        ids.forEach((_, i) => {
          const several = ids.slice(0, i + 1).filter((id) => entryOf(id).multiple).length;
          expect(several).toBeLessThanOrEqual(Math.floor(cap * (i + 1) + 0.5));
        });
      }),
      runs,
    );
  });

  it("obeys all rules at once, whatever was seen, put aside or studied", () => {
    const size = bank.entries.length;
    const some = fc.uniqueArray(fc.nat(size - 1), { maxLength: 30 });
    const cap = fc.constantFrom(0, 0.3, 1);
    fc.assert(
      fc.property(
        fc.string(),
        pattern,
        some,
        some,
        some,
        cap,
        (seed, answers, seen, rest, skip, multipleResponseCap) => {
          const idOf = (place: number) => bank.entries[place]!.id;
          const state: DiagnosticState = {
            answered: [],
            skipped: skip.slice(0, 2).map(idOf),
            lastSeen: new Map(seen.map((place) => [idOf(place), now - day])),
            restingConcepts: new Set(rest.map((place) => bank.entries[place]!.concept)),
            multipleResponseCap,
            now,
          };
          const ids = asked(seed, answers, state);

          expect(new Set(ids).size).toBe(answers.length);
          ids.forEach((id, i) => {
            const { concept, domain, pool } = entryOf(id);
            const several = ids.slice(0, i + 1).filter((one) => entryOf(one).multiple).length;

            expect(pool).toBe("assessment");
            expect(state.skipped).not.toContain(id);
            expect(state.lastSeen.has(id)).toBe(false);
            expect(state.restingConcepts.has(concept)).toBe(false);
            expect(several).toBeLessThanOrEqual(Math.floor(multipleResponseCap * (i + 1) + 0.5));
            expect(countIn(ids.slice(0, i), domain)).toBeLessThan(
              weights[domain]! * (i + 1) + 0.75,
            );
          });
        },
      ),
      runs,
    );
  });

  it("asks the same questions for the same seed and answers", () => {
    fc.assert(
      fc.property(fc.string(), pattern, (seed, answers) => {
        expect(asked(seed, answers)).toEqual(asked(seed, answers));
      }),
      { numRuns: 5 },
    );
  });

  it("does not ask everybody the same first question", () => {
    const firsts = Array.from({ length: 30 }, (_, i) => asked(`${i}`, [true])[0]);

    expect(new Set(firsts).size).toBeGreaterThan(2);
  });

  it("does not bring back what was skipped, nor another question of its concept", () => {
    const skipped = asked("a", [true])[0]!;
    const { concept, domain } = entryOf(skipped);
    // As if all questions of the domain were about one concept.
    const entries = bank.entries.map((e) => (e.domain === domain ? { ...e, concept } : e));
    const posterior = infer([], bank, domains, now, defaultParameters);
    const state = { ...fresh, skipped: [skipped] };
    const next = chooseQuestion(state, posterior, { ...bank, entries }, selection, () => 0);

    expect(entryOf(next!).domain).not.toBe(domain);
  });

  it("skips concepts whose card was just shown, as long as others are left", () => {
    const resting = new Set(bank.entries.slice(0, 100).map(({ concept }) => concept));

    expect(resting).not.toContain(
      entryOf(asked("a", [true], { ...fresh, restingConcepts: resting })[0]!).concept,
    );
    const all = new Set(bank.entries.map(({ concept }) => concept));
    expect(asked("a", [true], { ...fresh, restingConcepts: all })).toHaveLength(1);
  });

  it("repeats a question only when all have been seen, the longest unseen, after 45 days", () => {
    const seenAll = (daysAgo: (place: number) => number) =>
      new Map(bank.entries.map(({ id }, place) => [id, now - daysAgo(place) * day]));

    expect(asked("a", [true], { ...fresh, lastSeen: seenAll(() => 44) })).toEqual([]);
    const lastSeen = seenAll((place) => (place < 10 ? 80 : 50));
    expect(bank.places.get(asked("a", [true], { ...fresh, lastSeen })[0]!)).toBeLessThan(10);
  });

  it("never asks a practice question", () => {
    const practice = bank.entries.map((entry) => ({ ...entry, pool: "practice" as const }));
    const posterior = infer([], bank, domains, now, defaultParameters);

    expect(
      chooseQuestion(fresh, posterior, { ...bank, entries: practice }, selection, () => 0),
    ).toBeNull();
  });
});

describe("gainOf", () => {
  it("is never negative", () => {
    const size = bank.frame.thetas.length;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(119), fc.boolean()), { maxLength: 15 }), (answers) => {
        const events = answers.map(([place, correct]) => anAnswer(place, correct, { at: now }));
        const posterior = infer(events, bank, domains, now, defaultParameters);
        const outlook = outlookOf(posterior, bank.shareRight, bank.weights);
        bank.entries.forEach((entry, place) => {
          const curve = bank.known.subarray(place * size, (place + 1) * size);

          expect(gainOf(outlook[entry.domain]!, curve, outcomesOf(entry))).toBeGreaterThanOrEqual(
            0,
          );
        });
      }),
      runs,
    );
  });
});
