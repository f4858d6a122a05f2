/** Whether version `a` is newer than `b`, compared part by part: `2026.11.10` is newer than `2026.11.9`. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  const length = Math.max(left.length, right.length);
  const places = Array.from({ length }, (_, place) => place);
  const first = places.find((place) => (left[place] ?? 0) !== (right[place] ?? 0));
  return first !== undefined && (left[first] ?? 0) > (right[first] ?? 0);
}

function partsOf(version: string): number[] {
  return version.split(".").map(Number);
}
