import { useMemo } from "preact/hooks";

import type { DataTable } from "@/lib/progress/data-table";
import type { PlanCalendar, RecallOutlook } from "@/lib/screens/plan";
import { planDaysTable, planRecallTable } from "@/lib/screens/plan-tables";
import { planDaysText, planRecallText } from "@/lib/text/plan";

import { Plot } from "../plot/Plot";
import { planDaysSpec } from "../plot/specs/plan-days";
import { planRecallSpec } from "../plot/specs/plan-recall";
import { Figure } from "../progress/Figure";

interface FigureProps<Model> {
  readonly model: Model;
  readonly onSave: (table: DataTable) => void;
}

export function PlanDays({ model, onSave }: FigureProps<PlanCalendar>) {
  const spec = useMemo(() => planDaysSpec(model), [model]);
  const { title, answer } = planDaysText;
  return (
    <Figure wide title={title} answer={answer(model)} table={planDaysTable(model)} onSave={onSave}>
      {model.days.some((day) => day.minutes > 0) ? (
        <>
          <Plot spec={spec} height={240} label={`${title} ${answer(model)}`} />
          <PlanDaysKey />
        </>
      ) : null}
    </Figure>
  );
}

const PlanDaysKey = () => (
  <ul class="figure__key">
    <li>
      <i class="figure__swatch" aria-hidden="true" /> {planDaysText.keyPlanned}
    </li>
    <li>
      <i class="figure__swatch plan-swatch--pass" aria-hidden="true" /> {planDaysText.keyLastPass}
    </li>
    <li>
      <span aria-hidden="true">–</span> {planDaysText.keyRest}
    </li>
    <li>
      <i class="plan-swatch--given" aria-hidden="true" /> {planDaysText.keyGiven}
    </li>
  </ul>
);

export function PlanRecall({ model, onSave }: FigureProps<RecallOutlook>) {
  const spec = useMemo(() => planRecallSpec(model), [model]);
  const { title, answer } = planRecallText;
  return (
    <Figure title={title} answer={answer(model)} table={planRecallTable(model)} onSave={onSave}>
      <Plot spec={spec} height={210} label={`${title} ${answer(model)}`} />
      <p class="caption">{planRecallText.how}</p>
    </Figure>
  );
}
