import type { DiagnosticModel } from "@/lib/screens/diagnostic";
import type { MeasuringModel } from "@/lib/screens/surface";

import type { Press } from "../keys";
import { type ResultActions, ResultScreen } from "../result/ResultScreen";
import { type DiagnosticActions, DiagnosticScreen } from "./DiagnosticScreen";
import { questionKey } from "./question-key";
import { StartScreen, type StartScreenProps } from "./StartScreen";

export interface MeasuringActions {
  readonly start: StartScreenProps["actions"];
  readonly diagnostic: DiagnosticActions;
  readonly result: ResultActions;
}

export interface MeasuringScreenProps {
  readonly shown: MeasuringModel;
  readonly actions: MeasuringActions;
}

/** A diagnostic from its beginning to its result. */
export function MeasuringScreen({ shown, actions }: MeasuringScreenProps) {
  switch (shown.kind) {
    case "start":
      return <StartScreen actions={actions.start} />;
    case "diagnostic":
      return <DiagnosticScreen model={shown.model} actions={actions.diagnostic} />;
    case "result":
      return <ResultScreen model={shown.model} actions={actions.result} />;
  }
}

/** True when the key means something for the question. */
export function onQuestionPress(
  press: Press,
  { question }: DiagnosticModel,
  actions: DiagnosticActions,
): boolean {
  const key = questionKey(press, question.options.length);
  switch (key?.kind) {
    case "choose":
      actions.choose(question.options[key.index]!.place);
      return true;
    case "next":
      actions.next();
      return true;
    case "guess":
      actions.toggleGuess();
      return true;
    case "skip":
      actions.skip();
      return true;
    case undefined:
      return false;
  }
}
