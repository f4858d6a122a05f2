import { domainOfTask } from "./blueprint.ts";
import type { Card, Concept, DomainId, Pack, PackManifest, Question } from "./pack.ts";

/** How an item of content stands in the database: with its pack and its place in it. */
export interface Placed {
  readonly pack: string;
  readonly domain: DomainId;
  readonly position: number;
  /** 1 when a newer pack dropped it; a number, since IndexedDB cannot index booleans. */
  readonly retired: 0 | 1;
}

export type CardRow = Card & Placed;
export type QuestionRow = Question & Placed;
export type ConceptRow = Concept & Placed;

export interface PackRows {
  readonly cards: readonly CardRow[];
  readonly questions: readonly QuestionRow[];
  readonly concepts: readonly ConceptRow[];
}

export function rowsOf({ manifest, tasks }: Pack): PackRows {
  let position = 0;
  const place = <Item>(item: Item, task: Card["task"]): Item & Placed => ({
    ...item,
    pack: manifest.id,
    domain: domainOfTask(manifest.blueprint, task).id,
    position: position++,
    retired: 0,
  });
  return {
    concepts: tasks.flatMap((file) => file.concepts.map((concept) => place(concept, file.task))),
    cards: inTurns(tasks.map((file) => file.cards)).map((card) => place(card, card.task)),
    questions: tasks.flatMap((file) => file.questions.map((one) => place(one, file.task))),
  };
}

/** One of each list after the other, so that the new cards of a domain come from all its tasks. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** What a first session needs of a pack: the blueprint and the first cards of each domain. */
export interface PackStart extends Pick<PackRows, "cards" | "concepts"> {
  readonly manifest: PackManifest;
}

/** Small enough to be read and stored while the rest is not yet looked at. */
export function startOf(pack: Pack): PackStart {
  const rows = rowsOf(pack);
  const cards = [...Map.groupBy(rows.cards, ({ domain }) => domain).values()].flatMap((list) =>
    list.slice(0, firstCardsPerDomain),
  );
  const wanted = new Set(cards.map(({ concept }) => concept));
  const concepts = rows.concepts.filter(({ id }) => wanted.has(id));
  return { manifest: pack.manifest, cards, concepts };
}

const firstCardsPerDomain = 16;
