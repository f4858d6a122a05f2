import type { HomeModel } from "@/lib/screens/home";
import { commonText } from "@/lib/text/common";
import { homeText } from "@/lib/text/home";

import { DomainShape } from "../ui/DomainShape";
import { Key } from "../ui/Key";
import type { HomeActions } from "./HomeScreen";
import { StreakDots } from "./StreakDots";

export interface TodayProps {
  readonly model: HomeModel;
  readonly actions: Pick<
    HomeActions,
    "review" | "fiveMinutes" | "diagnostic" | "undo" | "mistakes"
  >;
}

/** What is due today, how long it takes, and the ways to begin. */
export function Today({ model, actions }: TodayProps) {
  const { due, score, streak } = model;
  const isFirst = score === null;
  return (
    <>
      {due.cards > 0 ? <Due due={due} /> : <Done tomorrow={model.tomorrow} />}
      <div class="home__ways">
        {due.cards > 0 ? <ReviewButton model={model} onReview={actions.review} /> : null}
        {due.cards > 0 || isFirst ? null : (
          <DiagnosticButton model={model} onStart={actions.diagnostic} isMain />
        )}
        {due.cards > 0 && model.fiveMinutes !== null ? (
          <button type="button" class="button" onClick={actions.fiveMinutes}>
            {homeText.fiveMinutes}
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
        {model.undo ? (
          <button type="button" class="link caption" onClick={actions.undo}>
            {commonText.undoWhat(model.undo)}
          </button>
        ) : null}
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

function Done({ tomorrow }: Pick<HomeModel, "tomorrow">) {
  return (
    <div class="home__done">
      <h2>{homeText.doneForToday}</h2>
      <p class="muted">{homeText.tomorrow(tomorrow?.cards ?? 0, tomorrow?.minutes ?? 0)}</p>
    </div>
  );
}

function Due({ due }: Pick<HomeModel, "due">) {
  return (
    <>
      <div class="home__today">
        <h2>{homeText.title}</h2>
        <span class="muted">{homeText.cardsAndMinutes(due.cards, due.minutes)}</span>
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
        {due.byDomain.map(({ domain, cards }) => (
          <li key={domain.id} class="domain">
            <DomainShape place={domain.place} />
            <span>
              {domain.shortName} <b>{cards}</b>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
