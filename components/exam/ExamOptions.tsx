import type { SheetModel } from "@/lib/screens/mock";
import { sittingText } from "@/lib/text/mock";

import { Icon } from "../ui/Icon";

export interface ExamOptionsProps {
  readonly model: SheetModel;
  readonly onChoose: (place: number) => void;
  readonly onStrike: (place: number) => void;
}

const letters = "ABCDEF";

/** The options of a question in a sitting, each with a button that strikes it out. */
export function ExamOptions({ model, onChoose, onStrike }: ExamOptionsProps) {
  const isOne = model.choose === 1;
  return (
    <div class="exam__options" role={isOne ? "radiogroup" : "group"} aria-labelledby="stem">
      {model.options.map(({ place, text }, index) => {
        const isChosen = model.chosen.includes(place);
        const isStruck = model.struck.includes(place);
        return (
          <div class="exam__option" key={place}>
            <button
              type="button"
              class={`option option--${isOne ? "one" : "several"}`}
              role={isOne ? "radio" : "checkbox"}
              aria-checked={isChosen}
              data-place={place}
              data-struck={isStruck || undefined}
              onClick={() => onChoose(place)}
            >
              <span class="option__box" aria-hidden="true">
                {isChosen ? <Icon name="tick" size={16} /> : letters[index]}
              </span>
              <span>
                {isStruck ? <s>{text}</s> : text}
                {isStruck ? <span class="hidden">, {sittingText.struck}</span> : null}
              </span>
            </button>
            <button
              type="button"
              class="icon-button exam__strike"
              aria-pressed={isStruck}
              aria-label={sittingText.strike(letters[index] ?? "")}
              onClick={() => onStrike(place)}
            >
              <s aria-hidden="true">S</s>
            </button>
          </div>
        );
      })}
    </div>
  );
}
