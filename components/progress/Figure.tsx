import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

import type { DataTable } from "@/lib/progress/data-table";

import { DataTableView } from "./DataTableView";

export interface FigureProps {
  /** The question that the plot answers. */
  readonly title: string;
  /** The answer in words. */
  readonly answer: string;
  readonly table: DataTable;
  readonly onSave: (table: DataTable) => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** A question, its answer in words, the plot, and the figures as a table. */
export function Figure({ title, answer, table, onSave, children, wide = false }: FigureProps) {
  const id = useId();
  return (
    <section
      class={wide ? "figure figure--wide" : "figure"}
      aria-labelledby={id}
      data-plot={table.name}
    >
      <h2 id={id} class="figure__title">
        {title}
      </h2>
      <p class="figure__answer">{answer}</p>
      <div class="figure__plot">{children}</div>
      <DataTableView table={table} onSave={onSave} />
    </section>
  );
}
