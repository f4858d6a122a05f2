import { ModelScreen } from "@/components/result/ModelScreen";
import measured from "@/lib/psychometrics/measured.json";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { buildModel } from "@/lib/screens/build-model";
import type { ModelPage } from "@/lib/screens/model";
import { readBank, readEvidence } from "@/lib/storage/read-evidence";
import { systemClock } from "@/lib/time/clock";

import { scheduler, type Study } from "./study";

export { measured, ModelScreen };

/** What the page on the model says of this learner; loaded when it is opened. */
export async function readModel(study: Study): Promise<ModelPage> {
  const view = await study.read();
  const { database } = study;
  return buildModel(view, {
    events: await readEvidence(database, scheduler, view.calendar, systemClock()),
    bank: await readBank(database),
    cards: await database.cardStates.toArray(),
    parameters: defaultParameters,
  });
}
