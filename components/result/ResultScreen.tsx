import "./result.css";
import type { ResultModel } from "@/lib/screens/diagnostic";
import { commonText } from "@/lib/text/common";
import { shortDay } from "@/lib/text/dates";
import { resultText } from "@/lib/text/diagnostic";
import { sittingsText, verdict } from "@/lib/text/home";

import { BandChart } from "../chart/BandChart";
import { DomainBars } from "../chart/DomainBars";
import { SittingDots } from "../chart/SittingDots";
import { ExplainedQuestion } from "../diagnostic/ExplainedQuestion";
import { Icon } from "../ui/Icon";

export interface ResultActions {
  home(): void;
  startPlan(): void;
  more(): void;
}

export interface ResultScreenProps {
  readonly model: ResultModel;
  readonly ready: boolean;
  readonly actions: ResultActions;
}

export function ResultScreen({ model, ready, actions }: ResultScreenProps) {
  const { score, plan, more } = model;
  return (
    <div class="screen result" data-current={ready}>
      <header class="bar">
        <button type="button" class="icon-button" aria-label={commonText.home} onClick={actions.home}>
          <Icon name="back" />
        </button>
        <span class="bar__place">{resultText.title(shortDay(model.day))}</span>
        <span>{resultText.right(model.right, model.answered)}</span>
      </header>
      <main class="middle">
        <h1 class="title">{verdict(score)}</h1>
        <p class="muted result__note">{resultText.scaleNote}</p>
        <BandChart model={score} />
        <DomainBars domains={model.domains} scale={score.scale} />
        <SittingDots score={score} />
        <p class="result__sittings">{sittingsText.long(score.pPass)}</p>
        <p class="muted">{resultText.weakest(model.weakest)}</p>
        <p class="muted result__plan">
          {plan ? resultText.planNote(plan.cards) : resultText.noPlan}
        </p>
        <details class="disclosure">
          <summary>{resultText.how}</summary>
          {resultText
            .howLines(model.evidence)
            .filter(Boolean)
            .map((line) => (
              <p key={line} class="muted">
                {line}
              </p>
            ))}
        </details>
        <h2 class="result__each">{resultText.each}</h2>
        <ol class="result__questions">
          {model.questions.map((question) => (
            <li key={question.question}>
              <ExplainedQuestion model={question} />
            </li>
          ))}
        </ol>
      </main>
      <footer class="foot row">
        {plan ? (
          <button type="button" class="button button--main" onClick={actions.startPlan}>
            {resultText.plan(plan.minutes)}
          </button>
        ) : null}
        {more > 0 ? (
          <button type="button" class="button" onClick={actions.more}>
            {resultText.more(more)}
          </button>
        ) : null}
      </footer>
    </div>
  );
}
