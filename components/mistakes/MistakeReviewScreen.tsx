import "../diagnostic/diagnostic.css";
import "../review/review.css";
import { useLayoutEffect, useRef } from "preact/hooks";

import type { MistakeReviewModel } from "@/lib/screens/mistakes";
import type { MistakesStore } from "@/lib/stores/mistakes-store";
import { mistakesReviewText as text } from "@/lib/text/mistakes";

import { ExplainedQuestion } from "../diagnostic/ExplainedQuestion";
import { OptionList } from "../diagnostic/OptionList";
import { questionKey } from "../diagnostic/question-key";
import { QuestionFoot } from "../diagnostic/QuestionFoot";
import { Stem } from "../diagnostic/Stem";
import { isGo, pressOf } from "../keys";
import { Icon } from "../ui/Icon";
import { Key } from "../ui/Key";
import { ProgressBar } from "../ui/ProgressBar";
import { useFocusOnChange } from "../ui/use-focus-on-change";
import { mistakesHref } from "./mistakes-href";

export type MistakeReviewActions = Pick<
  MistakesStore,
  "choose" | "toggleGuess" | "answer" | "next" | "begin"
>;

export interface MistakeReviewScreenProps {
  readonly model: MistakeReviewModel;
  readonly actions: MistakeReviewActions;
}

/** One missed question after the other: asked anew, then explained. */
export function MistakeReviewScreen({ model, actions }: MistakeReviewScreenProps) {
  useKeys(model, actions);
  switch (model.kind) {
    case "question":
      return <Asked model={model} actions={actions} />;
    case "explained":
      return <Explained model={model} actions={actions} />;
    case "finished":
      return <Finished model={model} actions={actions} />;
  }
}

type Of<Kind extends MistakeReviewModel["kind"]> = MistakeReviewScreenProps & {
  readonly model: Extract<MistakeReviewModel, { readonly kind: Kind }>;
};

function Bar({ done, number, of }: { done: number; number: number; of: number }) {
  return (
    <header class="bar">
      <a class="icon-button" href={mistakesHref} aria-label={text.leave}>
        <Icon name="back" />
      </a>
      <span class="bar__place">{text.place(number, of)}</span>
      <ProgressBar done={done} of={of} label={text.place(number, of)} inParts />
    </header>
  );
}

function Asked({ model: { question, number, of }, actions }: Of<"question">) {
  const stem = useFocusOnChange(question.question);
  const foot = { toggleGuess: actions.toggleGuess, next: () => void actions.answer() };
  return (
    <div class="screen diagnostic" data-mistake={question.question}>
      <Bar done={number - 1} number={number} of={of} />
      <main class="middle" key={question.question}>
        <Stem text={question.stem} choose={question.choose} heading={stem} />
        <OptionList model={question} onChoose={actions.choose} />
      </main>
      <QuestionFoot
        key={question.question}
        question={question}
        label={text.answer}
        actions={foot}
      />
    </div>
  );
}

function Explained({ model: { explained, comesBack, number, of }, actions }: Of<"explained">) {
  return (
    <div class="screen diagnostic" data-explained={explained.question}>
      <Bar done={number} number={number} of={of} />
      <main class="middle" key={explained.question}>
        <ExplainedQuestion model={explained} />
      </main>
      <footer class="foot foot--plain diagnostic__foot">
        <p class="muted mistakes__back" role="status">
          {text.comesBack(comesBack)}
        </p>
        <button type="button" class="button button--main" onClick={() => void actions.next()}>
          {text.next}
          <Key name="Enter" />
        </button>
      </footer>
    </div>
  );
}

function Finished({ model: { done, recalled, due, next }, actions }: Of<"finished">) {
  return (
    <main class="page mistakes" data-finished>
      <h1 class="page__title">{done === 0 ? text.nothingDue : text.finished}</h1>
      {done > 0 ? <p role="status">{text.recalled(recalled, done)}</p> : null}
      {next ? <p class="muted">{text.nextDay(next)}</p> : null}
      <div class="row mistakes__ways">
        {due > 0 ? (
          <button type="button" class="button button--main" onClick={() => void actions.begin()}>
            {text.goOn(due)}
          </button>
        ) : null}
        <a class={due > 0 ? "button" : "button button--main"} href={mistakesHref}>
          {text.toPage}
        </a>
      </div>
    </main>
  );
}

/** Letters and digits choose, G marks a guess, Enter goes on; as in a diagnostic. */
function useKeys(model: MistakeReviewModel, actions: MistakeReviewActions): void {
  const latest = useRef({ model, actions });
  latest.current = { model, actions };
  // Before the first paint: what is seen can be answered.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (onKey(event, latest.current.model, latest.current.actions)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function onKey(
  event: KeyboardEvent,
  model: MistakeReviewModel,
  actions: MistakeReviewActions,
): boolean {
  const press = pressOf(event);
  if (model.kind === "explained") {
    if (!isGo(press)) return false;
    void actions.next();
    return true;
  }
  if (model.kind === "finished") return false;
  const { options } = model.question;
  const key = questionKey(press, options.length);
  if (key === null || key.kind === "skip") return false;
  if (key.kind === "choose") actions.choose(options[key.index]!.place);
  else if (key.kind === "guess") actions.toggleGuess();
  else void actions.answer();
  return true;
}
