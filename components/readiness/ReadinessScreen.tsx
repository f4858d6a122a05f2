import "./readiness.css";
import type { NextAction, ReadinessModel } from "@/lib/screens/readiness";
import { progressText } from "@/lib/text/progress";
import { readinessText as text } from "@/lib/text/readiness";

import { BandChart, EmptyScale } from "../chart/BandChart";
import { Checklist } from "./Checklist";
import { type ExamActions, ExamSection } from "./ExamSection";
import { NextActions } from "./NextActions";
import { VerdictDots } from "./VerdictDots";

export interface ReadinessActions extends ExamActions {
  start(action: NextAction): void;
}

export interface ReadinessScreenProps {
  readonly model: ReadinessModel;
  readonly actions: ReadinessActions;
}

/** Whether to book: the chance to pass, what moves it, and the checklist of the field. */
export function ReadinessScreen({ model, actions }: ReadinessScreenProps) {
  const { score, standing, labels, scale, exam } = model;
  return (
    <main class="page readiness" data-ready={standing !== null}>
      <Head model={model} />
      {score ? <BandChart model={score} /> : <EmptyScale scale={scale} />}
      {score ? null : (
        <a class="button button--main readiness__first" href="#/diagnostic">
          {progressText.diagnostic}
        </a>
      )}
      {standing && score ? <Evidence standing={standing} score={score} /> : null}
      {standing ? (
        <div class="readiness__parts">
          <section aria-labelledby="actions-title">
            <h2 id="actions-title" class="readiness__heading">
              {text.actions}
            </h2>
            <NextActions
              actions={standing.actions}
              another={standing.checklist.some((item) => item.kind === "recent" && item.day)}
              leads={score !== null}
              onStart={actions.start}
            />
          </section>
          <section aria-labelledby="checklist-title">
            <h2 id="checklist-title" class="readiness__heading">
              {text.checklist}
            </h2>
            <Checklist items={standing.checklist} labels={labels} scale={scale} />
          </section>
        </div>
      ) : null}
      <ExamSection exam={exam} scale={scale} actions={actions} />
      <p class="readiness__disclaimer muted">{text.disclaimer}</p>
    </main>
  );
}

function Head({
  model: {
    score,
    standing,
    exam: { today },
  },
}: Pick<ReadinessScreenProps, "model">) {
  return (
    <header class="readiness__head">
      <div>
        <p class="muted">
          {text.question} <span class="on-paper">{text.asOf(today)}</span>
        </p>
        <h1 class="readiness__verdict" aria-live="polite">
          {standing ? text.verdict(standing.verdict) : text.working}
        </h1>
        <p class="readiness__chance">{score ? text.chance(score.pPass) : text.none}</p>
        {standing && score ? <p class="muted">{text.why(standing)}</p> : null}
      </div>
      {score ? <VerdictDots pPass={score.pPass} /> : null}
    </header>
  );
}

interface EvidenceProps {
  readonly standing: NonNullable<ReadinessModel["standing"]>;
  readonly score: NonNullable<ReadinessModel["score"]>;
}

function Evidence({ standing, score }: EvidenceProps) {
  return (
    <details class="readiness__how">
      <summary>
        {text.evidence(score.band, standing.evidence)} <u>{text.how}</u>
      </summary>
      {text.howLines(standing).map((line) => (
        <p key={line} class="muted">
          {line}
        </p>
      ))}
      <p>
        <a href="#/model">{text.model}</a>
      </p>
    </details>
  );
}
