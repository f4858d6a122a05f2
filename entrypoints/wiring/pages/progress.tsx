import { ProgressScreen } from "@/components/progress/ProgressScreen";
import { createForecastReplay } from "@/lib/progress/memory-forecast";
import { forecastOf } from "@/lib/queue/forecast";
import {
  readCardStates,
  readFirstAnswers,
  readSessions,
  visitReviews,
} from "@/lib/storage/read-progress";
import { createProgressStore, type ProgressPort } from "@/lib/stores/progress-store";
import { secondsPerCard } from "@/lib/study/pace";

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
    study: async () => {
      const [cards, answers] = await Promise.all([
        readCardStates(database),
        readFirstAnswers(database),
      ]);
      const { today, days } = store.view.value!;
      const seconds = secondsPerCard(days);
      const pace = { new: seconds, recalled: seconds, missed: seconds };
      const queued = store.plan.value?.queue.length ?? 0;
      return { cards, answers, forecast: forecastOf(cards, queued, today, pace), restDays: [] };
    },
    memory: async (onRead) => {
      const replay = createForecastReplay(schedulerFor);
      await visitReviews(database, replay.add, async (read) => {
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
