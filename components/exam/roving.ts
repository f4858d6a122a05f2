/**
 * Where an arrow, Home or End leads in buttons that stand in rows: where it was, at an edge; `null`
 * for other keys.
 * @param rows the row of each button, by whatever numbers them, such as its distance from the top
 */
export function rovingTarget(key: string, from: number, rows: readonly number[]): number | null {
  const to = targetOf(key, from, rows);
  if (to === null) return null;
  return to >= 0 && to < rows.length ? to : from;
}

function targetOf(key: string, from: number, rows: readonly number[]): number | null {
  const perRow = rows.filter((row) => row === rows[0]).length;
  switch (key) {
    case "ArrowRight":
      return from + 1;
    case "ArrowLeft":
      return from - 1;
    case "ArrowDown":
      return from + perRow;
    case "ArrowUp":
      return from - perRow;
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    default:
      return null;
  }
}
