import { beforeEach, describe, expect, it } from "vitest";

import type { QuestionId } from "@/lib/content/pack";
import { practiceQuestion } from "@/lib/storage/practice";
import { Instant } from "@/lib/time/instant";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const day = 86_400_000;

const ask = (study: Study) => practiceQuestion(study.database, study.now);

const answer = (study: Study, subject: QuestionId) =>
  study.log.record({
    type: "answer",
    subject,
    session: null,
    edition: 1,
    order: [0, 1, 2, 3, 4],
    chosen: [1, 3],
    correct: true,
    guess: false,
    ms: 9000,
  });

/** Answers what is asked, an hour apart, until nothing is; the questions in order. */
async function answerAll(study: Study): Promise<QuestionId[]> {
  const asked: QuestionId[] = [];
  for (let next = await ask(study); next; next = await ask(study)) {
    asked.push(next.id);
    await answer(study, next.id);
    study.now = Instant(study.now + day / 24);
  }
  return asked;
}

describe("a practice question", () => {
  it("is one that was never answered, and never one of the diagnostic's", async () => {
    const study = await aStudy();

    const asked = await answerAll(study);

    const pool = await study.database.questions
      .where("[pool+domain]")
      .between(["practice"], ["practice", []])
      .primaryKeys();
    expect(pool).toHaveLength(5);
    expect(asked.toSorted()).toEqual(pool.toSorted());
  });

  it("is the same all day, and another on other days", async () => {
    const study = await aStudy();
    const first = await ask(study);
    expect(await ask(study)).toEqual(first);
    const later = new Set<string>();
    for (let turn = 0; turn < 10; turn += 1) {
      study.now = Instant(study.now + day);
      later.add((await ask(study))!.id);
    }
    expect(later.size).toBeGreaterThan(1);
  });

  it("comes back after a week's rest, the one answered longest ago first", async () => {
    const study = await aStudy();
    const [oldest] = await answerAll(study);
    expect(await ask(study)).toBeNull();

    study.now = Instant(study.now + 8 * day);

    expect((await ask(study))?.id).toBe(oldest);
  });

  it("is the one half answered on an earlier tab", async () => {
    const study = await aStudy();
    const asked = (await ask(study))!.id;
    const all = await study.database.questions.filter(({ pool }) => pool === "practice").toArray();
    const other = all.find(({ id }) => id !== asked)!;
    await study.log.saveDrafts({ newtab: { question: other.id } });

    expect((await ask(study))?.id).toBe(other.id);
  });

  it("is none that a newer pack dropped, even when half answered", async () => {
    const study = await aStudy();
    const asked = (await ask(study))!.id;
    await study.log.saveDrafts({ newtab: { question: asked } });
    await study.database.questions.update(asked, { retired: 1 });

    expect((await ask(study))?.id).not.toBe(asked);
    await study.database.questions.toCollection().modify({ retired: 1 });
    expect(await ask(study)).toBeNull();
  });
});
