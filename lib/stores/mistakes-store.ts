import { computed, signal } from "@preact/signals-core";

import type { QuestionId } from "@/lib/content/pack";
import { buildMistakes, domainLabel, isDue, nextDay } from "@/lib/screens/build-mistakes";
import { buildExplained, buildQuestion, isCorrect } from "@/lib/screens/build-question";
import type {
  MistakeReviewModel,
  MistakeRow,
  MistakesContent,
  MistakesModel,
} from "@/lib/screens/mistakes";
import type { MistakesDraft, QuestionDraft } from "@/lib/study/drafts";
import { shuffled } from "@/lib/study/shuffled";
import type { Clock } from "@/lib/time/instant";
import { daysBetween } from "@/lib/time/study-day";

import type { StudyStore } from "./study-store";

export interface MistakesPort {
  readonly clock: Clock;
  read(): Promise<MistakesContent>;
}

const longestLook = 10 * 60_000;

export type MistakesStore = ReturnType<typeof createMistakesStore>;

/** What was missed or guessed: the page that explains it, and its review. */
export function createMistakesStore(study: StudyStore, port: MistakesPort) {
  const content = signal<MistakesContent | null>(null);
  const draft = computed(() => study.view.value?.drafts.mistakes ?? null);

  const model = computed((): MistakesModel | null =>
    content.value?.blueprint ? buildMistakes(content.value) : null,
  );

  const review = computed((): MistakeReviewModel | null => {
    if (!content.value?.blueprint) return null;
    const { current, answered } = draft.value ?? nothing;
    const row = current && rowOf(current.question);
    if (!current || !row) return finished(content.value, draft.value ?? nothing);
    return answered ? explained(row, current) : asked(row, current);
  });

  const rowOf = (id: QuestionId): MistakeRow | undefined =>
    [...(content.value?.open ?? []), ...(content.value?.left ?? [])].find(
      ({ question }) => question.id === id,
    );

  const place = ({ done, queue, answered }: MistakesDraft) => {
    const number = done + (answered ? 0 : 1);
    return { number, of: number + queue.length };
  };

  const asked = ({ question }: MistakeRow, current: QuestionDraft): MistakeReviewModel => ({
    kind: "question",
    question: buildQuestion(question, current),
    ...place(draft.value!),
  });

  function explained(row: MistakeRow, { order, chosen, guess }: QuestionDraft): MistakeReviewModel {
    const { blueprint, concepts, today } = content.value!;
    const { question, mistake } = row;
    const given = { order, chosen, correct: isCorrect(question, chosen), guess };
    const concept = concepts.get(question.concept) ?? null;
    return {
      kind: "explained",
      explained: buildExplained(
        question,
        given,
        domainLabel(blueprint!, question),
        row.state.flagged,
        concept,
      ),
      comesBack: mistake.due && { day: mistake.due, days: daysBetween(today, mistake.due) },
      ...place(draft.value!),
    };
  }

  async function refresh(): Promise<void> {
    content.value = await port.read();
  }

  const setDraft = (mistakes: MistakesDraft) => study.setDrafts({ mistakes });

  /** Begins a review of these questions, or of all that are due. */
  async function begin(only: readonly QuestionId[] | null = null): Promise<void> {
    await refresh();
    const { open, today } = content.value!;
    const due = open.filter((row) => isDue(row, today)).map(({ question }) => question.id);
    const queue = shuffled(only ?? due, String(port.clock()));
    await setDraft(ahead({ ...nothing, queue }));
  }

  /** Goes on where the last review was left, also by closing the page; else begins one. */
  async function resume(): Promise<void> {
    await refresh();
    const left = draft.value?.current?.question;
    if (left && rowOf(left)) return;
    const further = draft.value && ahead(draft.value);
    if (further?.current) await setDraft(further);
    else await begin();
  }

  /** The draft with the next question that still waits on screen, if there is one. */
  function ahead(before: MistakesDraft): MistakesDraft {
    const waiting = new Set(content.value?.open.map(({ question }) => question.id));
    const queue = before.queue.filter((id) => waiting.has(id));
    const [id, ...rest] = queue;
    const row = id && rowOf(id);
    return { ...before, current: row ? fresh(row) : null, answered: false, queue: rest };
  }

  function fresh({ question }: MistakeRow): QuestionDraft {
    const now = port.clock();
    return {
      session: null,
      question: question.id,
      order: shuffled([...question.options.keys()], `${question.id} ${now}`),
      chosen: [],
      guess: false,
      shownAt: now,
    };
  }

  const setCurrent = (change: Partial<QuestionDraft>) => {
    const { current, answered } = draft.value ?? nothing;
    if (current && !answered)
      void setDraft({ ...draft.value!, current: { ...current, ...change } });
  };

  /** Chooses an option or takes the choice back; of one-answer questions the other goes. */
  function choose(option: number): void {
    const current = draft.value?.current;
    const row = current && rowOf(current.question);
    if (!current || !row) return;
    const others = current.chosen.filter((other) => other !== option);
    if (others.length < current.chosen.length) setCurrent({ chosen: others });
    else if (row.question.key.length === 1) setCurrent({ chosen: [option] });
    else if (others.length < row.question.key.length) setCurrent({ chosen: [...others, option] });
  }

  const toggleGuess = () => setCurrent({ guess: !draft.value?.current?.guess });

  /** Writes the answer and grades it, then shows every option with its reason. */
  async function answer(): Promise<void> {
    const before = draft.value;
    const row = before?.current && rowOf(before.current.question);
    if (!row || before.answered || before.current?.chosen.length !== row.question.key.length)
      return;
    const { order, guess, shownAt } = before.current;
    const chosen = before.current.chosen.toSorted((a, b) => a - b);
    const correct = isCorrect(row.question, chosen);
    const { id: subject, edition } = row.question;
    const ms = Math.min(longestLook, Math.max(0, port.clock() - shownAt));
    const body = { type: "answer", session: null, subject, edition, order, chosen } as const;
    const mistakes: MistakesDraft = {
      ...before,
      answered: true,
      done: before.done + 1,
      recalled: before.recalled + (correct && !guess ? 1 : 0),
    };
    await study.change(async () => {
      const expected = { revision: row.state.revision };
      const isSaved = await study.record({ ...body, correct, guess, ms }, expected, { mistakes });
      await refresh();
      if (!isSaved) await setDraft(ahead(before));
    });
  }

  async function next(): Promise<void> {
    if (draft.value?.answered) await setDraft(ahead(draft.value));
  }

  return { model, review, refresh, begin, resume, choose, toggleGuess, answer, next };
}

const nothing: MistakesDraft = { current: null, answered: false, queue: [], done: 0, recalled: 0 };

function finished(
  { open, today }: MistakesContent,
  { done, recalled }: MistakesDraft,
): MistakeReviewModel {
  const due = open.filter((row) => isDue(row, today)).length;
  return { kind: "finished", done, recalled, due, next: nextDay(open, today) };
}
