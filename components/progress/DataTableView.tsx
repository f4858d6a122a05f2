import "./data-table.css";
import type { DataTable } from "@/lib/progress/data-table";
import { shownCell } from "@/lib/screens/shown-cell";
import { progressTableText, progressText } from "@/lib/text/progress";

export interface DataTableViewProps {
  readonly table: DataTable;
  readonly onSave: (table: DataTable) => void;
}

const names: Readonly<Record<string, string>> = progressTableText.names;

/** The figures behind a plot, laid open on demand. */
export function DataTableView({ table, onSave }: DataTableViewProps) {
  const caption = names[table.name] ?? table.name;
  return (
    <details class="figure__data">
      <summary class="link" aria-label={`${progressText.table}: ${caption}`}>
        {progressText.table}
      </summary>
      {/* oxlint-disable-next-line no-noninteractive-tabindex -- scrolled by keys where it is narrow */}
      <div class="figure__scroll" role="group" aria-label={caption} tabIndex={0}>
        <table class="data-table">
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              {table.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={place} data-unit={table.columns[place]!.unit}>
                    {shownCell(cell, table.columns[place]!.unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" class="link" onClick={() => onSave(table)}>
        {progressText.saveTable}
      </button>
    </details>
  );
}
