import { useState } from "preact/hooks";

import type { QuestionModel } from "@/lib/screens/diagnostic";
import { diagnosticText } from "@/lib/text/diagnostic";

import { Key } from "../ui/Key";

export interface QuestionFootProps {
  readonly question: QuestionModel;
  /** What the one filled button says. */
  readonly label: string;
  readonly actions: { toggleGuess(): void; next(): void };
}

/** The button to go on is never dead: while it waits it says what for. */
export function QuestionFoot({ question, label, actions }: QuestionFootProps) {
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
        {label}
        <Key name="Enter" />
      </button>
    </footer>
  );
}

/** How many are chosen; once the button has been pressed too early, what it waits for. */
function besideNext(chosen: number, choose: number, asked: boolean): string {
  if (choose === 1) return chosen === 1 ? "" : diagnosticText.chooseOne;
  if (chosen > choose) return diagnosticText.chooseFewer(chosen - choose);
  return asked && chosen < choose
    ? diagnosticText.chooseMore(choose - chosen)
    : diagnosticText.chosen(chosen, choose);
}
