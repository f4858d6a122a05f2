export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** A dash for what is no number. */
export const fixed = (value: number, digits = 3) =>
  Number.isFinite(value) ? value.toFixed(digits) : "–";

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
