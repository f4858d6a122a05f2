import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import type { Card, Question } from "../../../lib/content/pack.ts";

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

/** What a second reader answered who saw a card's prompt alone, and whether that is the card's answer. */
export interface CardReading {
  readonly round: number;
  readonly card: string;
  /** Of prompt and answer as they were compared: a later edit voids the reading. */
  readonly hash: string;
  readonly answer: string;
  /** `ok`, or what is wrong: other answers fit as well, the prompt is unclear. */
  readonly sound: "ok" | "open" | "unclear";
  readonly agreed: boolean;
}

/** What another reader than the author found who held a question's rationales against the sources. */
export interface FactCheck {
  readonly question: string;
  /** Of the rationales as they stand after the check. */
  readonly hash: string;
  readonly outcome: "holds" | "corrected" | "doubt";
  readonly note: string;
}

/** All that second readers left behind. */
export interface Review {
  readonly readings: readonly Reading[];
  readonly cardReadings: readonly CardReading[];
  readonly factChecks: readonly FactCheck[];
}

const folder = new URL("../review/", import.meta.url);

/** The raw sheets: `round-1.json`, `cards-1.json` and on, and a `facts-1.1.json` for each task. */
export function readReview(): Review {
  return {
    readings: sheets<Reading>(/^round-(\d+)\.json$/),
    cardReadings: sheets<CardReading>(/^cards-(\d+)\.json$/),
    factChecks: sheets<FactCheck>(/^facts-([\d.]+)\.json$/),
  };
}

/** The entries of all files named so, each with the number in its file's name as its round. */
function sheets<Entry>(named: RegExp): (Entry & { readonly round: number })[] {
  return readdirSync(folder).flatMap((name) => {
    const round = named.exec(name)?.[1];
    if (round === undefined) return [];
    const sheet = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Entry[];
    return sheet.map((entry) => ({ ...entry, round: Number(round) }));
  });
}

/** Names what a reader sees of a question: its stem and its options. */
export function hashOf({ stem, options }: Pick<Question, "stem" | "options">): string {
  return shortHash([stem, ...options.map(({ text }) => text)]);
}

/** Names a card's prompt and answer. */
export function cardHashOf(card: Card): string {
  return shortHash(card.kind === "basic" ? [card.front, card.back] : [card.text]);
}

/** Names a question's rationales. */
export function rationalesHashOf({ options }: Pick<Question, "options">): string {
  return shortHash(options.map(({ why }) => why));
}

function shortHash(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
}
