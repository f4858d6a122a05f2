import { useMemo } from "preact/hooks";

import type { DataTable } from "@/lib/progress/data-table";
import type { CalendarPlot, LoadPlot, RecallPlot, StudyPlots } from "@/lib/screens/progress";
import {
  calendarTable,
  guessTable,
  loadTable,
  recallTable,
  taskTable,
  timeTable,
} from "@/lib/screens/progress-tables";
import { shortDay } from "@/lib/text/dates";
import {
  calendarPlotText,
  guessPlotText,
  loadPlotText,
  progressText,
  recallPlotText,
  taskPlotText,
  timePlotText,
} from "@/lib/text/progress";

import { Plot } from "../plot/Plot";
import { calendarSpec } from "../plot/specs/calendar";
import { guessSpec } from "../plot/specs/guesses";
import { loadSpec } from "../plot/specs/load";
import { recallSpec } from "../plot/specs/recall";
import { timeSpec } from "../plot/specs/time";
import { DomainShape } from "../ui/DomainShape";
import { Figure } from "./Figure";
import { TaskTable } from "./TaskTable";

interface PartProps<Model> {
  readonly model: Model;
  readonly onSave: (table: DataTable) => void;
}

/** The plots that stand on cards, answers and days. */
export function StudyFigures({ model, onSave }: PartProps<StudyPlots>) {
  const { recall, load, tasks, guesses, time, calendar } = model;
  return (
    <>
      <RecallFigure model={recall} onSave={onSave} />
      <LoadFigure model={load} onSave={onSave} />
      <Figure
        wide
        title={taskPlotText.title}
        answer={taskPlotText.answer(tasks)}
        table={taskTable(tasks)}
        onSave={onSave}
      >
        <TaskTable model={tasks} />
      </Figure>
      <GuessFigure model={guesses} onSave={onSave} />
      <TimeFigure model={time} onSave={onSave} />
      <CalendarFigure model={calendar} onSave={onSave} />
    </>
  );
}

function RecallFigure({ model, onSave }: PartProps<RecallPlot>) {
  const spec = useMemo(() => recallSpec(model), [model]);
  const title = recallPlotText.title(model.time);
  const answer = recallPlotText.answer(model);
  return (
    <Figure title={title} answer={answer} table={recallTable(model)} onSave={onSave}>
      <Plot spec={spec} height={190} label={`${title} ${answer}`} />
      <ul class="figure__key">
        {model.domains.map(({ label, weight }) => (
          <li key={label.id}>
            <DomainShape place={label.place} /> {label.shortName}{" "}
            <span class="muted">{recallPlotText.weight(weight)}</span>
          </li>
        ))}
      </ul>
      <p class="caption">{recallPlotText.how}</p>
    </Figure>
  );
}

function LoadFigure({ model, onSave }: PartProps<LoadPlot>) {
  const spec = useMemo(() => loadSpec(model), [model]);
  const answer = loadPlotText.answer(model);
  return (
    <Figure title={loadPlotText.title} answer={answer} table={loadTable(model)} onSave={onSave}>
      <Plot spec={spec} height={190} label={`${loadPlotText.title} ${answer}`} />
      <ul class="figure__key">
        <li>
          <i class="figure__swatch figure__swatch--done" aria-hidden="true" /> {progressText.done}
        </li>
        <li>
          <i class="figure__swatch" aria-hidden="true" /> {progressText.planned}
        </li>
      </ul>
    </Figure>
  );
}

function GuessFigure({ model, onSave }: PartProps<StudyPlots["guesses"]>) {
  const spec = useMemo(() => guessSpec(model), [model]);
  const answer = guessPlotText.answer(model);
  return (
    <Figure title={guessPlotText.title} answer={answer} table={guessTable(model)} onSave={onSave}>
      {model.chance === null ? null : (
        <Plot spec={spec} height={180} label={`${guessPlotText.title} ${answer}`} />
      )}
    </Figure>
  );
}

function TimeFigure({ model, onSave }: PartProps<StudyPlots["time"]>) {
  const spec = useMemo(() => timeSpec(model), [model]);
  const answer = timePlotText.answer(model);
  return (
    <Figure title={timePlotText.title} answer={answer} table={timeTable(model)} onSave={onSave}>
      <Plot spec={spec} height={180} label={`${timePlotText.title} ${answer}`} />
    </Figure>
  );
}

function CalendarFigure({ model, onSave }: PartProps<CalendarPlot>) {
  const spec = useMemo(() => calendarSpec(model), [model]);
  const answer = calendarPlotText.answer(model);
  const { days, weeks } = model;
  return (
    <Figure
      title={calendarPlotText.title}
      answer={answer}
      table={calendarTable(model)}
      onSave={onSave}
    >
      <Plot spec={spec} height={24 + 28 * weeks} label={`${calendarPlotText.title} ${answer}`} />
      <p class="caption figure__note">
        {calendarPlotText.between(shortDay(days[0]!.day), shortDay(days.at(-1)!.day))}
        {days.some(({ kind }) => kind === "rest") ? ` – ${calendarPlotText.rest}.` : ""}
        {days.some(({ kind }) => kind === "frozen") ? ` + ${calendarPlotText.frozen}.` : ""}
      </p>
    </Figure>
  );
}
