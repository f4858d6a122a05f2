import { beforeEach, describe, expect, it } from "vitest";

import { ConceptId, DomainId, type Question, QuestionId } from "@/lib/content/pack";
import { EventId } from "@/lib/log/event";
import type { GivenAnswer, Session } from "@/lib/log/fold-session";
import { buildResult, conceptsToStudy, type ResultSource } from "@/lib/screens/build-result";
import { anEstimate } from "@/tests/lib/study/an-estimate";
import { aSession } from "@/tests/support/a-sitting";
import { at, freshIndexedDb } from "@/tests/support/a-study";
import { aQuestion } from "@/tests/support/tiny-pack";

import { aView } from "./a-view";

beforeEach(freshIndexedDb);

const questions = ["wick", "mantle", "can", "spill"].map((name) =>
  aQuestion({ id: QuestionId(`tiny:q:${name}`), concept: ConceptId(`tiny:k:${name}`) }),
);

const anAnswer = (
  { id }: Question,
  outcome: Partial<Pick<GivenAnswer, "correct" | "guess">> = {},
): GivenAnswer => ({
  event: EventId(id),
  question: id,
  at: at("2026-03-02T09:00Z"),
  order: [3, 2, 1, 0],
  chosen: [0],
  correct: true,
  guess: false,
  ms: 9000,
  edition: 1,
  ...outcome,
});

const aSitting = (answers: readonly GivenAnswer[], asked = 10): Session =>
  aSession({ questions: asked, answers });

async function result(overrides: Partial<ResultSource> = {}) {
  const { view } = await aView();
  return buildResult(view, {
    session: aSitting(questions.map((question) => anAnswer(question))),
    estimate: anEstimate(),
    questions,
    flagged: new Set(),
    questionsInBank: 15,
    planCards: 0,
    questionsAtMost: 30,
    mocks: [],
    wasReady: false,
    recentAnswers: 4,
    open: [1, 1],
    ...overrides,
  })!;
}

const domain = (id: string, answers: number, range: readonly [number, number] | null) => ({
  domain: DomainId(id),
  mean: 30,
  range,
  answers,
  expectedPoints: 1,
  pFarBelow: 0.1,
});

describe("a result", () => {
  it("counts what was right, and draws the band of the estimate", async () => {
    const [first, ...others] = questions.map((question) => anAnswer(question));
    const session = aSitting([{ ...first!, correct: false }, ...others]);

    expect(await result({ session })).toMatchObject({
      right: 3,
      answered: 4,
      day: "2026-03-02",
      score: { band: [22, 47], pPass: 0.4, hill: [0, 0.25, 1, 0.75, 0] },
    });
  });

  it("gives a domain no range where the estimate has none", async () => {
    const domains = [domain("A", 4, [20, 40]), domain("B", 2, null)];

    const model = await result({ estimate: anEstimate({ domains }) });

    expect(model.domains).toMatchObject([
      { domain: { shortName: "Lamps" }, range: [20, 40], answers: 4 },
      { domain: { shortName: "Oil" }, range: null, answers: 2 },
    ]);
  });

  it.each([
    [{ kind: "none" }, { kind: "none" }],
    [
      { kind: "named", domains: [1] },
      { kind: "named", domain: { id: "B" } },
    ],
    [
      { kind: "unclear", domains: [1, 0] },
      { kind: "unclear", domains: [{ id: "B" }, { id: "A" }] },
    ],
  ] as const)("turns the verdict %j on the weakest domain into names", async (verdict, weakest) => {
    const estimate = anEstimate({ weakest: { probabilities: [0.5, 0.5], verdict } });
    expect((await result({ estimate })).weakest).toMatchObject(weakest);
  });

  it.each([
    [10, 5],
    [27, 3],
    [30, 0],
  ])("after %i questions offers %i more", async (asked, more) => {
    expect((await result({ session: aSitting([], asked) })).more).toBe(more);
  });

  it("offers a plan when there are cards for it", async () => {
    expect((await result()).plan).toBeNull();
    expect((await result({ planCards: 12 })).plan).toEqual({ cards: 12, minutes: 2 });
  });

  it("explains the questions in the order asked, with their flags, and leaves out lost ones", async () => {
    const [wick, , can] = questions as [Question, Question, Question];
    const gone = aQuestion({ id: QuestionId("tiny:q:gone") });
    const session = aSitting([can, gone, wick].map((question) => anAnswer(question)));

    const model = await result({ session, flagged: new Set([wick.id]) });

    expect(model.questions.map(({ question, flagged }) => [question, flagged])).toEqual([
      [can.id, false],
      [wick.id, true],
    ]);
    expect(model.answered).toBe(3);
  });
});

describe("the concepts to study", () => {
  it("are those of questions missed or guessed, each once, in the order asked", () => {
    const [wick, mantle, can, spill] = questions as [Question, Question, Question, Question];
    const again = { ...can, id: QuestionId("tiny:q:can-again") };
    const session = aSitting([
      anAnswer(spill, { correct: false }),
      anAnswer(wick),
      anAnswer(can, { guess: true }),
      anAnswer(again, { correct: false }),
      anAnswer(mantle, { correct: false, guess: true }),
    ]);

    expect(conceptsToStudy(session, [...questions, again])).toEqual([
      "tiny:k:spill",
      "tiny:k:can",
      "tiny:k:mantle",
    ]);
  });
});
