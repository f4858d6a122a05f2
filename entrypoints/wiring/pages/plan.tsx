import { PlanScreen } from "@/components/plan/PlanScreen";
import type { ForgetBody, SuspendBody } from "@/lib/log/event";
import { buildPlan } from "@/lib/screens/build-plan";
import type { LeechCard } from "@/lib/screens/plan";
import { examPhase } from "@/lib/settings/exam-phase";
import { type ExamOutcome, examResultText } from "@/lib/settings/exam-result";
import type { PlanStore } from "@/lib/stores/plan-store";
import { planText } from "@/lib/text/plan";
import { tableCsv } from "@/lib/transfer/export-figures";

import type { Engine } from "../engine";
import { makePlan } from "../follow-plan";
import { changeSettings, openPlan } from "../plan-port";
import { saveFile } from "../save-file";
import type { Page } from "./page";

/** Today and why, the days up to the exam, and what would change them. */
export function openPage(engine: Engine): Page {
  const plan = openPlan(engine);
  const actions = actionsOn(engine, plan);
  const View = () => {
    const view = engine.store.view.value!;
    const model = buildPlan(view, engine.store.plan.value!);
    if (!model) return <p class="working">{planText.working}</p>;
    return (
      <PlanScreen
        model={model}
        today={view.today}
        projection={plan.projection.value}
        leeches={plan.leeches.value}
        trial={plan.trial.value}
        effect={plan.effect.value}
        actions={actions}
      />
    );
  };
  return {
    View,
    enter: async () => {
      plan.keepAsItIs();
      void readAnew(plan); // The page stands on the kept plan; this is for what is tried out.
    },
  };
}

async function readAnew(plan: PlanStore): Promise<void> {
  await plan.refresh();
  await plan.project();
}

function actionsOn(engine: Engine, plan: PlanStore) {
  const { store } = engine;
  const change = (changes: Parameters<typeof changeSettings>[1]) =>
    void changeSettings(engine, changes).then(() => readAnew(plan));
  const deal = (card: LeechCard, body: ForgetBody | SuspendBody) =>
    void store
      .changeInTurn(async () => {
        await store.record(body, { revision: card.revision });
        await makePlan(engine.study);
      })
      .then(() => readAnew(plan));
  return {
    forget: (card: LeechCard) => deal(card, { type: "forget", subject: card.id }),
    keepAsking: (card: LeechCard) =>
      deal(card, { type: "suspend", subject: card.id, suspended: false }),
    leaveAside: (card: LeechCard) =>
      deal(card, { type: "suspend", subject: card.id, suspended: true }),
    begin: (cards: number | null) => engine.beginReview(cards),
    sayResult: (outcome: ExamOutcome) => {
      const phase = examPhase(store.view.value!.settings, store.view.value!.today);
      if (phase.kind === "ask") change({ examResult: examResultText({ day: phase.day, outcome }) });
    },
    afterPassing: (afterPassing: "archive" | "light") => change({ afterPassing }),
    tryOut: (changes: Parameters<PlanStore["tryOut"]>[0]) => void plan.tryOut(changes),
    apply: () => void plan.apply().then(plan.project),
    keepAsItIs: plan.keepAsItIs,
    undo: () => void store.undo(() => ({})).then(() => readAnew(plan)),
    saveTable: (table: Parameters<typeof tableCsv>[0]) =>
      saveFile(`cutscore-${table.name}.csv`, tableCsv(table)),
  };
}
