import type { Instant } from "@/lib/time/instant";

import { type Local, readLocal, readLocalJson, removeLocal, writeLocal } from "./local";

/**
 * What a page paints before the database is open. It lives in localStorage, which answers at once
 * but may lose its last seconds in a crash: so it is drawn inert, until the log has confirmed it.
 */
export interface FirstPaint<Picture> {
  /** The log's greatest lamport when the picture was taken. */
  readonly head: number;
  readonly takenAt: Instant;
  /** The end of the study day: tomorrow other cards are due. */
  readonly goodUntil: Instant;
  readonly picture: Picture;
}

export interface FirstPaints<Picture> {
  save(place: string, paint: FirstPaint<Picture>): void;
  /** To be called before and after each write: no picture taken earlier is painted from then on. */
  outdate(): void;
  /** Reads what pictures are taken of; a write that the reading may have missed outdates them. */
  reading<T>(work: () => Promise<T>): Promise<T>;
}

const prefix = "first-paint:";
const generationKey = `${prefix}generation`;

interface Stored<Picture> extends FirstPaint<Picture> {
  readonly generation: string;
}

/**
 * Pictures taken before the last `outdate`, in whichever page it was called, do not load; nor do
 * those of another `release`, which may have drawn from other data. Where no generation can be
 * written there is none, and no picture either: nothing could outdate it.
 */
export function createFirstPaints<Picture>(
  local: Local,
  newId: () => string,
  release = "",
): FirstPaints<Picture> {
  /** What was in force when the data was read; `undefined` before any reading. */
  let basis: string | null | undefined;

  function begun(): string | null {
    if (generationOf(local, release) === null) outdate();
    return generationOf(local, release);
  }

  function outdate(): void {
    if (!writeLocal(local, generationKey, newId())) removeLocal(local, generationKey);
  }

  return {
    outdate,
    async reading(work) {
      const before = begun();
      const result = await work();
      basis = before;
      return result;
    },
    save(place, paint) {
      const of = basis === undefined ? begun() : basis;
      if (of === null) return;
      const stored = { ...paint, generation: of } satisfies Stored<Picture>;
      writeLocal(local, prefix + place, JSON.stringify(stored));
    },
  };
}

/** The picture for `place`, unless something was written since it was taken. */
export function loadFirstPaint<Picture>(
  local: Pick<Storage, "getItem">,
  place: string,
  now: Instant,
  release = "",
): FirstPaint<Picture> | null {
  const generation = generationOf(local, release);
  const stored = readLocalJson(local, prefix + place) as Stored<Picture> | null;
  if (!stored || generation === null || stored.generation !== generation) return null;
  const isFresh = stored.takenAt <= now && now < stored.goodUntil;
  return isFresh ? stored : null;
}

function generationOf(local: Pick<Storage, "getItem">, release: string): string | null {
  const id = readLocal(local, generationKey);
  return id === null ? null : `${release} ${id}`;
}
