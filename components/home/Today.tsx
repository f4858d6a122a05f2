import type { HomeModel } from "@/lib/screens/home";
import { homeText } from "@/lib/text/home";

import { DomainShape } from "../ui/DomainShape";
import { Key } from "../ui/Key";
import { UndoButton } from "../ui/UndoButton";
import type { HomeActions } from "./HomeScreen";
import { StreakDots } from "./StreakDots";

export interface TodayProps {
  readonly model: HomeModel;
  readonly actions: Pick<
    HomeActions,
    "review" | "sized" | "goBeyond" | "diagnostic" | "undo" | "mistakes"
  >;
  /** Whether other pages open in a tab of their own. */
  readonly inTab: boolean;
}

/** What is due today, how long it takes, and the ways to begin. */
export function Today({ model, actions, inTab }: TodayProps) {
  const { due, score, streak } = model;
  const isFirst = score === null;
  return (
    <>
      {due.cards > 0 ? <Due due={due} inTab={inTab} /> : <Done model={model} />}
      <div class="home__ways">
        {due.cards > 0 ? <ReviewButton model={model} onReview={actions.review} /> : null}
        {due.cards > 0 || isFirst ? null : (
          <DiagnosticButton model={model} onStart={actions.diagnostic} isMain />
        )}
        {model.sizes.map(({ minutes, cards }) => (
          <button key={minutes} type="button" class="button" onClick={() => actions.sized(cards)}>
            {homeText.sized(minutes)}
          </button>
        ))}
        {model.heldBack > 0 ? (
          <button type="button" class="button" onClick={actions.goBeyond}>
            {homeText.goBeyond(model.heldBack)}
          </button>
        ) : null}
        {due.cards > 0 && !isFirst ? (
          <DiagnosticButton model={model} onStart={actions.diagnostic} />
        ) : null}
      </div>
      <div class="home__last caption">
        {model.mistakes > 0 ? (
          <button type="button" class="link caption home__mistakes" onClick={actions.mistakes}>
            {homeText.mistakes(model.mistakes)}
          </button>
        ) : null}
        {streak.total > 0 ? (
          <StreakDots streak={streak} />
        ) : (
          <p>
            {model.installing === null ? homeText.staysHere : homeText.installing(model.installing)}
          </p>
        )}
        {model.undo ? <UndoButton what={model.undo} onUndo={actions.undo} /> : null}
      </div>
    </>
  );
}

/** What the bench measures: the true first paint of the content. */
export const firstCard = { elementtiming: "first-card" };

/** Once a band is known it is the filled button; before that, the first questions are. */
function ReviewButton({
  model,
  onReview,
}: {
  readonly model: HomeModel;
  readonly onReview: () => void;
}) {
  const { due, reviewUnderWay, score } = model;
  return (
    <button
      type="button"
      class={score ? "button button--main button--wide" : "button button--wide"}
      onClick={onReview}
    >
      <span {...(score ? firstCard : {})}>
        {reviewLabel(due.cards, reviewUnderWay, score === null)}
      </span>
      <Key name="Space" />
    </button>
  );
}

function reviewLabel(cards: number, isUnderWay: boolean, isFirst: boolean): string {
  if (isUnderWay) return homeText.goOn(cards);
  return isFirst ? homeText.reviewFirst(cards) : homeText.review(cards);
}

interface DiagnosticButtonProps {
  readonly model: HomeModel;
  readonly onStart: () => void;
  readonly isMain?: boolean;
}

function DiagnosticButton({ model, onStart, isMain = false }: DiagnosticButtonProps) {
  return (
    <button
      type="button"
      class={isMain ? "button button--main button--wide" : "button"}
      onClick={onStart}
    >
      <span {...(isMain ? firstCard : {})}>
        {diagnosticLabel(model.diagnostic, homeText.diagnostic)}
      </span>
      {isMain ? <Key name="D" /> : null}
    </button>
  );
}

/** A sitting that was paused is named by the question it waits at. */
export const diagnosticLabel = (paused: HomeModel["diagnostic"], fresh: string): string =>
  paused ? homeText.resumeDiagnostic(paused.answered + 1, paused.questions) : fresh;

function Done({ model: { idle, heldBack, tomorrow } }: Pick<TodayProps, "model">) {
  return (
    <div class="home__done">
      <h2>{idle ? homeText.idle(idle) : homeText.doneForToday}</h2>
      <p class="muted">
        {heldBack > 0
          ? homeText.heldBack(heldBack)
          : homeText.tomorrow(tomorrow?.cards ?? 0, tomorrow?.minutes ?? 0)}
      </p>
    </div>
  );
}

function Due({ due, inTab }: Pick<HomeModel, "due"> & Pick<TodayProps, "inTab">) {
  return (
    <>
      <div class="home__today">
        <h2>{homeText.title}</h2>
        <span class="muted">
          {homeText.cardsAndMinutes(due.cards, due.minutes)}{" "}
          <a href="/app.html#/plan" {...(inTab ? { target: "_blank" } : {})}>
            {homeText.plan}
          </a>
        </span>
      </div>
      <div class="domain-bar" aria-hidden="true">
        {due.byDomain.map(({ domain, cards }) => (
          <i
            key={domain.id}
            style={{ flexGrow: cards, background: `var(--domain-${domain.place % 4})` }}
          />
        ))}
      </div>
      <ul class="home__domains caption">
        {due.byDomain.map((part) => (
          <li key={part.domain.id} class="domain">
            <DomainShape place={part.domain.place} />
            <span>
              {part.domain.shortName} <b>{part.cards}</b>
              <span class="home__why">{homeText.because(part)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
