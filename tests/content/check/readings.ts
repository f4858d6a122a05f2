import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import type { Question } from "../../../lib/content/pack.ts";

/** What a second reader chose who saw stem and options alone, in an order of their own. */
export interface Reading {
  readonly round: number;
  readonly question: string;
  /** Of stem and options as they were read: a later edit voids the reading. */
  readonly hash: string;
  /** Places of the chosen options in the pack, ascending. */
  readonly answer: readonly number[];
  /** `ok`, or what is wrong: two sets fit, none does, the stem is unclear. */
  readonly sound: "ok" | "two" | "none" | "unclear";
  /** Of 100 people who would just pass, how many get this right; from 0 to 1. */
  readonly share: number;
  readonly reason: string;
}

const folder = new URL("../review/", import.meta.url);

/** The raw sheets of all rounds: `round-1.json` and on. */
export function readReadings(): Reading[] {
  const names = readdirSync(folder).filter((name) => /^round-\d+\.json$/.test(name));
  return names.flatMap((name) => {
    const round = Number(/\d+/.exec(name)?.[0]);
    const sheet = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Omit<
      Reading,
      "round"
    >[];
    return sheet.map((reading) => ({ ...reading, round }));
  });
}

/** Names what a reader sees of a question: its stem and its options. */
export function hashOf({ stem, options }: Pick<Question, "stem" | "options">): string {
  const seen = JSON.stringify([stem, ...options.map(({ text }) => text)]);
  return createHash("sha256").update(seen).digest("hex").slice(0, 16);
}
