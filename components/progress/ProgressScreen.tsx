import "./progress.css";
import type { DataTable } from "@/lib/progress/data-table";
import type { ProgressModel } from "@/lib/screens/progress";
import { bandTable } from "@/lib/screens/progress-tables";
import type { ExportKind } from "@/lib/stores/progress-store";
import { bandPlotText, progressText as text } from "@/lib/text/progress";

import { useMenu } from "../ui/use-menu";
import { BandHistory } from "./BandHistory";
import { Figure } from "./Figure";
import { MemoryFigure } from "./MemoryFigure";
import { StudyFigures } from "./StudyFigures";

export interface ProgressActions {
  saveTable(table: DataTable): void;
  save(kind: ExportKind): void;
  print(): void;
}

export interface ProgressScreenProps {
  readonly model: ProgressModel;
  /** What was saved last, in words. */
  readonly said: string | null;
  readonly actions: ProgressActions;
}

/** How it goes: each plot answers the question that is its title. */
export function ProgressScreen({ model, said, actions }: ProgressScreenProps) {
  const { band, study, memory, reading } = model;
  return (
    <main class="page progress-page">
      <header class="progress-page__head">
        <h1 class="page__title">{text.title}</h1>
        <div class="progress-page__tools">
          <ExportMenu save={actions.save} />
          <button type="button" class="button" onClick={actions.print}>
            {text.print}
          </button>
        </div>
      </header>
      <p class="caption progress-page__said" role="status">
        {said}
      </p>
      <Figure
        wide
        title={bandPlotText.title}
        answer={bandPlotText.answer(band)}
        table={bandTable(band)}
        onSave={actions.saveTable}
      >
        <BandHistory model={band} />
        {band.score ? null : (
          <a class="button button--main" href="#/diagnostic">
            {text.diagnostic}
          </a>
        )}
      </Figure>
      {study ? <StudyFigures model={study} onSave={actions.saveTable} /> : null}
      {memory ? <MemoryFigure model={memory} onSave={actions.saveTable} /> : null}
      {reading === null ? null : (
        <p class="muted progress-page__reading">{text.reading(reading)}</p>
      )}
    </main>
  );
}

const exports = [
  { name: text.exportFigures, kinds: { csv: "figures-csv", json: "figures-json" } },
  { name: text.exportAnswers, kinds: { csv: "log-csv", json: "log-json" } },
] as const;

function ExportMenu({ save }: Pick<ProgressActions, "save">) {
  const { menu, close } = useMenu("export");
  const choose = (kind: ExportKind) => {
    close();
    save(kind);
  };
  return (
    <details ref={menu} class="export-menu">
      <summary class="button">{text.export}</summary>
      <div class="export-menu__box">
        {exports.map(({ name, kinds }) => (
          <fieldset key={name}>
            <legend>{name}</legend>
            <button type="button" class="button" onClick={() => choose(kinds.csv)}>
              {text.csv}
            </button>
            <button type="button" class="button" onClick={() => choose(kinds.json)}>
              {text.json}
            </button>
          </fieldset>
        ))}
        <p class="caption">
          {text.exportNote} <a href="#/backup">{text.backup}</a>
        </p>
      </div>
    </details>
  );
}
