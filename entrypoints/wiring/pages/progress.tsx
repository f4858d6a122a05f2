import { ProgressScreen } from "@/components/progress/ProgressScreen";
import { createForecastReplay } from "@/lib/progress/memory-forecast";
import { weekdaysIn } from "@/lib/settings/rest-days";
import {
  readCardStates,
  readFirstAnswers,
  readSessions,
  visitMemories,
} from "@/lib/storage/read-progress";
import { readExams } from "@/lib/storage/read-readiness";
import { createProgressStore, type ProgressPort } from "@/lib/stores/progress-store";
import { forecastFor } from "@/lib/study/coming-days";

import { breathe } from "../breathe";
import type { Engine } from "../engine";
import { saveFile } from "../save-file";
import { scheduler, schedulerFor } from "../study";
import type { Page } from "./page";

/** How it goes, in plots: the first at once, the others as they are read. */
export function openPage(engine: Engine): Page {
  const progress = createProgressStore(progressPort(engine), scheduler);
  const actions = {
    saveTable: progress.saveTable,
    save: (kind: Parameters<typeof progress.saveAll>[0]) => void progress.saveAll(kind),
    print: () => globalThis.print(),
  };
  return {
    View: () =>
      progress.model.value ? (
        <ProgressScreen model={progress.model.value} said={progress.said.value} actions={actions} />
      ) : null,
    enter: progress.open,
  };
}

function progressPort({ study: { database }, store }: Engine): ProgressPort {
  return {
    view: () => store.view.value!,
    sessions: () => readSessions(database),
    exams: () => readExams(database),
    study: async () => {
      const [cards, answers] = await Promise.all([
        readCardStates(database),
        readFirstAnswers(database),
      ]);
      const view = store.view.value!;
      const queued = store.plan.value?.queue.length ?? 0;
      const restDays = weekdaysIn(view.settings.restDays);
      return { cards, answers, forecast: forecastFor(view, cards, queued), restDays };
    },
    memory: async (onRead) => {
      const replay = createForecastReplay(schedulerFor);
      await visitMemories(database, replay.add, async (read) => {
        const isWanted = onRead(read);
        await breathe();
        return isWanted;
      });
      return replay.result();
    },
    events: () => database.events.where("type").anyOf("review", "answer", "undo").toArray(),
    breathe,
    saveFile,
  };
}
