import "../screen.css";
import "../review/review.css";
import "../diagnostic/diagnostic.css";
import "../chart/chart.css";
import "./newtab.css";
import type { Grade } from "@/lib/cards/card-state";
import type { ExplainedModel, QuestionModel } from "@/lib/screens/diagnostic";
import type { BandModel } from "@/lib/screens/home";
import type { ReviewModel } from "@/lib/screens/review";
import { commonText } from "@/lib/text/common";
import { diagnosticText } from "@/lib/text/diagnostic";
import { newTabText as text } from "@/lib/text/settings";

import { ExplainedQuestion } from "../diagnostic/ExplainedQuestion";
import { OptionList } from "../diagnostic/OptionList";
import { Stem } from "../diagnostic/Stem";
import { CardBack, CardFront } from "../review/CardFace";
import { GradeButtons } from "../review/GradeButtons";
import { DomainName } from "../ui/DomainShape";
import { Mark } from "../ui/Mark";
import { WindowScale } from "./WindowScale";

export type NewTabModel =
  | { readonly kind: "ask" }
  | { readonly kind: "card"; readonly card: ReviewModel }
  | { readonly kind: "question"; readonly question: QuestionModel }
  | { readonly kind: "explained"; readonly explained: ExplainedModel }
  | { readonly kind: "off"; readonly text: string }
  | { readonly kind: "blank" };

export interface NewTabActions {
  stay(): void;
  turnOff(): void;
  leave(): void;
  reveal(): void;
  grade(grade: Grade): void;
  choose(place: number): void;
  answer(): void;
}

export interface NewTabScreenProps {
  readonly model: NewTabModel;
  /** `null` where there is none yet or the learner hides it. */
  readonly score: BandModel | null;
  /** The bare scale is drawn where there is no score; left out, that of the score. */
  readonly scale?: BandModel["scale"] | undefined;
  readonly actions: NewTabActions;
}

/** One prompt on a new tab; the window is the scale. It never takes the focus. */
export function NewTabScreen({ model, score, scale = score?.scale, actions }: NewTabScreenProps) {
  if (model.kind === "blank") return null;
  return (
    <div class="newtab" data-kind={model.kind}>
      <header class="newtab__bar">
        <span class="bar__name">
          <Mark size={18} />
          {commonText.product}
        </span>
        {model.kind === "ask" || model.kind === "off" ? null : (
          <button type="button" class="link" onClick={actions.turnOff}>
            {text.turnOff}
          </button>
        )}
      </header>
      <main class="newtab__prompt">
        <Prompt model={model} actions={actions} />
      </main>
      {scale ? <WindowScale scale={scale} score={score} /> : null}
    </div>
  );
}

function Prompt({ model, actions }: Pick<NewTabScreenProps, "model" | "actions">) {
  switch (model.kind) {
    case "ask":
      return (
        <>
          <h1 class="newtab__question">{text.askTitle}</h1>
          <p class="newtab__note">{text.askNote}</p>
          <div class="row newtab__actions">
            <button type="button" class="button" onClick={actions.stay}>
              {text.yes}
            </button>
            <button type="button" class="button" onClick={actions.turnOff}>
              {text.no}
            </button>
          </div>
          <p class="caption">{text.askBar}</p>
        </>
      );
    case "card":
      return <CardPrompt card={model.card} actions={actions} />;
    case "question":
      return <QuestionPrompt question={model.question} actions={actions} />;
    case "explained":
      return (
        <>
          <ExplainedQuestion model={model.explained} />
          <Leave label={text.leave} actions={actions} />
        </>
      );
    case "off":
      return <h1 class="newtab__question">{model.text}</h1>;
    case "blank":
      return null;
  }
}

function CardPrompt({
  card,
  actions,
}: {
  readonly card: ReviewModel;
  readonly actions: NewTabActions;
}) {
  const { back } = card;
  return (
    <>
      <DomainName domain={card.domain} task={card.task} />
      <CardFront front={card.front} gaps={back?.gaps ?? null} />
      {back ? (
        <>
          <CardBack card={card.card} back={back} isCloze={card.front.includes(null)} />
          <GradeButtons choices={back.grades} onGrade={actions.grade} />
        </>
      ) : (
        <div class="row newtab__actions">
          <button type="button" class="button button--main" onClick={actions.reveal}>
            {text.show}
          </button>
          <button type="button" class="button button--quiet" onClick={actions.leave}>
            {text.notNow}
          </button>
        </div>
      )}
      <p class="caption">{text.oneCard}</p>
    </>
  );
}

function QuestionPrompt({
  question,
  actions,
}: {
  readonly question: QuestionModel;
  readonly actions: NewTabActions;
}) {
  const left = question.choose - question.chosen.length;
  return (
    <>
      <Stem text={question.stem} choose={question.choose} />
      <OptionList model={question} onChoose={actions.choose} />
      <div class="row newtab__actions">
        <button
          type="button"
          class="button button--main"
          aria-disabled={left > 0}
          data-waits={left > 0 || undefined}
          onClick={actions.answer}
        >
          {text.answer}
        </button>
        <button type="button" class="button button--quiet" onClick={actions.leave}>
          {text.notNow}
        </button>
        <span class="caption" role="status">
          {left > 0 && question.choose > 1 ? diagnosticText.chooseMore(left) : ""}
        </span>
      </div>
    </>
  );
}

function Leave({ label, actions }: { readonly label: string; readonly actions: NewTabActions }) {
  return (
    <div class="row newtab__actions">
      <button type="button" class="button button--main" onClick={actions.leave}>
        {label}
      </button>
    </div>
  );
}
