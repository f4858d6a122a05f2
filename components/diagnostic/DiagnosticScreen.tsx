import "./diagnostic.css";
import type { DiagnosticModel } from "@/lib/screens/diagnostic";
import { diagnosticText } from "@/lib/text/diagnostic";

import { IconButton } from "../ui/IconButton";
import { ProgressBar } from "../ui/ProgressBar";
import { useFocusOnChange } from "../ui/use-focus-on-change";
import { OptionList } from "./OptionList";
import { QuestionFoot } from "./QuestionFoot";
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
  readonly actions: DiagnosticActions;
}

export function DiagnosticScreen({ model, actions }: DiagnosticScreenProps) {
  const { question, number, of, skipsLeft } = model;
  const stem = useFocusOnChange(question.question);
  return (
    <div class="screen diagnostic" data-current data-question={question.question}>
      <header class="bar">
        <IconButton icon="back" label={diagnosticText.pauseLabel} onPress={actions.pause} />
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
      <QuestionFoot
        key={`${question.question} foot`}
        question={question}
        label={diagnosticText.next}
        actions={actions}
      />
    </div>
  );
}
