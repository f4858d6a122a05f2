import type { CardState, Memory } from "@/lib/cards/card-state";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, studyDayOf } from "@/lib/time/study-day";

import type { LogEvent, ReviewBody, Stamp, StoredEvent } from "./event";
import { isWriting } from "./fold-own-card";
import { standing } from "./standing";

/** What a card is before any event: its place in the pack. */
export interface CardBase extends Pick<
  CardState,
  "id" | "note" | "concept" | "domain" | "task" | "skill" | "position"
> {
  readonly edition: number;
  readonly retired: boolean;
}

export type SchedulerFor = (wHash: string) => Scheduler;

/** Where a card stands after `events`, all those and no others whose subject it is. */
export function foldCard(
  base: CardBase,
  events: readonly StoredEvent[],
  schedulerFor: SchedulerFor,
): CardState {
  const { edition, retired, ...place } = base;
  const counted = standing(events);
  const reviews = sinceForgotten(counted).filter(isReview);
  const last = reviews.at(-1);
  return {
    ...place,
    status: statusOf(retired, counted, reviews.length > 0),
    memory: memoryAfter(reviews, schedulerFor),
    due: last ? dueOf(last, edition) : null,
    introducedOn: reviews[0] ? studyDayOf(reviews[0]) : null,
    retryOn: last ? retryOf(last) : null,
    flagged: latest(counted, "flag")?.flagged ?? false,
    edit: editOf(counted),
    revision: events.length,
  };
}

/** What came after the card last started afresh. */
const sinceForgotten = (counted: readonly LogEvent[]): readonly LogEvent[] =>
  counted.slice(counted.findLastIndex(({ type }) => type === "forget") + 1);

type Review = Stamp & ReviewBody;

const isReview = (event: LogEvent): event is Review => event.type === "review";

function statusOf(
  retired: boolean,
  counted: readonly LogEvent[],
  reviewed: boolean,
): CardState["status"] {
  if (retired) return "retired";
  if (latest(counted, "suspend")?.suspended) return "suspended";
  return reviewed ? "active" : "new";
}

function memoryAfter(reviews: readonly Review[], schedulerFor: SchedulerFor): Memory | null {
  return reviews.reduce<Memory | null>(
    (memory, review) => schedulerFor(review.wHash).next(memory, review.grade, studyDayOf(review)),
    null,
  );
}

/** An own card that was written anew holds what was edited in it before. */
function editOf(counted: readonly LogEvent[]): CardState["edit"] {
  const since = counted.slice(counted.findLastIndex(isWriting) + 1);
  return latest(since, "edit")?.edit ?? null;
}

/** A card that changed in substance since its last review is asked again once, at the next chance. */
function dueOf(last: Review, edition: number): StudyDay {
  return last.edition < edition ? addDays(studyDayOf(last), 1) : last.due;
}

/** A card that comes back on the very day of its review was missed and waits for its retry. */
function retryOf(last: Review): StudyDay | null {
  const day = studyDayOf(last);
  return last.due === day ? day : null;
}

type OfType<Type extends LogEvent["type"]> = Extract<LogEvent, { readonly type: Type }>;

function latest<Type extends LogEvent["type"]>(
  counted: readonly LogEvent[],
  type: Type,
): OfType<Type> | undefined {
  return counted.findLast((event): event is OfType<Type> => event.type === type);
}
