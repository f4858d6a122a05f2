import { signal } from "@preact/signals";

import { ResultsScreen } from "@/components/result/ResultsScreen";
import { buildResults } from "@/lib/screens/build-results";
import type { ResultsModel } from "@/lib/screens/results";

import type { Engine } from "../engine";
import type { Page } from "./page";

/** All sittings that were finished, newest first. */
export function openPage(engine: Engine): Page {
  const model = signal<ResultsModel | null>(null);
  return {
    View: () => (model.value ? <ResultsScreen model={model.value} /> : null),
    enter: async () => {
      model.value = await readResults(engine);
    },
  };
}

async function readResults({ study, store }: Engine): Promise<ResultsModel | null> {
  const sessions = await study.database.sessions.orderBy("startedAt").reverse().toArray();
  const { blueprint, calendar } = store.view.value!;
  return blueprint && buildResults(sessions, blueprint, calendar);
}
