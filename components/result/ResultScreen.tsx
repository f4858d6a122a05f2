import "./result.css";
import type { ExplainedModel, ResultModel } from "@/lib/screens/diagnostic";
import { commonText } from "@/lib/text/common";
import { shortDay } from "@/lib/text/dates";
import { explainedText, resultText } from "@/lib/text/diagnostic";
import { bandText, sittingsText, verdict } from "@/lib/text/home";

import { BandChart } from "../chart/BandChart";
import { DomainBars } from "../chart/DomainBars";
import { percentOf } from "../chart/geometry";
import { SittingDots } from "../chart/SittingDots";
import { ExplainedQuestion } from "../diagnostic/ExplainedQuestion";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";

export interface ResultActions {
  home(): void;
  startPlan(): void;
  more(): void;
}

export interface ResultScreenProps {
  readonly model: ResultModel;
  readonly actions: ResultActions;
}

export function ResultScreen({ model, actions }: ResultScreenProps) {
  const { score, plan } = model;
  const before = score.earlier.at(-1);
  return (
    <div class="screen result" data-current>
      <header class="bar">
        <IconButton icon="back" label={commonText.home} onPress={actions.home} />
        <span class="bar__place">{resultText.title(shortDay(model.day))}</span>
        <span>{resultText.right(model.right, model.answered)}</span>
      </header>
      <main class="middle">
        <h1 class="result__verdict">{verdict(score)}</h1>
        <Evidence model={model} />
        <div class="result__scale" style={{ "--cut": percentOf(score.scale.cut, score.scale) }}>
          <BandChart model={score} small />
          <DomainBars domains={model.domains} scale={score.scale} />
          <SittingDots score={score} />
        </div>
        <p class="result__sittings">{sittingsText.long(score.pPass)}</p>
        {before ? (
          <p class="muted">{resultText.since(shortDay(before.day), ...before.band)}</p>
        ) : null}
        <p class="muted">{resultText.weakest(model.weakest)}</p>
        {model.toWin.length > 0 ? <p class="muted">{resultText.toWin(model.toWin)}</p> : null}
        {model.minutes.length > 1 ? (
          <p class="muted">{resultText.minutes(model.minutes, minutesOf(model))}</p>
        ) : null}
        <p class="muted">{resultText.readiness(model.readiness)}</p>
        {model.more > 0 ? (
          <p class="muted">{resultText.sharpen(model.more, model.sharpen.shortName)}</p>
        ) : null}
        <p class="muted">{plan ? resultText.planNote(plan.cards) : resultText.noPlan}</p>
        <h2 class="result__each">{resultText.each}</h2>
        <ol class="result__questions">
          {model.questions.map((question) => (
            <li key={question.question}>
              <Answered model={question} />
            </li>
          ))}
        </ol>
      </main>
      <Foot model={model} actions={actions} />
    </div>
  );
}

const minutesOf = ({ minutes }: ResultModel) =>
  minutes.reduce((sum, part) => sum + part.minutes, 0);

/** The scale is ours; a press on the line below the verdict says what it stands on. */
function Evidence({ model }: Pick<ResultScreenProps, "model">) {
  const lines = resultText.howLines(model.evidence).filter(Boolean);
  return (
    <details class="result__how">
      <summary>
        {resultText.scaleNote} <u>{resultText.how}</u>
      </summary>
      {lines.map((line) => (
        <p key={line} class="muted">
          {line}
        </p>
      ))}
      <ul class="caption">
        {model.score.earlier.map(({ day, band }) => (
          <li key={day}>{resultText.earlier(shortDay(day), bandText.range(...band))}</li>
        ))}
      </ul>
      <p>
        <a href="/app.html#/model" target="_blank">
          {resultText.model} <span class="hidden">{commonText.opensInTab}</span>
        </a>
      </p>
    </details>
  );
}

/** One question: what was missed or guessed lies open. */
function Answered({ model }: { readonly model: ExplainedModel }) {
  return (
    <details open={!model.correct || model.guess}>
      <summary>
        <span class={model.correct ? "result__right" : "result__wrong"}>
          <Icon name={model.correct ? "tick" : "cross"} size={18} />
        </span>
        <h3>{explainedText.heading(model)}</h3>
        <span class="result__stem">{model.stem}</span>
      </summary>
      <ExplainedQuestion model={model} withHeading={false} />
    </details>
  );
}

function Foot({ model: { plan, more }, actions }: Pick<ResultScreenProps, "model" | "actions">) {
  if (!plan && more === 0) return null;
  return (
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
  );
}
