import { useMemo } from "preact/hooks";

import type { DataTable } from "@/lib/progress/data-table";
import type { MemoryForecast } from "@/lib/progress/memory-forecast";
import { memoryTable } from "@/lib/screens/progress-tables";
import { memoryPlotText as text } from "@/lib/text/progress";

import { Plot } from "../plot/Plot";
import { memorySpec } from "../plot/specs/memory";
import { Figure } from "./Figure";

export interface MemoryFigureProps {
  readonly model: MemoryForecast;
  readonly onSave: (table: DataTable) => void;
}

/** How well the memory model foretold what came back. */
export function MemoryFigure({ model, onSave }: MemoryFigureProps) {
  const spec = useMemo(() => memorySpec(model), [model]);
  const answer = text.answer(model);
  return (
    <Figure title={text.title} answer={answer} table={memoryTable(model)} onSave={onSave}>
      {model.reviews === 0 ? null : (
        <Plot spec={spec} height={230} label={`${text.title} ${answer}`} />
      )}
    </Figure>
  );
}
