import "./library.css";
import type { ConceptModel, ConceptQuestion, SourceModel } from "@/lib/screens/library";
import { libraryText as text } from "@/lib/text/library";

import { ownCardsHref } from "../own-cards/own-cards-href";
import { Confusables } from "../ui/Confusables";
import { DomainName } from "../ui/DomainShape";
import { Icon } from "../ui/Icon";
import { type CardActions, ConceptCardRow } from "./ConceptCardRow";
import { Report } from "./Report";

export interface ConceptScreenProps {
  /** `null` when the pack has no such concept. */
  readonly model: ConceptModel | null;
  readonly actions: CardActions;
}

/** One idea with all that hangs on it: what it is, what it is taken for, its cards and questions. */
export function ConceptScreen({ model, actions }: ConceptScreenProps) {
  return (
    <main class="page concept">
      <p>
        <a href="#/library">{text.title}</a>
      </p>
      {model ? (
        <Concept model={model} actions={actions} />
      ) : (
        <h1 class="title">{text.noConcept}</h1>
      )}
    </main>
  );
}

function Concept({ model, actions }: { readonly model: ConceptModel; actions: CardActions }) {
  return (
    <>
      <h1 class="page__title concept__title">{model.title}</h1>
      {model.domain ? <DomainName domain={model.domain} /> : null}
      <p class="concept__explanation">{model.explanation}</p>
      {model.services.length > 0 ? (
        <p class="muted">
          {text.services}: {model.services.join(", ")}
        </p>
      ) : null}
      <Confusables rows={model.confusables} />
      <Source source={model.source} />
      <Report report={model.report} />
      <h2 class="section-title">{text.cards}</h2>
      {model.cards.length === 0 ? <p class="muted">{text.noCards}</p> : null}
      <ul class="library__rows">
        {model.cards.map((card) => (
          <ConceptCardRow key={card.id} card={card} actions={actions} />
        ))}
      </ul>
      <p>
        <a class="button" href={`${ownCardsHref}/${encodeURIComponent(model.id)}`}>
          {text.addCardOn}
        </a>
      </p>
      <h2 class="section-title">{text.questions}</h2>
      {model.questions.length === 0 ? <p class="muted">{text.noQuestions}</p> : null}
      <ul class="library__rows">
        {model.questions.map((question) => (
          <QuestionRow key={question.id} question={question} />
        ))}
      </ul>
    </>
  );
}

function Source({ source }: { readonly source: SourceModel }) {
  return (
    <p class="source caption">
      <a href={source.url} target="_blank" rel="noreferrer">
        {new URL(source.url).hostname}
        <Icon name="away" size={14} />
      </a>
      <span>{text.source(source)}</span>
    </p>
  );
}

/** The answer stays folded until asked for: a practice question is there to be tried first. */
function QuestionRow({ question }: { readonly question: ConceptQuestion }) {
  const { lastCorrect } = question;
  return (
    <li class="library__row" data-question={question.id}>
      <p class="concept__front">{question.stem}</p>
      <p class="caption">{lastCorrect === null ? text.unanswered : text.answered(lastCorrect)}</p>
      <details>
        <summary class="link">{text.showAnswer}</summary>
        <ul class="concept__options">
          {question.options.map((option) => (
            <li key={option.text}>
              <b>{option.text}</b>
              <br />
              {option.right ? text.right : text.other} <span class="muted">{option.why}</span>
            </li>
          ))}
        </ul>
        <Source source={question.source} />
      </details>
      <Report report={question.report} />
    </li>
  );
}
