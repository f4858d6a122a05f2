import { signal } from "@preact/signals";

import { ResultsScreen } from "@/components/result/ResultsScreen";
import type { ResultRow } from "@/lib/screens/results";
import { studyDayAt } from "@/lib/time/study-day";

import type { Engine } from "../engine";
import type { Page } from "./page";

/** All sittings that were finished, newest first. */
export function openPage(engine: Engine): Page {
  const rows = signal<readonly ResultRow[]>([]);
  return {
    View: () => <ResultsScreen rows={rows.value} />,
    enter: async () => {
      rows.value = await resultRows(engine);
    },
  };
}

async function resultRows({ study, store }: Engine): Promise<ResultRow[]> {
  const sessions = await study.database.sessions.orderBy("startedAt").reverse().toArray();
  const { calendar } = store.view.value!;
  return sessions.flatMap(({ id, form, startedAt, questions, answers, finished }) =>
    finished
      ? [
          {
            session: id,
            form,
            day: studyDayAt(startedAt, calendar),
            right: answers.filter(({ correct }) => correct).length,
            answered: form === "diagnostic" ? answers.length : questions,
            band: finished.band,
          },
        ]
      : [],
  );
}
