import { readdirSync, readFileSync } from "node:fs";

import type { CardState } from "@/lib/cards/card-state";
import { domainOfTask } from "@/lib/content/blueprint";
import { domainWeights } from "@/lib/content/domain-weights";
import type { ConceptId, DomainId, PackManifest, TaskFile } from "@/lib/content/pack";

/** The shipped cards as new ones, with what each is worth on the exam. */
export interface Bank {
  readonly cards: readonly CardState[];
  readonly concepts: readonly { readonly id: ConceptId; readonly domain: DomainId }[];
  readonly weights: ReadonlyMap<DomainId, number>;
  /** Share of the exam of each card: its domain's, spread over the concepts and then their cards. */
  readonly share: Float64Array;
  /** Number of each card's domain in `weights`. */
  readonly domainOf: Uint8Array;
}

const packs = new URL("../../../public/packs/", import.meta.url);

export function readBank(pack = "clf-c02"): Bank {
  const folder = new URL(`${pack}/`, packs);
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  const manifest = read("pack.json") as PackManifest;
  const tasks = readdirSync(new URL("tasks/", folder))
    .toSorted()
    .map((name) => read(`tasks/${name}`) as TaskFile);
  const { blueprint } = manifest;
  const cards = tasks.flatMap((file) =>
    file.cards.map(({ id, note, concept, task, skill }): Omit<CardState, "position"> => ({
      id,
      note,
      concept,
      domain: domainOfTask(blueprint, task).id,
      task,
      skill,
      ...unseen,
    })),
  );
  const concepts = tasks.flatMap((file) =>
    file.concepts.map(({ id }) => ({ id, domain: domainOfTask(blueprint, file.task).id })),
  );
  const weights = domainWeights(blueprint);
  const placed = cards.map((card, position) => ({ ...card, position }));
  return { cards: placed, concepts, weights, ...sharesOf(placed, weights) };
}

const unseen = {
  status: "new",
  memory: null,
  due: null,
  introducedOn: null,
  retryOn: null,
  flagged: false,
  edit: null,
  revision: 0,
} as const;

function sharesOf(cards: readonly CardState[], weights: ReadonlyMap<DomainId, number>) {
  const perConcept = Map.groupBy(cards, ({ concept }) => concept);
  const perDomain = Map.groupBy([...perConcept.values()], (group) => group[0]!.domain);
  const order = [...weights.keys()];
  return {
    share: Float64Array.from(cards, ({ concept, domain }) => {
      const concepts = perDomain.get(domain)!.length;
      return weights.get(domain)! / concepts / perConcept.get(concept)!.length;
    }),
    domainOf: Uint8Array.from(cards, ({ domain }) => order.indexOf(domain)),
  };
}
