/** A localStorage in a map, which may refuse to be written to or read from. */
export function aStorage() {
  const kept = new Map<string, string>();
  const refusal = (is: boolean) => {
    if (is) throw new DOMException("no room", "QuotaExceededError");
  };
  const storage = {
    kept,
    isFull: false,
    isForbidden: false,
    getItem: (key: string) => (refusal(storage.isForbidden), kept.get(key) ?? null),
    setItem: (key: string, value: string) => {
      refusal(storage.isFull || storage.isForbidden);
      kept.set(key, value);
    },
    removeItem: (key: string) => (refusal(storage.isForbidden), void kept.delete(key)),
  };
  return storage;
}
