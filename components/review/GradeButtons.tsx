import type { Grade } from "@/lib/cards/card-state";
import type { GradeChoice } from "@/lib/screens/review";
import { reviewText } from "@/lib/text/review";

import { Key } from "../ui/Key";

export interface GradeButtonsProps {
  readonly choices: readonly GradeChoice[];
  readonly onGrade: (grade: Grade) => void;
}

/** Equal parts, the line between missed and known; under each word when the card comes back. */
export function GradeButtons({ choices, onGrade }: GradeButtonsProps) {
  const isShort = choices.length > 2;
  return (
    <div class="grades" role="group" aria-label={reviewText.grades}>
      {choices.map((choice, index) => (
        <button
          key={choice.grade}
          type="button"
          class={`grade grade--${choice.grade === "again" ? "missed" : "known"}`}
          onClick={() => onGrade(choice.grade)}
        >
          <span class="grade__word">
            {reviewText.grade(choice.grade)}
            <Key name={String(index + 1)} />
          </span>
          <span class="grade__due">{reviewText.comesBack(choice, isShort)}</span>
        </button>
      ))}
    </div>
  );
}
