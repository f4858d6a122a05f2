import { useId } from "preact/hooks";

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
    <div
      class={isShort ? "grades grades--four" : "grades"}
      role="group"
      aria-label={reviewText.grades}
    >
      {choices.map((choice, index) => {
        const isMissed = choice.grade === "again";
        return (
          <button
            key={choice.grade}
            type="button"
            class={isMissed ? "grade grade--missed" : "grade grade--known"}
            onClick={(event) => isSecondOfDouble(event) || onGrade(choice.grade)}
          >
            <span class="grade__word">{reviewText.grade(choice.grade)}</span>
            <Key name={String(index + 1)} />
            <span class="grade__due">{reviewText.comesBack(choice, isShort)}</span>
            <span class="grade__edge">{isMissed ? <Hatch /> : null}</span>
          </button>
        );
      })}
    </div>
  );
}

/** A double click on Show answer ends on the grade that takes its place: that is no answer. */
const isSecondOfDouble = (event: MouseEvent) => event.detail > 1;

/** Drawn, as a gradient would vanish in forced colours. */
function Hatch() {
  const id = useId();
  return (
    <svg width="100%" height="5" aria-hidden="true">
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M2 0V5" stroke="var(--short)" stroke-width="1.5" />
      </pattern>
      <rect width="100%" height="5" fill={`url(#${id})`} />
    </svg>
  );
}
