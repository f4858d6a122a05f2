import "./diagnostic.css";
import type { DiagnosticModel } from "@/lib/screens/diagnostic";
import { diagnosticText } from "@/lib/text/diagnostic";

import { Icon } from "../ui/Icon";
import { Key } from "../ui/Key";
import { ProgressBar } from "../ui/ProgressBar";
import { OptionList } from "./OptionList";

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
  const left = question.choose - question.chosen.length;
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
          <button type="button" class="link caption" onClick={actions.skip}>
            {diagnosticText.skip(skipsLeft)}
          </button>
        ) : null}
      </header>
      <ProgressBar done={number - 1} of={of} label={diagnosticText.place(number, of)} />
      <main class="middle" key={question.question}>
        <h1 class="stem" id="stem" {...{ elementtiming: "first-card" }}>
          {question.stem}
        </h1>
        <OptionList model={question} onChoose={actions.choose} />
        <label class="check">
          <input type="checkbox" checked={question.guess} onChange={actions.toggleGuess} />
          {diagnosticText.guess}
        </label>
      </main>
      <footer class="foot diagnostic__foot">
        <p class="muted" role="status">
          {left > 0 ? waitFor(left, question.choose) : diagnosticText.chosen(question.choose, question.choose)}
        </p>
        <button
          type="button"
          class="button button--main"
          aria-disabled={left > 0}
          data-waits={left > 0 || undefined}
          onClick={actions.next}
        >
          {diagnosticText.next}
          <Key name="Enter" />
        </button>
      </footer>
    </div>
  );
}

function waitFor(left: number, choose: number): string {
  if (choose === 1) return diagnosticText.chooseOne;
  const chosen = diagnosticText.chosen(choose - left, choose);
  return `${chosen}. ${diagnosticText.chooseMore(left)}`;
}
