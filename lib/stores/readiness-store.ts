import { signal } from "@preact/signals-core";

import type { EventBody, EventId, ExamBody, LogEvent, Undoable } from "@/lib/log/event";
import { examSubject } from "@/lib/log/subject";
import type { DataTable } from "@/lib/progress/data-table";
import { type ExamEntry, examProblem, onlyTold, type TakenExam } from "@/lib/readiness/exams";
import { imaginedWidth, sittingsImagined } from "@/lib/readiness/expected-narrowing";
import type { Result } from "@/lib/result";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import {
  buildReadinessStart,
  buildStanding,
  type ReadinessSource,
} from "@/lib/screens/build-readiness";
import type { ReadinessModel } from "@/lib/screens/readiness";
import { type ExamResult, examResultIn } from "@/lib/settings/exam-result";
import type { StudyView } from "@/lib/study/study-view";
import { commonText } from "@/lib/text/common";
import { takenText } from "@/lib/text/readiness";
import type { Clock, StudyDay } from "@/lib/time/instant";
import { examJson } from "@/lib/transfer/export-exam";
import { tableCsv } from "@/lib/transfer/export-figures";

/** What the page of readiness needs of the outside world. */
export interface ReadinessPort {
  view(): StudyView;
  readonly clock: Clock;
  exams(): Promise<readonly TakenExam[]>;
  source(): Promise<ReadinessSource>;
  /** What the evidence up to the day before said. */
  predict(day: StudyDay): Promise<ExamBody["predicted"]>;
  record(body: EventBody): Promise<Result<LogEvent, unknown>>;
  /** Answers the plan's question how the exam went. */
  sayResult(result: ExamResult): Promise<unknown>;
  undoable(): Promise<Undoable | null>;
  undo(): Promise<unknown>;
  /** Lets the page draw what it has. */
  breathe(): Promise<void>;
  saveFile(name: string, text: string): void;
}

/** Scores are told in tens. */
const toTen = (points: number) => Math.round(points / 10) * 10;

export interface ReadinessNotice {
  readonly text: string;
  readonly isWrong: boolean;
  readonly undoes: EventId | null;
}

/** The verdict of one opening: first the score as kept, then the verdict, then what a mock would bring. */
export function createReadinessStore(port: ReadinessPort, scheduler: Scheduler) {
  const model = signal<ReadinessModel | null>(null);
  const notice = signal<ReadinessNotice | null>(null);
  let latest = 0;
  /** Whether the last entry answered the plan's question, too. */
  let hasSaid = false;

  /** Resolves when the score stands there; the rest follows by itself. */
  async function open(): Promise<void> {
    latest += 1;
    const own = latest;
    const view = port.view();
    model.value = buildReadinessStart(view, await port.exams());
    void judge(view, () => own === latest);
  }

  async function judge(view: StudyView, isOwn: () => boolean): Promise<void> {
    await port.breathe();
    const source = await port.source();
    if (!isOwn() || !model.value) return;
    model.value = buildStanding(model.value, view, source, scheduler);
    if (source.estimate.answersUsed > 0) await imagine(source, isOwn);
  }

  /** What a mock would bring takes a moment: it is filled in when it is known. */
  async function imagine(source: ReadinessSource, isOwn: () => boolean): Promise<void> {
    const [low, high] = [source.estimate.quantile(0.1), source.estimate.quantile(0.9)];
    const imagined = { ...source, blueprint: port.view().blueprint!, now: port.clock() };
    let sum = 0;
    for (let sitting = 0; sitting < sittingsImagined; sitting += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the page answers in between
      await port.breathe();
      if (!isOwn()) return;
      sum += imaginedWidth(imagined, `${source.estimate.answersUsed} ${sitting}`);
    }
    const narrower = toTen(high - low - sum / sittingsImagined);
    const { value } = model;
    if (!value?.standing) return;
    const actions = value.standing.actions.map((action) =>
      action.kind === "mock" ? { ...action, narrower } : action,
    );
    model.value = { ...value, standing: { ...value.standing, actions } };
  }

  const setExam = (change: Partial<ReadinessModel["exam"]>) => {
    if (model.value) model.value = { ...model.value, exam: { ...model.value.exam, ...change } };
  };

  async function exams() {
    const taken = await port.exams();
    return { taken, told: onlyTold(taken, examResultIn(port.view().settings.examResult)) };
  }

  /** Keeps what the exam brought beside what was predicted for it; says what is wrong instead. */
  async function saveExam(entry: ExamEntry): Promise<void> {
    if (!model.value || model.value.exam.saving) return;
    const { scale } = model.value;
    const problem = examProblem(entry, scale, port.view().today);
    if (problem) {
      setExam({ problem: takenText.problem(problem, scale) });
      return;
    }
    setExam({ problem: null, saving: true });
    await trying(async () => {
      const { day, passed, score } = entry;
      const predicted = await port.predict(day);
      const { examDay, examResult } = port.view().settings;
      // The plan would ask the same of its own exam; what it was told stands.
      hasSaid = day === examDay && examResultIn(examResult)?.day !== day;
      if (hasSaid) await port.sayResult({ day, outcome: passed ? "passed" : "failed" });
      const subject = examSubject(day);
      const recorded = await port.record({ type: "exam", subject, passed, score, predicted });
      const undoes = recorded.ok ? recorded.value.id : null;
      notice.value = { text: takenText.saved, isWrong: false, undoes };
    });
    setExam({ saving: false, ...(await exams()) });
  }

  /** Takes the entry back that the notice tells of, unless something else came after it. */
  async function undo(): Promise<void> {
    const target = notice.value?.undoes;
    if (!target || (await port.undoable())?.id !== target) return;
    await trying(async () => {
      await port.undo();
      if (hasSaid) await port.undo();
      hasSaid = false;
      notice.value = { text: commonText.undone, isWrong: false, undoes: null };
    });
    setExam(await exams());
  }

  async function trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      notice.value = { text: commonText.notSaved(message), isWrong: true, undoes: null };
    }
  }

  function exportExam(taken: TakenExam): void {
    const { exam, guideVersion } = port.view().blueprint!;
    const text = examJson(taken, { code: exam.code, guideVersion });
    port.saveFile(`cutscore-exam-${taken.day}.json`, text);
  }

  const saveTable = (table: DataTable) =>
    port.saveFile(`cutscore-${table.name}.csv`, tableCsv(table));

  const dismiss = () => {
    notice.value = null;
  };

  return { model, notice, open, saveExam, undo, exportExam, saveTable, dismiss };
}
