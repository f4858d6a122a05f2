import { signal } from "@preact/signals";

import { MockReportScreen } from "@/components/exam/report/MockReportScreen";
import { reportCsv } from "@/lib/forms/report-csv";
import type { SessionId } from "@/lib/log/event";
import { summarySvg } from "@/lib/screens/summary-svg";
import { mockReportText } from "@/lib/text/mock-report";

import { bringForward } from "../bring-forward";
import type { Engine } from "../engine";
import { type LoadedReport, loadReport } from "../load-report";
import { saveFile } from "../save-file";
import { svgToPng } from "../svg-to-png";
import type { Page } from "./page";

/** The report of one form that was handed in. */
export function openPage(engine: Engine): Page {
  const loaded = signal<LoadedReport | "none" | null>(null);

  const saveImage = async (report: LoadedReport, kind: "png" | "svg") => {
    const svg = summarySvg(report.model);
    const name = `${nameOf(report)}.${kind}`;
    if (kind === "svg") saveFile(name, svg);
    else saveFile(name, await svgToPng(svg));
  };

  /** Puts the cards on what was missed at the front of today's queue. */
  const startPlan = async ({ concepts }: LoadedReport) => {
    await bringForward(engine, concepts);
    engine.actions.home.review();
  };

  return {
    View: () => {
      const report = loaded.value;
      if (report === null) return <p class="working">{mockReportText.working}</p>;
      if (report === "none") return <Nothing />;
      return (
        <MockReportScreen
          model={report.model}
          actions={{
            print: () => globalThis.print(),
            saveCsv: () =>
              saveFile(`${nameOf(report)}.csv`, reportCsv(report.sheets, report.blueprint)),
            saveImage: (kind) => void saveImage(report, kind),
            startPlan: () => void startPlan(report),
          }}
        />
      );
    },
    enter: async (screen) => {
      const session = screen.kind === "mock-report" ? screen.session : ("" as SessionId);
      if (isShown(loaded.value, session)) return;
      loaded.value = null;
      loaded.value = (await loadReport(engine, session)) ?? "none";
    },
  };
}

const isShown = (loaded: LoadedReport | "none" | null, session: SessionId) =>
  loaded !== null && loaded !== "none" && loaded.model.session === session;

const nameOf = ({ model }: LoadedReport) => `cutscore-${model.form}-form-${model.day}`;

const Nothing = () => (
  <main class="page">
    <p>{mockReportText.gone}</p>
    <p>
      <a href="#/mock">{mockReportText.toMocks}</a>
    </p>
  </main>
);
