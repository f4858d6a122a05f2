import { keepCards, readKeptCards } from "@/lib/storage/kept-cards";
import { readCardsPart, readChangedCards, readGround } from "@/lib/storage/library-cards";
import type { CardListPort } from "@/lib/stores/card-list";

import type { Study } from "./a-study";

/** The port on a study's storage, and how many parts of all cards were asked of it. */
export function cardListPort({ database }: Study, part = 1000) {
  const reads = { parts: 0 };
  const port: CardListPort = {
    ground: () => readGround(database),
    readKept: (ground) => readKeptCards(database, ground),
    readPart: (after) => {
      reads.parts += 1;
      return readCardsPart(database, after, part);
    },
    readChanged: (after) => readChangedCards(database, after),
    keep: (list) => keepCards(database, list),
  };
  return { port, reads };
}
