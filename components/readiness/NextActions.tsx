import type { NextAction } from "@/lib/screens/readiness";
import { readinessText as text } from "@/lib/text/readiness";

export interface NextActionsProps {
  readonly actions: readonly NextAction[];
  /** Whether a full mock was sat before. */
  readonly another: boolean;
  /** Whether the first of them is the page's main button. */
  readonly leads: boolean;
  readonly onStart: (action: NextAction) => void;
}

/** What to do next, most effective first, each with what it is expected to bring. */
export function NextActions({ actions, another, leads, onStart }: NextActionsProps) {
  if (actions.length === 0) return <p class="muted">{text.noActions}</p>;
  return (
    <ul class="next-actions">
      {actions.map((action, index) => {
        const name = action.kind === "study" ? action.title : text.mock(another);
        return (
          <li key={action.kind === "study" ? action.task : "mock"}>
            <span class="next-actions__task">{action.kind === "study" ? action.task : ""}</span>
            <span>
              {name}
              <span class="muted next-actions__effect">{text.effect(action)}</span>
            </span>
            <button
              type="button"
              class={leads && index === 0 ? "button button--main" : "button"}
              aria-label={text.startLabel(name)}
              onClick={() => onStart(action)}
            >
              {text.start}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
