import { beforeEach, describe, expect, it, vi } from "vitest";

import { DomainId } from "@/lib/content/pack";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import type { ReadinessSource } from "@/lib/screens/build-readiness";
import { examTable } from "@/lib/screens/progress-tables";
import { examResultText } from "@/lib/settings/exam-result";
import { lastUndoable } from "@/lib/storage/log";
import { readBank } from "@/lib/storage/read-evidence";
import { readCardStates } from "@/lib/storage/read-progress";
import { readExams } from "@/lib/storage/read-readiness";
import { createReadinessStore, type ReadinessPort } from "@/lib/stores/readiness-store";
import { StudyDay } from "@/lib/time/instant";
import { aView } from "@/tests/lib/screens/a-view";
import { anEstimate } from "@/tests/lib/study/an-estimate";
import { aSchedulerFor, aStudy, freshIndexedDb } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

async function aReadiness(
  overrides: Partial<ReadinessPort> = {},
  evidence: Partial<ReadinessSource> = {},
) {
  const study = await aStudy();
  const { view } = await aView({}, study);
  const saved: string[] = [];
  const readiness = createReadinessStore(
    {
      view: () => view,
      clock: () => study.now,
      exams: () => readExams(study.database),
      source: async () => ({
        estimate: anEstimate(),
        events: [],
        bank: await readBank(study.database),
        sessions: [],
        cards: await readCardStates(study.database),
        answers: [],
        parameters: defaultParameters,
        ...evidence,
      }),
      predict: async () => ({ band: [30, 50], pPass: 0.8, model: "3" }),
      record: (body) => study.log.record(body),
      sayResult: (result) => study.log.setSetting("examResult", examResultText(result)),
      undoable: () => lastUndoable(study.database),
      undo: () => study.log.undo(),
      breathe: async () => {},
      saveFile: (_, text) => saved.push(text),
      ...overrides,
    },
    aSchedulerFor(),
  );
  await readiness.open();
  return { readiness, saved, study };
}

type Readiness = Awaited<ReturnType<typeof aReadiness>>["readiness"];

/** Resolves once the verdict is there. */
const judged = ({ model }: Readiness) =>
  vi.waitFor(() => expect(model.value?.standing).not.toBeNull(), { timeout: 10_000 });
const entry = { day: StudyDay("2026-03-01"), passed: true, score: 44 };

describe("the verdict", () => {
  it("follows the first picture by itself", async () => {
    const { readiness } = await aReadiness();
    expect(readiness.model.value?.standing).toBeNull();
    await judged(readiness);
    expect(readiness.model.value?.standing).toMatchObject({
      verdict: "not-enough-evidence",
      evidence: { recent: 0, wanted: 20 },
      actions: [{ kind: "mock", need: "evidence", narrower: null }],
    });
  });

  it("offers what study brings most points, most first, each with its cards", async () => {
    const short = (points: number) => ({ ...anEstimate().domains[0]!, expectedPoints: points });
    const domains = [short(10), { ...short(30), domain: DomainId("B") }];
    const estimate = anEstimate({ answersUsed: 20, domains });
    const { readiness } = await aReadiness({}, { estimate });
    await judged(readiness);
    const { actions } = readiness.model.value!.standing!;
    const studies = actions.filter((action) => action.kind === "study");
    expect(studies.map(({ task, label }) => [task, label.id])).toEqual([
      ["B.1", "B"],
      ["A.1", "A"],
    ]);
    expect(studies[0]!.points).toBeGreaterThan(studies[1]!.points);
    expect(studies.every(({ cards, minutes }) => cards > 0 && minutes > 0)).toBe(true);
  });

  it("fills in what a mock would narrow once there are answers", async () => {
    const estimate = anEstimate({ answersUsed: 5, quantile: (p) => 10 + 400 * p });
    const { readiness } = await aReadiness({}, { estimate, cards: [] });
    await vi.waitFor(
      () => {
        const [mock] = readiness.model.value?.standing?.actions ?? [];
        expect(mock).toMatchObject({ kind: "mock", narrower: expect.any(Number) });
      },
      { timeout: 10_000 },
    );
  });
});

describe("the real exam", () => {
  it("of which the plan was told waits for its score, until it is entered", async () => {
    const study = await aStudy("told");
    await study.log.setSetting("examResult", "2026-03-01 passed");
    const { view } = await aView({}, study);
    const { readiness } = await aReadiness({ view: () => view });
    const told = () => readiness.model.value?.exam.told;
    expect(told()).toMatchObject({ day: "2026-03-01", passed: true, score: null });
    await readiness.saveExam(entry);
    expect(told()).toBeNull();
    await readiness.undo();
    expect(told()).toMatchObject({ day: "2026-03-01" });
  });

  it("is saved as a table", async () => {
    const { readiness, saved } = await aReadiness();
    await readiness.saveExam(entry);
    readiness.saveTable(examTable(readiness.model.value!.exam.taken));
    expect(saved[0]).toContain("2026-03-01,Passed,44,30,50,0.8");
  });

  it("is kept with what was predicted, and can be taken back", async () => {
    const { readiness } = await aReadiness();
    await readiness.saveExam(entry);
    expect(readiness.model.value?.exam.taken).toMatchObject([
      { day: "2026-03-01", score: 44, predicted: { band: [30, 50] } },
    ]);
    expect(readiness.notice.value).toMatchObject({ text: "Saved.", isWrong: false });
    await readiness.undo();
    expect(readiness.model.value?.exam.taken).toEqual([]);
    expect(readiness.notice.value?.text).toBe("Back as it was.");
  });

  it("answers the question of the plan, once, and takes that back as well", async () => {
    const study = await aStudy("booked");
    await study.log.setSetting("examDay", entry.day);
    const { view } = await aView({}, study);
    const { readiness } = await aReadiness({
      view: () => view,
      record: (body) => study.log.record(body),
      sayResult: (result) => study.log.setSetting("examResult", examResultText(result)),
      undoable: () => lastUndoable(study.database),
      undo: () => study.log.undo(),
    });
    const said = async () => (await study.database.settings.get("examResult"))?.value;
    await readiness.saveExam(entry);
    expect(await said()).toBe("2026-03-01 passed");
    await readiness.undo();
    expect(await said()).toBeUndefined();
  });

  it("is not kept when it cannot be, and the learner is told why", async () => {
    const { readiness, study } = await aReadiness();
    await readiness.saveExam({ ...entry, score: 12 });
    expect(readiness.model.value?.exam.problem).toBe("Not saved: a pass takes 36 or more.");
    expect(await study.database.events.count()).toBe(0);
    await readiness.saveExam(entry);
    expect(readiness.model.value?.exam.problem).toBeNull();
  });

  it("is not taken back over something that came after it", async () => {
    const { readiness, study } = await aReadiness();
    await readiness.saveExam(entry);
    await study.log.setSetting("minutesPerDay", 15);
    await readiness.undo();
    expect(readiness.model.value?.exam.taken).toHaveLength(1);
    expect(await study.database.events.count()).toBe(2);
  });

  it("says when it could not be saved", async () => {
    const { readiness } = await aReadiness({
      record: async () => {
        throw new DOMException("no room", "QuotaExceededError");
      },
    });
    await readiness.saveExam(entry);
    expect(readiness.notice.value).toMatchObject({ isWrong: true });
    expect(readiness.model.value?.exam).toMatchObject({ saving: false, taken: [] });
  });

  it("is handed over as a file", async () => {
    const { readiness, saved } = await aReadiness();
    await readiness.saveExam(entry);
    readiness.exportExam(readiness.model.value!.exam.taken[0]!);
    expect(JSON.parse(saved[0]!)).toMatchObject({ exam: { code: "LK-1" }, score: 44 });
  });
});
