import "./home.css";
import type { HomeModel } from "@/lib/screens/home";
import { commonText } from "@/lib/text/common";
import { bandText, homeText, sittingsText, verdict } from "@/lib/text/home";

import { BandChart, EmptyScale } from "../chart/BandChart";
import { IconButton } from "../ui/IconButton";
import { Mark } from "../ui/Mark";
import { diagnosticLabel, firstCard, Today } from "./Today";

export interface HomeActions {
  review(): void;
  sized(cards: number): void;
  goBeyond(): void;
  diagnostic(): void;
  lastResult(): void;
  mistakes(): void;
  openInTab?: () => void;
  settings(): void;
  undo(): void;
}

export interface HomeScreenProps {
  readonly model: HomeModel;
  readonly actions: HomeActions;
}

export function HomeScreen({ model, actions }: HomeScreenProps) {
  const inTab = actions.openInTab !== undefined;
  return (
    <div class="screen home" data-current>
      <header class="bar">
        <span class="bar__name">
          <Mark />
          {commonText.product}
        </span>
        {model.daysToExam === null ? null : (
          <span class="caption">{homeText.examIn(model.daysToExam)}</span>
        )}
        {actions.openInTab ? (
          <IconButton icon="open" label={commonText.openInTab} onPress={actions.openInTab} />
        ) : null}
        <IconButton icon="settings" label={commonText.settings} onPress={actions.settings} />
      </header>
      <main class="middle">
        {model.mock ? <OpenMock mock={model.mock} inTab={inTab} /> : null}
        {model.asksResult ? <AskResult inTab={inTab} /> : null}
        <Standing model={model} onHow={actions.lastResult} />
      </main>
      {model.score ? null : <FirstQuestions model={model} onStart={actions.diagnostic} />}
      <footer class="foot">
        <Today model={model} actions={actions} inTab={inTab} />
      </footer>
    </div>
  );
}

/** It is answered on the page of the plan. */
const AskResult = ({ inTab }: { readonly inTab: boolean }) => (
  <a class="home__mock" href="/app.html#/plan" {...(inTab ? { target: "_blank" } : {})}>
    {homeText.askResult}
  </a>
);

interface OpenMockProps {
  readonly mock: NonNullable<HomeModel["mock"]>;
  readonly inTab: boolean;
}

/** A form is sat in a full tab alone. */
const OpenMock = ({ mock, inTab }: OpenMockProps) => (
  <a class="home__mock" href="/app.html#/mock" {...(inTab ? { target: "_blank" } : {})}>
    {homeText.mock(mock.answered, mock.questions)}
  </a>
);

function Standing({ model, onHow }: { readonly model: HomeModel; readonly onHow: () => void }) {
  const { score } = model;
  if (!score) {
    return (
      <>
        <h1 class="home__ask">{homeText.noBand}</h1>
        <p class="home__offer">{homeText.noBandOffer}</p>
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
      <h1 class="home__verdict">{verdict(score)}</h1>
      <p class="muted home__sittings">{sittingsText.short(score.pPass)}</p>
      <BandChart model={score} withEnds={false} />
    </>
  );
}

/** Until there is a band, the first ten questions are what to press. */
function FirstQuestions({
  model,
  onStart,
}: {
  readonly model: HomeModel;
  readonly onStart: () => void;
}) {
  return (
    <div class="home__first">
      <button type="button" class="button button--main button--wide" onClick={onStart}>
        <span {...firstCard}>{diagnosticLabel(model.diagnostic, homeText.firstQuestions)}</span>
      </button>
    </div>
  );
}
