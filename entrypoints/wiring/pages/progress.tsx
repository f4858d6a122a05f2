import { ProgressScreen } from "@/components/progress/ProgressScreen";
import { createForecastReplay } from "@/lib/progress/memory-forecast";
import { weekdaysIn } from "@/lib/settings/rest-days";
import {
  readCardStates,
  readFirstAnswers,
  readSessions,
  visitReviews,
} from "@/lib/storage/read-progress";
import { createProgressStore, type ProgressPort } from "@/lib/stores/progress-store";

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
      const forecast = store.plan.value?.forecast ?? [];
      return {
        cards,
        answers,
        forecast,
        restDays: weekdaysIn(store.view.value!.settings.restDays),
      };
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
