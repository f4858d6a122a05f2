import { computed, signal } from "@preact/signals-core";

import { domainOfTask } from "@/lib/content/blueprint";
import type { Concept, ConceptId, Question } from "@/lib/content/pack";
import { buildExplained, buildQuestion, isCorrect } from "@/lib/screens/build-question";
import type { ExplainedModel, QuestionModel } from "@/lib/screens/diagnostic";
import { labelsOf } from "@/lib/screens/domain-labels";
import type { DomainLabel } from "@/lib/screens/home";
import { shuffled } from "@/lib/study/shuffled";
import type { Clock } from "@/lib/time/instant";

import type { StudyStore } from "./study-store";

export interface PromptPort {
  readonly clock: Clock;
  /** A practice question not seen lately; `null` when there is none. */
  practice(): Promise<Question | null>;
  concept(id: ConceptId): Promise<Concept | null>;
}

const longestLook = 10 * 60_000;

/** A single practice question, for a new tab on a day when no card is due. */
export function createPromptStore(study: StudyStore, port: PromptPort) {
  const asked = signal<Question | null>(null);
  const explained = signal<ExplainedModel | null>(null);

  const model = computed((): QuestionModel | null => {
    const draft = study.view.value?.drafts.newtab;
    if (explained.value || !asked.value || draft?.question !== asked.value.id) return null;
    return buildQuestion(asked.value, draft);
  });

  /** Brings a question on screen; false when there is none to ask. */
  async function ask(): Promise<boolean> {
    const question = await port.practice();
    if (!question) return false;
    asked.value = question;
    const kept = study.view.value?.drafts.newtab;
    if (kept?.question === question.id) return true;
    await study.setDrafts({
      newtab: {
        session: null,
        question: question.id,
        order: shuffled([...question.options.keys()], `${question.id} ${port.clock()}`),
        chosen: [],
        guess: false,
        shownAt: port.clock(),
      },
    });
    return true;
  }

  function choose(place: number): void {
    const draft = study.view.value?.drafts.newtab;
    if (!draft || !asked.value) return;
    const others = draft.chosen.filter((other) => other !== place);
    const wasChosen = others.length < draft.chosen.length;
    const room = asked.value.key.length;
    const chosen = wasChosen ? others : [...(room === 1 ? [] : others), place];
    if (chosen.length <= room) void study.setDrafts({ newtab: { ...draft, chosen } });
  }

  /** Writes the answer, then shows every option with its reason. */
  async function answer(): Promise<void> {
    const draft = study.view.value?.drafts.newtab;
    const question = asked.value;
    if (!draft || !question || draft.chosen.length !== question.key.length) return;
    const chosen = draft.chosen.toSorted((a, b) => a - b);
    const correct = isCorrect(question, chosen);
    const { order, guess, shownAt } = draft;
    const ms = Math.min(longestLook, Math.max(0, port.clock() - shownAt));
    const { edition, id: subject } = question;
    const body = { type: "answer", subject, session: null, edition, order, chosen } as const;
    const concept = await port.concept(question.concept);
    await study.change(async () => {
      if (!(await study.record({ ...body, correct, guess, ms }, {}, { newtab: null }))) return;
      const given = { order, chosen, correct, guess };
      explained.value = buildExplained(question, given, domainOf(question), false, concept);
    });
  }

  function domainOf({ task }: Question): DomainLabel {
    const blueprint = study.view.value!.blueprint!;
    const { id } = domainOfTask(blueprint, task);
    return labelsOf(blueprint).find((label) => label.id === id)!;
  }

  return { model, explained, ask, choose, answer };
}
