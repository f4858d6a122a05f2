import { signal } from "@preact/signals";

import { ModelScreen } from "@/components/result/ModelScreen";
import measured from "@/lib/psychometrics/measured.json";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { buildModel } from "@/lib/screens/build-model";
import type { ModelPage } from "@/lib/screens/model";
import { readBank, readEvidence } from "@/lib/storage/read-evidence";
import { systemClock } from "@/lib/time/clock";

import type { Engine } from "../engine";
import { scheduler, type Study } from "../study";
import type { Page } from "./page";

/** How the estimate comes about, and what it stands on for this learner. */
export function openPage({ study }: Engine): Page {
  const model = signal<ModelPage | null>(null);
  return {
    View: () => (model.value ? <ModelScreen model={model.value} measured={measured} /> : null),
    enter: async () => {
      model.value = await readModel(study);
    },
  };
}

async function readModel(study: Study): Promise<ModelPage> {
  const view = await study.read();
  const { database } = study;
  return buildModel(view, {
    events: await readEvidence(database, scheduler, view.calendar, systemClock()),
    bank: await readBank(database),
    cards: await database.cardStates.toArray(),
    parameters: defaultParameters,
  });
}
