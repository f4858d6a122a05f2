import "../settings/settings.css";
import "./result.css";
import "./results.css";
import type { ResultRow, ResultsModel } from "@/lib/screens/results";
import { fullDay } from "@/lib/text/dates";
import { resultText } from "@/lib/text/diagnostic";
import { bandText } from "@/lib/text/home";
import { mockText } from "@/lib/text/mock";
import { appText } from "@/lib/text/settings";

import { percentOf, type ScaleModel } from "../chart/geometry";
import { SplitBar } from "../chart/SplitBar";

/** Every finished diagnostic and mock exam, newest first. */
export function ResultsScreen({ model }: { readonly model: ResultsModel }) {
  const { rows, scale } = model;
  return (
    <main class="page">
      <h1 class="page__title">{appText.results}</h1>
      {rows.length === 0 ? <NoResults /> : <Results rows={rows} scale={scale} />}
      <p class="caption">
        <a href="#/model">{resultText.how}</a>
      </p>
    </main>
  );
}

function NoResults() {
  return (
    <>
      <p class="muted">{resultText.none}</p>
      <div class="form">
        <div class="row">
          <a class="button button--main" href="#/diagnostic">
            {appText.diagnostic}
          </a>
        </div>
      </div>
    </>
  );
}

/** One line at the cut runs through them all. */
function Results({ rows, scale }: ResultsModel) {
  const [from, to] = scale.target;
  return (
    <div class="results">
      <svg class="band" height="20" aria-hidden="true">
        <text class="band__cut" x={percentOf(scale.cut, scale)} y="13" text-anchor="middle">
          {scale.cut}
        </text>
        <text class="band__label" x={percentOf(to, scale)} dx="8" y="13">
          {bandText.target}
        </text>
      </svg>
      <div
        class="result__scale results__scale"
        style={{
          "--cut": percentOf(scale.cut, scale),
          "--from": percentOf(from, scale),
          "--width": percentOf(scale.min + to - from, scale),
        }}
      >
        <ul class="results__rows">
          {rows.map((row) => (
            <Result key={row.session} row={row} scale={scale} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Result({ row, scale }: { readonly row: ResultRow; readonly scale: ScaleModel }) {
  const { session, form, day, right: got, answered, band } = row;
  return (
    <li>
      <span class="results__what">
        <a href={`#/${pageOf(form)}/${encodeURIComponent(session)}`}>{fullDay(day)}</a>
        <span class="caption">
          {form === "diagnostic" ? appText.diagnostic : mockText.form(form)},{" "}
          {resultText.right(got, answered)}
        </span>
      </span>
      <span class="results__range">{bandText.range(...band)}</span>
      <svg class="band" height="8" aria-hidden="true">
        <line class="band__hair" x2="100%" y1="4" y2="4" />
        <SplitBar band={band} scale={scale} y={0} height={8} />
      </svg>
    </li>
  );
}

const pageOf = (form: ResultRow["form"]) => (form === "diagnostic" ? "result" : "mock-report");
