import { ReadinessScreen } from "@/components/readiness/ReadinessScreen";
import { Toast } from "@/components/ui/Toast";
import { settingSubject } from "@/lib/log/subject";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import type { NextAction } from "@/lib/screens/readiness";
import { examResultText } from "@/lib/settings/exam-result";
import { lastUndoable } from "@/lib/storage/log";
import { readBank, readEvidence } from "@/lib/storage/read-evidence";
import { readCardStates, readFirstAnswers, readSessions } from "@/lib/storage/read-progress";
import { readExams } from "@/lib/storage/read-readiness";
import { createReadinessStore, type ReadinessPort } from "@/lib/stores/readiness-store";
import { commonText } from "@/lib/text/common";
import { systemClock } from "@/lib/time/clock";

import { breathe } from "../breathe";
import { bringForward } from "../bring-forward";
import type { Engine } from "../engine";
import { measure } from "../measure";
import { firstPaints } from "../paints";
import { portOn } from "../port";
import { predictExam } from "../predict";
import { saveFile } from "../save-file";
import { scheduler, type Study } from "../study";
import type { Page } from "./page";

/** Whether to book the exam, and afterwards what it brought. */
export function openPage(engine: Engine): Page {
  const readiness = createReadinessStore(readinessPort(engine), scheduler);
  const actions = {
    start: (action: NextAction) => void start(engine, action),
    saveExam: (entry: Parameters<typeof readiness.saveExam>[0]) => void readiness.saveExam(entry),
    exportExam: readiness.exportExam,
    saveTable: readiness.saveTable,
  };
  const View = () => {
    const { value } = readiness.notice;
    return readiness.model.value ? (
      <>
        <ReadinessScreen model={readiness.model.value} actions={actions} />
        {value ? (
          <Toast
            text={value.text}
            isWrong={value.isWrong}
            action={
              value.undoes
                ? { label: commonText.undo, run: () => void readiness.undo() }
                : undefined
            }
            onGone={readiness.dismiss}
          />
        ) : null}
      </>
    ) : null;
  };
  return { View, enter: readiness.open };
}

/** Puts the task's best cards at the front of today's queue, or goes to the mock exam. */
async function start(engine: Engine, action: NextAction): Promise<void> {
  if (action.kind === "mock") {
    location.hash = "#/mock";
    return;
  }
  await bringForward(engine, action.concepts);
  engine.actions.home.review();
}

function readinessPort({ study, store }: Engine): ReadinessPort {
  const { database } = study;
  const port = portOn(study, firstPaints);
  const view = () => store.view.value!;
  return {
    view,
    clock: systemClock,
    exams: () => readExams(database),
    source: () => readSource(study, view().calendar),
    predict: (day) => predictExam(study, day),
    record: (body) => port.record(body),
    sayResult: (result) =>
      port.record({
        type: "setting",
        subject: settingSubject("examResult"),
        value: examResultText(result),
      }),
    undoable: () => lastUndoable(database),
    undo: () => port.undo(() => ({})),
    breathe,
    saveFile,
  };
}

async function readSource(study: Study, calendar: Parameters<typeof readEvidence>[2]) {
  const { database } = study;
  const [estimate, events, bank, sessions, cards, answers] = await Promise.all([
    measure(study),
    readEvidence(database, scheduler, calendar, systemClock()),
    readBank(database),
    readSessions(database),
    readCardStates(database),
    readFirstAnswers(database),
  ]);
  return { estimate, events, bank, sessions, cards, answers, parameters: defaultParameters };
}
