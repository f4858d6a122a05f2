import { signal } from "@preact/signals-core";

import type { StoredEvent } from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import type { DataTable } from "@/lib/progress/data-table";
import type { MemoryForecast } from "@/lib/progress/memory-forecast";
import type { TakenExam } from "@/lib/readiness/exams";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { buildBandPlot, buildStudyPlots, type StudySource } from "@/lib/screens/build-progress";
import type { ProgressModel } from "@/lib/screens/progress";
import { allTables } from "@/lib/screens/progress-tables";
import type { StudyView } from "@/lib/study/study-view";
import { progressText as text } from "@/lib/text/progress";
import { figuresCsv, figuresJson, tableCsv } from "@/lib/transfer/export-figures";
import { logTable } from "@/lib/transfer/export-log";

/** What the page of plots needs of the outside world. */
export interface ProgressPort {
  view(): StudyView;
  sessions(): Promise<readonly Session[]>;
  exams(): Promise<readonly TakenExam[]>;
  study(): Promise<StudySource>;
  /** Replays all reviews; says now and then how many were read, and stops when told to. */
  memory(onRead: (reviews: number) => boolean): Promise<MemoryForecast>;
  events(): Promise<readonly StoredEvent[]>;
  /** Lets the page draw what it has. */
  breathe(): Promise<void>;
  saveFile(name: string, text: string): void;
}

export type ExportKind = "figures-csv" | "figures-json" | "log-csv" | "log-json";

/** The plots of one opening: the first at once, then those that have to be read for. */
export function createProgressStore(port: ProgressPort, scheduler: Scheduler) {
  const model = signal<ProgressModel | null>(null);
  const said = signal<string | null>(null);
  let latest = 0;

  /** Resolves when the first plot is there; the others follow by themselves. */
  async function open(): Promise<void> {
    latest += 1;
    const own = latest;
    said.value = null;
    const view = port.view();
    const [sessions, exams] = await Promise.all([port.sessions(), port.exams()]);
    const band = buildBandPlot(view, sessions, exams);
    const before = model.value;
    model.value = { study: null, memory: null, ...before, band, reading: 0 };
    void readOn(view, () => own === latest);
  }

  async function readOn(view: StudyView, isOwn: () => boolean): Promise<void> {
    const show = (change: Partial<ProgressModel>) => {
      if (isOwn() && model.value) model.value = { ...model.value, ...change };
    };
    await port.breathe();
    const source = await port.study();
    show({ study: buildStudyPlots(view, source, scheduler) });
    await port.breathe();
    const memory = await port.memory((reading) => {
      show({ reading });
      return isOwn();
    });
    show({ memory, reading: null });
  }

  const saveTable = (table: DataTable) => save(`cutscore-${table.name}.csv`, tableCsv(table));

  async function saveAll(kind: ExportKind): Promise<void> {
    if (!model.value) return;
    const { today } = port.view();
    if (kind === "figures-csv" || kind === "figures-json") {
      const tables = allTables(model.value);
      const name = `cutscore-figures-${today}`;
      if (kind === "figures-csv") save(`${name}.csv`, figuresCsv(tables));
      else save(`${name}.json`, figuresJson(tables, today));
      return;
    }
    const table = logTable(await port.events());
    const name = `cutscore-log-${today}`;
    if (kind === "log-csv") save(`${name}.csv`, tableCsv(table));
    else save(`${name}.json`, figuresJson([table], today));
  }

  function save(name: string, content: string): void {
    port.saveFile(name, content);
    said.value = text.saved(name);
  }

  return { model, said, open, saveTable, saveAll };
}
