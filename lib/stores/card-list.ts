import type { CardId } from "@/lib/content/pack";
import type {
  CardList,
  CardsGround,
  CardsPart,
  ChangedCards,
  ListedCard,
} from "@/lib/screens/library";

export interface CardListPort {
  ground(): Promise<CardsGround>;
  /** The list kept on that ground, perhaps at an earlier place of the log. */
  readKept(ground: CardsGround): Promise<CardList | null>;
  /** The next cards after the one given. */
  readPart(after: CardId | null): Promise<CardsPart>;
  readChanged(after: CardsGround["lamport"]): Promise<ChangedCards>;
  /** Keeps the list for the next page. */
  keep(list: CardList): Promise<void>;
}

/** Hears of the cards read so far, in no order, while all are read. */
export type OnCards = (cards: readonly ListedCard[]) => void;

/**
 * All cards of the library, brought up to date with what events touched since; they are read one by
 * one only when no list was kept, or so much has happened that it is no longer worth following.
 */
export function createCardList(port: CardListPort) {
  let held: CardList | null = null;
  /** Where the list stood that the next page will find. */
  let kept: CardsGround | null = null;
  let running: Promise<unknown> = Promise.resolve();

  /** Resolves with all cards as they stand now; one call after the other. */
  function refresh(onCards: OnCards): Promise<readonly ListedCard[]> {
    const next = running.catch(() => {}).then(() => bring(onCards)); // Whoever asked before was told.
    running = next.then(keep);
    return next;
  }

  async function bring(onCards: OnCards): Promise<readonly ListedCard[]> {
    const ground = await port.ground();
    const list = (await known(ground)) ?? (await readAll(ground, onCards));
    const changed = await port.readChanged(list.ground.lamport);
    const cards = withChanges(list.cards, changed);
    held = { ground: { ...ground, lamport: changed.lamport }, cards };
    return cards;
  }

  async function known(ground: CardsGround): Promise<CardList | null> {
    if (isNear(held?.ground, ground, mostEvents)) return held;
    const found = await port.readKept(ground);
    if (!isNear(found?.ground, ground, mostEvents)) return null;
    kept = found!.ground;
    return found;
  }

  async function keep(): Promise<void> {
    if (!held || held.ground.name === null || isNear(kept, held.ground, worthKeeping)) return;
    kept = held.ground;
    await port.keep(held);
  }

  async function readAll(ground: CardsGround, onCards: OnCards): Promise<CardList> {
    const cards: ListedCard[] = [];
    let shown = 0;
    let reading: Promise<CardsPart> | null = port.readPart(null);
    while (reading) {
      // oxlint-disable-next-line no-await-in-loop -- part by part, so that keys are heard in between
      const part: CardsPart = await reading;
      reading = part.next === null ? null : port.readPart(part.next);
      cards.push(...part.cards);
      // Each showing searches it all.
      if (cards.length >= 2 * shown) {
        shown = cards.length;
        onCards([...cards]);
      }
    }
    return { ground, cards: cards.toSorted(byPosition) };
  }

  return { refresh, isHeld: () => held !== null };
}

/** Events since the list was kept, past which it is kept anew. */
const worthKeeping = 200;

/** Events past which all is read anew. */
const mostEvents = 5000;

/** Whether the ground is the same, and so few events ahead of it. */
const isNear = (from: CardsGround | null | undefined, to: CardsGround, events: number): boolean =>
  to.name !== null && from?.name === to.name && to.lamport - from.lamport <= events;

function withChanges(
  cards: readonly ListedCard[],
  { touched, cards: changed }: ChangedCards,
): readonly ListedCard[] {
  if (touched.size === 0) return cards;
  const others = cards.filter(({ id }) => !touched.has(id));
  return [...others, ...changed].toSorted(byPosition);
}

const byPosition = (a: ListedCard, b: ListedCard) => a.position - b.position;
