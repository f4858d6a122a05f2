import type { QuestionModel } from "@/lib/screens/diagnostic";

import { Icon } from "../ui/Icon";

export interface OptionListProps {
  readonly model: QuestionModel;
  readonly onChoose: (place: number) => void;
}

const letters = "ABCDEF";

/** Round where one is to be chosen, square where several are; the letter turns into a tick. */
export function OptionList({ model, onChoose }: OptionListProps) {
  const isOne = model.choose === 1;
  return (
    <ul class="options" role={isOne ? "radiogroup" : "group"} aria-labelledby="stem">
      {model.options.map(({ place, text }, index) => {
        const isChosen = model.chosen.includes(place);
        return (
          <li key={place} role="presentation">
            <button
              type="button"
              class={`option option--${isOne ? "one" : "several"}`}
              role={isOne ? "radio" : "checkbox"}
              aria-checked={isChosen}
              onClick={() => onChoose(place)}
            >
              <span class="option__box" aria-hidden="true">
                {isChosen ? <Icon name="tick" size={16} /> : letters[index]}
              </span>
              <span>{text}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
