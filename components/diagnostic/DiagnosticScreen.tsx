import "./diagnostic.css";
import { useState } from "preact/hooks";

import type { DiagnosticModel } from "@/lib/screens/diagnostic";
import { diagnosticText } from "@/lib/text/diagnostic";

import { Icon } from "../ui/Icon";
import { Key } from "../ui/Key";
import { ProgressBar } from "../ui/ProgressBar";
import { useFocusOnChange } from "../ui/use-focus-on-change";
import { OptionList } from "./OptionList";
import { Stem } from "./Stem";

export interface DiagnosticActions {
  pause(): void;
  choose(place: number): void;
  toggleGuess(): void;
  next(): void;
  skip(): void;
}

export interface DiagnosticScreenProps {
  readonly model: DiagnosticModel;
  readonly ready: boolean;
  readonly actions: DiagnosticActions;
}

export function DiagnosticScreen({ model, ready, actions }: DiagnosticScreenProps) {
  const { question, number, of, skipsLeft } = model;
  const stem = useFocusOnChange(question.question);
  return (
    <div class="screen diagnostic" data-current={ready} data-question={question.question}>
      <header class="bar">
        <button
          type="button"
          class="icon-button"
          aria-label={diagnosticText.pauseLabel}
          onClick={actions.pause}
        >
          <Icon name="back" />
        </button>
        <span class="bar__place">{diagnosticText.place(number, of)}</span>
        {skipsLeft > 0 ? (
          <button type="button" class="link bar__skip" onClick={actions.skip}>
            {diagnosticText.skip(skipsLeft)}
          </button>
        ) : null}
        <ProgressBar done={number - 1} of={of} label={diagnosticText.place(number, of)} inParts />
      </header>
      <main class="middle" key={question.question}>
        <Stem text={question.stem} choose={question.choose} heading={stem} />
        <OptionList model={question} onChoose={actions.choose} />
      </main>
      <Foot key={`${question.question} foot`} question={question} actions={actions} />
    </div>
  );
}

type FootProps = Pick<DiagnosticModel, "question"> & Pick<DiagnosticScreenProps, "actions">;

/** Next is never dead: while it waits it says what for. */
function Foot({ question, actions }: FootProps) {
  const [asked, setAsked] = useState(false);
  const { chosen, choose } = question;
  const left = choose - chosen.length;
  const next = () => {
    setAsked(left !== 0);
    actions.next();
  };
  return (
    <footer class="foot foot--plain diagnostic__foot">
      <label class="check">
        <input
          type="checkbox"
          class="switch"
          checked={question.guess}
          onChange={actions.toggleGuess}
        />
        {diagnosticText.guess}
      </label>
      <p class="muted" role="status">
        {besideNext(chosen.length, choose, asked)}
      </p>
      <button
        type="button"
        class="button button--main"
        aria-disabled={left !== 0}
        data-waits={left !== 0 || undefined}
        onClick={next}
      >
        {diagnosticText.next}
        <Key name="Enter" />
      </button>
    </footer>
  );
}

/** How many are chosen; once Next has been pressed too early, what it waits for. */
function besideNext(chosen: number, choose: number, asked: boolean): string {
  if (choose === 1) return chosen === 1 ? "" : diagnosticText.chooseOne;
  if (chosen > choose) return diagnosticText.chooseFewer(chosen - choose);
  return asked && chosen < choose
    ? diagnosticText.chooseMore(choose - chosen)
    : diagnosticText.chosen(chosen, choose);
}
