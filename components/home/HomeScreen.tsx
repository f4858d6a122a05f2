import "./home.css";
import type { HomeModel } from "@/lib/screens/home";
import { commonText } from "@/lib/text/common";
import { bandText, homeText, sittingsText, verdict } from "@/lib/text/home";

import { BandChart } from "../chart/BandChart";
import { xOf } from "../chart/geometry";
import { DomainShape } from "../ui/DomainShape";
import { Icon } from "../ui/Icon";
import { Key } from "../ui/Key";
import { Mark } from "../ui/Mark";
import { StreakDots } from "./StreakDots";

export interface HomeActions {
  review(): void;
  fiveMinutes(): void;
  diagnostic(): void;
  lastResult(): void;
  openInTab?: () => void;
  settings(): void;
}

export interface HomeScreenProps {
  readonly model: HomeModel;
  /** False while the picture comes from before the log was read: drawn alike, nothing reacts. */
  readonly ready: boolean;
  readonly actions: HomeActions;
}

export function HomeScreen({ model, ready, actions }: HomeScreenProps) {
  return (
    <div class="screen home" data-current={ready}>
      <header class="bar">
        <span class="bar__name">
          <Mark />
          {commonText.product}
        </span>
        {model.daysToExam === null ? null : <span>{homeText.examIn(model.daysToExam)}</span>}
        {actions.openInTab ? (
          <button
            type="button"
            class="icon-button"
            aria-label={commonText.openInTab}
            onClick={actions.openInTab}
          >
            <Icon name="open" />
          </button>
        ) : null}
        <button
          type="button"
          class="icon-button"
          aria-label={commonText.settings}
          onClick={actions.settings}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main class="middle">
        <Standing model={model} onHow={actions.lastResult} />
      </main>
      <footer class="foot">
        <Today model={model} actions={actions} />
      </footer>
    </div>
  );
}

function Standing({ model, onHow }: { readonly model: HomeModel; readonly onHow: () => void }) {
  const { score } = model;
  if (!score) {
    return (
      <>
        <h1 class="title">{homeText.noBand}</h1>
        <p class="muted home__offer">{homeText.noBandOffer}</p>
        <EmptyScale scale={model.scale} />
      </>
    );
  }
  return (
    <>
      <div class="home__figures">
        <p class="figure">{bandText.range(...score.band)}</p>
        <button type="button" class="link caption" onClick={onHow}>
          {homeText.howDoWeKnow}
        </button>
      </div>
      <h1 class="title">{verdict(score)}</h1>
      <p class="muted home__sittings">{sittingsText.short(score.pPass)}</p>
      <BandChart model={score} withEnds={false} />
    </>
  );
}

/** The scale with the bare line: the picture of not knowing yet. */
function EmptyScale({ scale }: Pick<HomeModel, "scale">) {
  const line = xOf(scale.cut, scale, 340);
  return (
    <svg class="band home__empty" viewBox="0 0 340 150" aria-hidden="true">
      <path d="M0 122H340" class="band__axis" />
      <path d={`M${line} 20V140`} class="band__line" />
      <text class="band__cut" x={line} y="13" text-anchor="middle">
        {scale.cut}
      </text>
      <text class="band__label" x="0" y="146">
        {scale.min}
      </text>
      <text class="band__label" x="340" y="146" text-anchor="end">
        {scale.max}
      </text>
    </svg>
  );
}

function Today({ model, actions }: Pick<HomeScreenProps, "model" | "actions">) {
  const { due, tomorrow, diagnostic, streak } = model;
  const isDone = due.cards === 0;
  return (
    <>
      <div class="home__today">
        <h2>{isDone ? homeText.doneForToday : homeText.title}</h2>
        <span class="muted">
          {isDone
            ? homeText.tomorrow(tomorrow?.cards ?? 0, tomorrow?.minutes ?? 0)
            : homeText.cardsAndMinutes(due.cards, due.minutes)}
        </span>
      </div>
      {isDone ? null : <DomainBar due={due} />}
      <MainButton model={model} actions={actions} />
      <div class="row home__others">
        {model.fiveMinutes === null ? null : (
          <button type="button" class="button" onClick={actions.fiveMinutes}>
            {homeText.fiveMinutes}
          </button>
        )}
        {isDone ? null : (
          <button type="button" class="button" onClick={actions.diagnostic}>
            {diagnostic
              ? homeText.resumeDiagnostic(diagnostic.answered + 1, diagnostic.questions)
              : homeText.diagnostic}
          </button>
        )}
      </div>
      <StreakDots streak={streak} />
    </>
  );
}

function MainButton({ model, actions }: Pick<HomeScreenProps, "model" | "actions">) {
  const { due, reviewUnderWay, diagnostic } = model;
  if (due.cards > 0) {
    return (
      <button type="button" class="button button--main button--wide" onClick={actions.review}>
        <span {...firstCard}>
          {reviewUnderWay ? homeText.goOn(due.cards) : homeText.review(due.cards)}
        </span>
        <Key name="Space" />
      </button>
    );
  }
  return (
    <button type="button" class="button button--main button--wide" onClick={actions.diagnostic}>
      <span {...firstCard}>
        {diagnostic
          ? homeText.resumeDiagnostic(diagnostic.answered + 1, diagnostic.questions)
          : homeText.diagnostic}
      </span>
      <Key name="D" />
    </button>
  );
}

/** What the bench measures: the true first paint of the content. */
const firstCard = { elementtiming: "first-card" };

function DomainBar({ due }: Pick<HomeModel, "due">) {
  return (
    <>
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
            {domain.shortName} <b>{cards}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
