import type { PlanModel } from "@/lib/screens/plan";
import { homeText } from "@/lib/text/home";
import { planText as text } from "@/lib/text/plan";

import { DomainShape } from "../ui/DomainShape";

interface PlanTodayProps {
  readonly today: PlanModel["today"];
  readonly onBegin: (cards: number | null) => void;
}

/** Each domain's part of today with its reason in one line, and the ways to begin. */
export function PlanToday({ today, onBegin }: PlanTodayProps) {
  const { cards, minutes, domains, sizes } = today;
  return (
    <section class="figure" aria-labelledby="plan-today">
      <h2 class="figure__title" id="plan-today">
        {text.todayTitle}
      </h2>
      <p class="figure__answer">{text.todayTotal(cards, minutes)}</p>
      <ul class="plan-today">
        {domains.map((part) => (
          <li key={part.domain.id}>
            <DomainShape place={part.domain.place} />
            <span>
              <b>
                {part.domain.shortName}: {part.cards}
              </b>
              {homeText.because(part)}
            </span>
          </li>
        ))}
      </ul>
      {sizes.length > 0 ? (
        <div class="row" role="group" aria-label={text.start}>
          {sizes.map((size) => (
            <button
              key={size.minutes ?? "all"}
              type="button"
              class={size.minutes === null ? "button button--main" : "button"}
              onClick={() => onBegin(size.minutes === null ? null : size.cards)}
            >
              {text.size(size)}
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
