import type { SittingModel } from "@/lib/screens/mock";
import { sittingText } from "@/lib/text/mock";

import { Stem } from "../diagnostic/Stem";
import { useFocusOnChange } from "../ui/use-focus-on-change";
import { ExamOptions } from "./ExamOptions";

export interface QuestionViewProps {
  readonly model: SittingModel;
  /** Whether the next letter strikes out. */
  readonly isStriking: boolean;
  readonly onChoose: (place: number) => void;
  readonly onStrike: (place: number) => void;
  readonly onGuess: () => void;
}

/** One question of the form, with nothing that tells its domain or whether it counts. */
export function QuestionView({
  model,
  isStriking,
  onChoose,
  onStrike,
  onGuess,
}: QuestionViewProps) {
  const { question, place } = model;
  const stem = useFocusOnChange(question.question);
  const over = question.chosen.length - question.choose;
  return (
    <div class="exam__question" key={question.question} data-question={question.question}>
      <p>
        <b>{sittingText.question(place + 1)}</b>{" "}
        <span class="muted exam__choose" role="status">
          {isStriking ? sittingText.strikeWhich : demandOf(question.choose, question.chosen.length)}
          {over > 0 ? ` ${sittingText.over(over)}` : ""}
        </span>
      </p>
      <Stem text={question.stem} choose={question.choose} heading={stem} />
      <ExamOptions model={question} onChoose={onChoose} onStrike={onStrike} />
      <label class="check exam__guess">
        <input type="checkbox" class="switch" checked={question.guess} onChange={onGuess} />
        {sittingText.guess}
      </label>
    </div>
  );
}

const demandOf = (choose: number, chosen: number) =>
  choose === 1 ? sittingText.chooseOne : sittingText.choose(choose, chosen);
