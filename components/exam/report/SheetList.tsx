import { useState } from "preact/hooks";

import type { SheetReport } from "@/lib/screens/mock-report";
import { mockReportText as text } from "@/lib/text/mock-report";

import { ExplainedQuestion } from "../../diagnostic/ExplainedQuestion";
import { DomainName } from "../../ui/DomainShape";
import { Icon } from "../../ui/Icon";

type Filter = keyof typeof text.filters;

const fits: Record<Filter, (sheet: SheetReport) => boolean> = {
  all: () => true,
  wrong: ({ outcome }) => outcome !== "right",
  guessed: ({ guess }) => guess,
  flagged: ({ flagged }) => flagged,
};

/** Every question of the form with the reason of each option. */
export function SheetList({ sheets }: { readonly sheets: readonly SheetReport[] }) {
  const [filter, setFilter] = useState<Filter>("all");
  const filters = Object.keys(text.filters) as Filter[];
  return (
    <section>
      <h2 class="section-title">{text.each}</h2>
      <label class="field field--short report__filter">
        <span>{text.filter}</span>
        <select
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value as Filter)}
        >
          {filters.map((one) => (
            <option key={one} value={one}>
              {text.filters[one]} ({sheets.filter(fits[one]).length})
            </option>
          ))}
        </select>
      </label>
      <ol class="result__questions">
        {/* On paper all of them stand, whatever the screen is filtered to. */}
        {sheets.map((sheet) => (
          <li key={sheet.number} hidden={!fits[filter](sheet)}>
            <Sheet sheet={sheet} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sheet({ sheet }: { readonly sheet: SheetReport }) {
  const { number, outcome, guess, explained } = sheet;
  const isRight = outcome === "right";
  const heading = (
    <>
      <span class={isRight ? "result__right" : "result__wrong"}>
        <Icon name={isRight ? "tick" : "cross"} size={18} />
      </span>
      <h3>
        {text.sheet(number, outcome, guess)}{" "}
        <span class="caption report__marks">{explained ? text.marks(sheet) : ""}</span>
      </h3>
    </>
  );
  if (!explained) {
    return (
      <div class="report__hidden">
        {heading}
        <p class="result__stem">{text.hiddenSheet}</p>
        <DomainName domain={sheet.domain} task={sheet.task} />
      </div>
    );
  }
  return (
    <details>
      <summary>
        {heading}
        <span class="result__stem">{explained.stem}</span>
      </summary>
      <ExplainedQuestion model={explained} withHeading={false} />
    </details>
  );
}
