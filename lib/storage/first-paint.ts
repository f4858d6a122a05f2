import type { Instant } from "@/lib/time/instant";

/**
 * What a page paints before the database is open. It lives in localStorage, which answers at once
 * but may lose its last seconds in a crash: so it is drawn inert, until the log has confirmed it.
 */
export interface FirstPaint<Model> {
  /** The log's greatest lamport when the picture was taken. */
  readonly head: number;
  readonly takenAt: Instant;
  /** The end of the study day: tomorrow other cards are due. */
  readonly goodUntil: Instant;
  readonly model: Model;
}

export interface FirstPaints<Model> {
  /** The picture for `place`, unless something was written since it was taken. */
  load(place: string, now: Instant): FirstPaint<Model> | null;
  save(place: string, paint: FirstPaint<Model>): void;
  /** To be called before and after each write: no picture taken earlier is painted from then on. */
  outdate(): void;
  /** Reads what pictures are taken of; a write that the reading may have missed outdates them. */
  reading<T>(work: () => Promise<T>): Promise<T>;
}

const prefix = "first-paint:";
const generationKey = `${prefix}generation`;

interface Stored<Model> extends FirstPaint<Model> {
  readonly generation: string;
}

/**
 * Pictures taken before the last `outdate`, in whichever page it was called, do not load; nor do
 * those of another `release`, which may have drawn from other data.
 */
export function createFirstPaints<Model>(
  local: Pick<Storage, "getItem" | "setItem">,
  newId: () => string,
  release = "",
): FirstPaints<Model> {
  const generation = () => `${release} ${read(local, generationKey) ?? ""}`;
  let basis: string | null = null;
  return {
    async reading(work) {
      const before = generation();
      const result = await work();
      basis = before;
      return result;
    },
    load(place, now) {
      const stored = parse(read(local, prefix + place)) as Stored<Model> | null;
      if (!stored || stored.generation !== generation()) return null;
      const isFresh = stored.takenAt <= now && now < stored.goodUntil;
      return isFresh ? stored : null;
    },
    save(place, paint) {
      const stored = { ...paint, generation: basis ?? generation() } satisfies Stored<Model>;
      write(local, prefix + place, JSON.stringify(stored));
    },
    outdate() {
      write(local, generationKey, newId());
    },
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** A full or forbidden localStorage costs the early picture and nothing else. */
function read(local: Pick<Storage, "getItem">, key: string): string | null {
  try {
    return local.getItem(key);
  } catch {
    return null;
  }
}

function write(local: Pick<Storage, "setItem">, key: string, value: string): void {
  try {
    local.setItem(key, value);
  } catch {
    // The page then starts from the database.
  }
}
