import "../../settings/settings.css";
import "../../result/result.css";
import "./report.css";
import type { MockReportModel, NextStep } from "@/lib/screens/mock-report";
import { fullDay } from "@/lib/text/dates";
import { sittingsText, verdict } from "@/lib/text/home";
import { mockReportText as text, usedMinutes } from "@/lib/text/mock-report";

import { BandChart } from "../../chart/BandChart";
import { DomainBars } from "../../chart/DomainBars";
import { percentOf } from "../../chart/geometry";
import { SittingDots } from "../../chart/SittingDots";
import { DomainTable } from "./DomainTable";
import { SheetList } from "./SheetList";
import { TimeBars } from "./TimeBars";
import { useOpenForPrint } from "./use-open-for-print";

export interface MockReportActions {
  print(): void;
  saveCsv(): void;
  saveImage(kind: "png" | "svg"): void;
  startPlan(): void;
}

export interface MockReportScreenProps {
  readonly model: MockReportModel;
  readonly actions: MockReportActions;
}

/** How a form went: the band first, then what it is made of, then every question. */
export function MockReportScreen({ model, actions }: MockReportScreenProps) {
  const { summary } = model;
  const root = useOpenForPrint<HTMLElement>();
  return (
    <main class="page report" ref={root}>
      <p class="muted">
        {text.title(fullDay(model.day), model)}. {text.scored(summary.scored)}.{" "}
        {text.time(usedMinutes(model.usedMs), model.minutes, model.timedOut)}
      </p>
      <h1 class="report__verdict">{verdict(model.band)}</h1>
      <Standing model={model} />
      <Exports actions={actions} />
      <h2 class="section-title">{text.nextTitle}</h2>
      <ul class="report__next">
        {model.next.map((step) => (
          <li key={step.kind}>
            <Step step={step} onStart={actions.startPlan} />
          </li>
        ))}
      </ul>
      <h2 class="section-title">{text.domainsTitle}</h2>
      <DomainTable domains={model.domains} />
      <p class="caption">{text.domainsNote}</p>
      <h2 class="section-title">{text.timeTitle}</h2>
      <p>{text.timeLine(summary)}</p>
      <TimeBars sheets={model.sheets} paceMs={summary.time.paceMs} />
      <h2 class="section-title">{text.luckTitle}</h2>
      <p>{text.guesses(summary)}</p>
      <p>{text.changes(summary)}</p>
      <p>{text.open(summary)}</p>
      <h2 class="section-title">{text.unscoredTitle}</h2>
      <p>{text.unscored(summary)}</p>
      <h2 class="section-title">{text.sightingsTitle}</h2>
      <p>{text.sightings(summary)}</p>
      <SheetList sheets={model.sheets} />
      <p class="caption">
        {text.disclaimer} {model.model}. <a href="#/model">{text.how}</a>
      </p>
    </main>
  );
}

function Standing({ model }: Pick<MockReportScreenProps, "model">) {
  const { band, score, pTarget } = model;
  const { scale } = band;
  return (
    <>
      <div class="result__scale" style={{ "--cut": percentOf(scale.cut, scale) }}>
        <BandChart model={band} />
        <DomainBars domains={model.domains} scale={scale} />
        <SittingDots score={band} />
      </div>
      <p class="report__sittings">{sittingsText.long(band.pPass)}</p>
      <p class="muted">{text.bandLine(...band.band, scale.target)}</p>
      <p class="muted">{text.chances(band.pastShare, scale.cut, pTarget, scale.target[0])}</p>
      <p class="muted">{text.ownScore(score, scale.cut)}</p>
    </>
  );
}

function Exports({ actions }: Pick<MockReportScreenProps, "actions">) {
  return (
    <div class="row report__exports">
      <button type="button" class="button" onClick={actions.print}>
        {text.print}
      </button>
      <button type="button" class="button" onClick={actions.saveCsv}>
        {text.csv}
      </button>
      <button type="button" class="button" onClick={() => actions.saveImage("png")}>
        {text.png}
      </button>
      <button type="button" class="button" onClick={() => actions.saveImage("svg")}>
        {text.svg}
      </button>
    </div>
  );
}

function Step({ step, onStart }: { readonly step: NextStep; readonly onStart: () => void }) {
  return (
    <>
      <span>{text.next(step)}</span>
      {step.kind === "cards" ? (
        <button type="button" class="button button--main" onClick={onStart}>
          {text.startPlan}
        </button>
      ) : null}
      {step.kind === "again" ? <a href="#/mock">{text.toMocks}</a> : null}
    </>
  );
}
