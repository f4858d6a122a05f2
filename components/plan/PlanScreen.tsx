import "./plan.css";
import type { DataTable } from "@/lib/progress/data-table";
import type { EffectModel, LeechCard, PlanModel, ProjectionPoint } from "@/lib/screens/plan";
import type { ExamOutcome } from "@/lib/settings/exam-result";
import type { Settings } from "@/lib/settings/settings";
import { noteText, planText as text, practiceText } from "@/lib/text/plan";
import type { StudyDay } from "@/lib/time/instant";

import { EffectPanel } from "./EffectPanel";
import { ExamOver } from "./ExamOver";
import { type LeechActions, Leeches } from "./Leeches";
import { PlanDays, PlanRecall } from "./PlanFigures";
import { PlanToday } from "./PlanToday";
import { TradeOff } from "./TradeOff";

export interface PlanActions extends LeechActions {
  /** Begins a review of so many cards; `null` for all that is planned. */
  begin(cards: number | null): void;
  sayResult(outcome: ExamOutcome): void;
  afterPassing(mode: Settings["afterPassing"]): void;
  tryOut(changes: Partial<Settings>): void;
  apply(): void;
  keepAsItIs(): void;
  undo(): void;
  saveTable(table: DataTable): void;
}

export interface PlanScreenProps {
  readonly model: PlanModel;
  readonly today: StudyDay;
  /** `null` while other minutes are being worked out, and without a date. */
  readonly projection: readonly ProjectionPoint[] | null;
  readonly leeches: readonly LeechCard[];
  readonly trial: Partial<Settings> | null;
  readonly effect: EffectModel | null;
  readonly actions: PlanActions;
}

/** Today and why, the days up to the exam, what they lead to, and what would change it. */
export function PlanScreen(props: PlanScreenProps) {
  const { model, today, projection, leeches, trial, effect, actions } = props;
  const { phase, minutesPerDay, calendar, outlook } = model;
  const panel = trial ? (
    <EffectPanel effect={effect} onApply={actions.apply} onKeep={actions.keepAsItIs} />
  ) : null;
  return (
    <main class="page progress-page plan-page">
      <header class="plan-page__head">
        <h1 class="page__title">{text.title}</h1>
        <p class="muted">
          {text.lead(model)} <a href="#/settings">{text.change}</a>
        </p>
      </header>
      <ExamOver phase={phase} today={today} mode={model.afterPassing} actions={actions}>
        {trial?.examDay === undefined ? null : panel}
      </ExamOver>
      <PlanToday today={model.today} onBegin={actions.begin} />
      <Notes notes={model.notes} />
      <PlanDays model={calendar} onSave={actions.saveTable} />
      {outlook ? <PlanRecall model={outlook} onSave={actions.saveTable} /> : null}
      {outlook ? (
        <TradeOff
          points={projection}
          now={minutesPerDay}
          onTry={(minutes) => actions.tryOut({ minutesPerDay: minutes })}
          onSave={actions.saveTable}
        >
          {trial?.minutesPerDay === undefined ? null : panel}
        </TradeOff>
      ) : null}
      <Leeches cards={leeches} actions={actions} />
      <footer class="plan-page__foot">
        <a class="button" href="#/practice">
          {practiceText.open}
        </a>
        <details class="advanced">
          <summary>{text.advanced}</summary>
          <p class="muted">{text.retention(model.retention)}</p>
        </details>
        <button type="button" class="button" disabled={model.undo === null} onClick={actions.undo}>
          {model.undo ?? text.undo}
        </button>
      </footer>
    </main>
  );
}

function Notes({ notes }: Pick<PlanModel, "notes">) {
  if (notes.length === 0) return null;
  return (
    <section class="figure" aria-labelledby="plan-notes">
      <h2 class="figure__title" id="plan-notes">
        {text.notes}
      </h2>
      <ul class="plan-notes">
        {notes.map((note) => (
          <li key={note.kind}>{noteText(note)}</li>
        ))}
      </ul>
    </section>
  );
}
