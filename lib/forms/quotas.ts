import { countsByWeight } from "@/lib/content/blueprint";

import type { FormQuestion } from "./form-question";

/** A kind of question within a domain: of one task and one type. */
export const kindOf = ({ task, multiple }: Pick<FormQuestion, "task" | "multiple">): string =>
  `${task} ${multiple}`;

/**
 * How many questions of each kind to take for `need` in all: tasks and types each in proportion to
 * what there is, so that what is left over keeps its proportions for the forms that follow.
 * @param need at most as many as there are
 */
export function quotasOf(questions: readonly FormQuestion[], need: number): Map<string, number> {
  const tasks = [...Map.groupBy(questions, ({ task }) => task)].map(([task, own]) => ({
    task,
    size: own.length,
    multiple: own.filter(({ multiple }) => multiple).length,
  }));
  const sizes = countsByWeight(new Map(tasks.map(({ task, size }) => [task, size])), need);
  const several = tasks.reduce((sum, { multiple }) => sum + multiple, 0);
  const rooms = tasks.map(({ task, size, multiple }) => {
    const places = sizes.get(task)!;
    return {
      task,
      ideal: (places * multiple) / size,
      least: Math.max(0, places - (size - multiple)),
      most: Math.min(places, multiple),
    };
  });
  const dealt = dealtWithin(rooms, Math.round((need * several) / questions.length));
  return new Map(
    rooms.flatMap(({ task }, place) => [
      [kindOf({ task, multiple: true }), dealt[place]!],
      [kindOf({ task, multiple: false }), sizes.get(task)! - dealt[place]!],
    ]),
  );
}

interface Room {
  readonly ideal: number;
  readonly least: number;
  readonly most: number;
}

/** `sum` in whole numbers within each room's bounds, the furthest below its ideal first. */
function dealtWithin(rooms: readonly Room[], sum: number): number[] {
  const dealt = rooms.map(({ least }) => least);
  for (let left = sum - dealt.reduce((all, one) => all + one, 0); left > 0; left -= 1) {
    const open = [...rooms.keys()].filter((place) => dealt[place]! < rooms[place]!.most);
    const behind = (place: number) => rooms[place]!.ideal - dealt[place]!;
    const next = open.toSorted((a, b) => behind(b) - behind(a))[0];
    if (next === undefined) break;
    dealt[next]! += 1;
  }
  return dealt;
}
