import { beforeEach, describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import type { EventBody, SkipBody } from "@/lib/log/event";
import { sessionSubject } from "@/lib/log/subject";
import { readLastShown } from "@/lib/storage/read-shown";
import { Instant } from "@/lib/time/instant";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";

beforeEach(freshIndexedDb);

const wick = QuestionId("tiny:q:wick-first");
const can = QuestionId("tiny:q:can-first");
const mock = sessionSubject("mock");
const diagnostic = sessionSubject("diagnostic");

const shown = async (study: Study) => Object.fromEntries(await readLastShown(study.database));

const answerTo = (subject: QuestionId, session = diagnostic): EventBody =>
  anAnswer({ subject, session });

const skipOf = (subject: QuestionId, more: Partial<SkipBody> = {}): SkipBody => ({
  type: "skip",
  subject,
  session: diagnostic,
  ...more,
});

const formOf = (...items: QuestionId[]): EventBody => ({
  type: "session-start",
  subject: mock,
  session: mock,
  form: "full",
  seed: "s",
  questions: items.length,
  items,
  unscored: [],
  minutes: 2,
  timed: true,
});

const finish: EventBody = {
  type: "session-finish",
  subject: mock,
  session: mock,
  form: "full",
  seed: "s",
  band: [30, 50],
  pPass: 0.5,
  model: "3",
  score: 40,
  usedMs: 1000,
  timedOut: false,
};

/** A draft with a question on screen. */
const onScreen = (question: QuestionId, shownAt: number) => ({ question, shownAt });

describe("when questions were last shown", () => {
  it("is their last answer, in a sitting or out of it", async () => {
    const study = await aStudy();
    await study.log.record(answerTo(wick));
    study.now = Instant(study.now + 5000);
    await study.log.record(answerTo(wick));

    expect(await shown(study)).toEqual({ [wick]: study.now });
  });

  it("counts what was skipped, and what a form left open after a look, but nothing never reached", async () => {
    const study = await aStudy();
    await study.log.record(skipOf(wick));
    await study.log.record(skipOf(can, { session: mock, ms: 0 }));
    expect(await shown(study)).toEqual({ [wick]: study.now });

    await study.log.record(skipOf(can, { session: mock, ms: 900 }));
    expect(await shown(study)).toEqual({ [wick]: study.now, [can]: study.now });
  });

  it("counts the whole of a form under way, which has shown them or will", async () => {
    const study = await aStudy();
    await study.log.record(formOf(wick, can));
    expect(await shown(study)).toEqual({ [wick]: study.now, [can]: study.now });

    await study.log.record(finish);
    expect(await shown(study)).toEqual({});
  });

  it.each(["diagnostic", "newtab"])("counts the question on screen of the %s", async (key) => {
    const study = await aStudy();
    await study.database.drafts.put({ key, value: onScreen(can, 700) });

    expect(await shown(study)).toEqual({ [can]: 700 });
  });

  it("keeps to the latest of several", async () => {
    const study = await aStudy();
    await study.log.record(answerTo(can));
    await study.database.drafts.put({ key: "diagnostic", value: onScreen(can, 700) });

    expect(await shown(study)).toEqual({ [can]: study.now });
  });
});
