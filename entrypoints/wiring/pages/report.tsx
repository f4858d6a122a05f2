import { signal } from "@preact/signals";

import { ReportScreen } from "@/components/library/ReportScreen";
import { readReported } from "@/lib/storage/read-report";
import { libraryText } from "@/lib/text/library";

import type { Engine } from "../engine";
import { saveFile } from "../save-file";
import type { Page } from "./page";

/** A report of a mistake in a card, question or concept. */
export function openPage({ study }: Engine): Page {
  const report = signal<string | null>(null);
  return {
    enter: async (screen) => {
      if (screen.kind !== "report") return;
      const item = await readReported(study.database, screen.item);
      report.value = item && libraryText.report(item.id, item.pack, item.quoted);
    },
    View: ({ screen }) => (
      <ReportScreen
        key={screen.kind === "report" ? screen.item : ""}
        report={report.value}
        onSave={(text) => saveFile("cutscore-report.txt", text)}
      />
    ),
  };
}
