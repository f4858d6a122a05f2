import type { TargetedSubmitEvent } from "preact";

import type { DataTable } from "@/lib/progress/data-table";
import type { ExamEntry, TakenExam } from "@/lib/readiness/exams";
import { examTable } from "@/lib/screens/progress-tables";
import type { ReadinessModel } from "@/lib/screens/readiness";
import { takenText as text } from "@/lib/text/readiness";
import { StudyDay } from "@/lib/time/instant";

import { scoreLabel } from "../chart/end-labels";
import { Frame } from "../chart/Frame";
import { percentOf } from "../chart/geometry";
import { SplitBar } from "../chart/SplitBar";
import { DataTableView } from "../progress/DataTableView";

export interface ExamActions {
  saveExam(entry: ExamEntry): void;
  exportExam(exam: TakenExam): void;
  saveTable(table: DataTable): void;
}

export interface ExamSectionProps extends Pick<ReadinessModel, "exam" | "scale"> {
  readonly actions: ExamActions;
}

/** What the real exam brought, beside what was predicted; entered by hand, kept here. */
export function ExamSection({ exam, scale, actions }: ExamSectionProps) {
  return (
    <section class="taken" aria-labelledby="taken-title">
      <h2 id="taken-title" class="readiness__heading">
        {text.title}
      </h2>
      {exam.taken.map((taken) => (
        <Taken key={taken.day} exam={taken} scale={scale} onExport={actions.exportExam} />
      ))}
      {exam.taken.length > 0 ? (
        <DataTableView table={examTable(exam.taken)} onSave={actions.saveTable} />
      ) : null}
      {exam.told ? <p class="taken__told">{text.told(exam.told)}</p> : null}
      <ExamForm exam={exam} scale={scale} onSave={actions.saveExam} />
    </section>
  );
}

interface TakenProps extends Pick<ReadinessModel, "scale"> {
  readonly exam: TakenExam;
  readonly onExport: (exam: TakenExam) => void;
}

function Taken({ exam, scale, onExport }: TakenProps) {
  return (
    <article class="taken__exam">
      <p class="taken__result">{text.taken(exam)}</p>
      <p class="muted">{text.against(exam)}</p>
      {exam.score !== null && exam.predicted ? (
        <Against exam={exam} band={exam.predicted.band} score={exam.score} scale={scale} />
      ) : null}
      <p class="caption">
        <button type="button" class="link" onClick={() => onExport(exam)}>
          {text.file}
        </button>{" "}
        {text.fileNote}
      </p>
    </article>
  );
}

interface AgainstProps extends Pick<ReadinessModel, "scale"> {
  readonly exam: TakenExam;
  readonly band: readonly [number, number];
  readonly score: number;
}

/** The band of the day before, and the score that came. */
function Against({ exam, band, score, scale }: AgainstProps) {
  const label = scoreLabel(score, scale);
  return (
    <svg class="band" height="84" role="img" aria-label={text.picture(exam)}>
      <Frame scale={scale} head={20} base={52} crowds={{ min: false, max: false }}>
        <SplitBar band={band} scale={scale} y={40} height={6} />
        <circle class="band__real" cx={percentOf(score, scale)} cy="43" r="5" />
        <text
          class="band__cut taken__score"
          x={label.x}
          dx={label.dx}
          y="34"
          text-anchor={label.anchor}
        >
          {label.text}
        </text>
      </Frame>
    </svg>
  );
}

interface FormProps extends Pick<ReadinessModel, "exam" | "scale"> {
  readonly onSave: ExamActions["saveExam"];
}

function ExamForm({ exam, scale, onSave }: FormProps) {
  const { today, taken, told, problem, saving } = exam;
  const day = told?.day ?? exam.day;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(entryOf(new FormData(event.currentTarget)));
  };
  return (
    <details
      class="taken__form"
      open={(taken.length === 0 || told !== null) && day !== null && day <= today}
    >
      <summary class="link">{taken.length === 0 ? text.lead : text.another}</summary>
      <form class="form" onSubmit={submit} noValidate>
        <label class="field">
          <span class="field__label">{text.day}</span>
          <input
            class="field--date"
            type="date"
            name="day"
            max={today}
            defaultValue={day !== null && day <= today ? day : today}
          />
        </label>
        <fieldset>
          <legend class="field__label">{text.result}</legend>
          <div class="row">
            <label class="chip">
              <input
                type="radio"
                name="result"
                value="passed"
                defaultChecked={told?.passed ?? true}
              />
              <span>{text.passed}</span>
            </label>
            <label class="chip">
              <input
                type="radio"
                name="result"
                value="not-passed"
                defaultChecked={told?.passed === false}
              />
              <span>{text.notPassed}</span>
            </label>
          </div>
        </fieldset>
        <label class="field">
          <span class="field__label">{text.score(scale.min, scale.max)}</span>
          <input class="field--short" type="text" inputMode="numeric" name="score" />
        </label>
        {problem ? (
          <p class="refusal" role="alert">
            {problem}
          </p>
        ) : null}
        <div class="row">
          <button type="submit" class="button" disabled={saving}>
            {text.save}
          </button>
        </div>
      </form>
    </details>
  );
}

function entryOf(data: FormData): ExamEntry {
  const typed = fieldOf(data, "score").trim();
  return {
    day: StudyDay(fieldOf(data, "day")),
    passed: fieldOf(data, "result") === "passed",
    score: typed === "" ? null : Number(typed),
  };
}

function fieldOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
