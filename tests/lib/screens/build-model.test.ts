import { describe, expect, it } from "vitest";

import { DomainId } from "@/lib/content/pack";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { buildModel, type ModelSource } from "@/lib/screens/build-model";
import { StudyDay } from "@/lib/time/instant";
import { aBank, anAnswer } from "@/tests/lib/psychometrics/builders";
import { at } from "@/tests/support/a-study";

const { bank, blueprint } = aBank([0.6, 0.4]);
const calendar = { zone: "Europe/Berlin", cutoff: 240 };
const today = StudyDay("2026-03-31");

const model = (overrides: Partial<ModelSource> = {}) =>
  buildModel(
    { blueprint, calendar, today },
    { events: [], bank, cards: [], parameters: defaultParameters, ...overrides },
  );

/** Questions of even places are of the first domain. */
const answered = (place: number, iso: string, more: Parameters<typeof anAnswer>[2] = {}) =>
  anAnswer(place, true, { at: at(iso), ...more });

describe("the page of the model", () => {
  it("has no days to speak of before the first answer", () => {
    expect(model().evidence).toEqual({
      assessment: 0,
      practice: 0,
      guesses: 0,
      ages: [0, 0, 0],
      between: null,
      selfReport: null,
    });
  });

  it("tells the answers that count by kind, by age and by domain", () => {
    const { evidence, domains } = model({
      events: [
        answered(0, "2026-02-01T09:00Z"),
        answered(1, "2026-03-10T09:00Z", { guess: true }),
        answered(2, "2026-03-24T09:00Z", { pool: "practice" }),
        answered(4, "2026-03-31T09:00Z"),
      ],
    });

    expect(evidence).toMatchObject({
      assessment: 3,
      practice: 1,
      guesses: 1,
      ages: [2, 1, 1],
      between: ["2026-02-01", "2026-03-31"],
    });
    expect(domains.map(({ answers }) => answers)).toEqual([3, 1]);
  });

  it("leaves out answers that weigh nothing", () => {
    const { evidence } = model({
      events: [
        answered(0, "2026-03-30T09:00Z"),
        answered(0, "2026-03-31T09:00Z", { nth: 3 }),
        answered(999, "2026-03-31T09:00Z"),
      ],
    });

    expect(evidence).toMatchObject({ assessment: 1, between: ["2026-03-30", "2026-03-30"] });
  });

  it("counts an answer given after midnight to the day before", () => {
    const { evidence } = model({ events: [answered(0, "2026-03-30T00:30Z")] });

    expect(evidence.between).toEqual(["2026-03-29", "2026-03-29"]);
  });

  it("takes the self-report that was given last", () => {
    const { evidence } = model({
      events: [
        { kind: "self-report", level: 0 },
        { kind: "self-report", level: 2 },
      ],
    });

    expect(evidence.selfReport).toBe(2);
  });

  it("counts the cards of a domain, those seen and those dropped from the pack", () => {
    const card = { domain: DomainId("1"), status: "new", memory: null } as const;
    const memory = { stability: 3, difficulty: 5, reviewedOn: today, reviews: 1, lapses: 0 };
    const seen = { ...card, status: "active", memory } as const;
    const { domains } = model({ cards: [card, seen, { ...seen, status: "retired" }] });

    expect(domains).toMatchObject([
      { cards: 2, cardsSeen: 1 },
      { cards: 0, cardsSeen: 0 },
    ]);
  });

  it("says what the exam and the bank are", () => {
    expect(model()).toMatchObject({
      scale: blueprint.scale,
      scored: 50,
      questionsInBank: bank.entries.length,
    });
  });
});
