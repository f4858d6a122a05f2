import type { QuestionId } from "@/lib/content/pack";
import type { Confusion, MistakeGroup, MistakeQuestion } from "@/lib/screens/mistakes";
import { mistakesText as text } from "@/lib/text/mistakes";

import { ExplainedQuestion } from "../diagnostic/ExplainedQuestion";
import { conceptHref } from "../library/concept-href";
import { Confusables } from "../ui/Confusables";
import { DomainName } from "../ui/DomainShape";

export interface GroupActions {
  /** Reviews these questions, or with `null` all that are due. */
  review(questions: readonly QuestionId[] | null): void;
}

export interface MistakeGroupSectionProps {
  readonly group: MistakeGroup;
  readonly isOpen: boolean;
  readonly actions: GroupActions;
}

/** One concept: what it is, what was taken for it, its questions and cards. */
export function MistakeGroupSection({ group, isOpen, actions }: MistakeGroupSectionProps) {
  const { questions, due } = group;
  return (
    <details class="mistakes__group" open={isOpen} data-concept={group.concept}>
      <summary>
        <h2 class="title">{group.title}</h2>
        <span class="mistakes__facts caption">
          <DomainName domain={group.domain} />
          <span>{text.groupFacts(due, questions.length)}</span>
        </span>
      </summary>
      <p class="mistakes__explanation">{group.explanation}</p>
      <Confusions rows={group.confusions} />
      <Confusables rows={group.confusables} />
      <ul class="mistakes__rows">
        {questions.map((question) => (
          <QuestionRow key={question.id} question={question} />
        ))}
      </ul>
      <div class="row mistakes__ways">
        <button
          type="button"
          class="button"
          onClick={() => actions.review(questions.map(({ id }) => id))}
        >
          {text.reviewThese(questions.length)}
        </button>
        <a class="button" href={conceptHref(group.concept)}>
          {text.conceptPage}
        </a>
      </div>
      <Cards cards={group.cards} />
    </details>
  );
}

/** The pair side by side: what was chosen, and what is right. */
function Confusions({ rows }: { readonly rows: readonly Confusion[] }) {
  if (rows.length === 0) return null;
  return (
    <table class="pairs">
      <caption class="caption">{text.confusions}</caption>
      <thead>
        <tr>
          <th scope="col">{text.chose}</th>
          <th scope="col">{text.right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ taken, right, times }) => (
          <tr key={`${taken.text} ${right.text}`}>
            <td class="pairs__taken">
              <b>{taken.text}</b> <span class="caption">{text.times(times)}</span>
              <p class="muted">{taken.why}</p>
            </td>
            <td class="pairs__right">
              <b>{right.text}</b>
              <p class="muted">{right.why}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function QuestionRow({ question }: { readonly question: MistakeQuestion }) {
  return (
    <li data-question={question.id}>
      <p class="mistakes__stem">{question.stem}</p>
      <p class="caption">
        {text.standing(question)} {text.history(question)}
      </p>
      <details>
        <summary class="link caption">{text.reasons}</summary>
        <ExplainedQuestion model={question.explained} withHeading={false} />
      </details>
    </li>
  );
}

function Cards({ cards }: Pick<MistakeGroup, "cards">) {
  if (cards.length === 0) return null;
  return (
    <details class="mistakes__cards">
      <summary class="link">{text.cards(cards.length)}</summary>
      <dl>
        {cards.map(({ front, back }) => (
          <div key={front}>
            <dt>{front}</dt>
            <dd>{back}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
