import { render } from "preact";

import { TroubleScreen } from "@/components/TroubleScreen";
import { databaseName } from "@/lib/storage/database";
import type { OpenProblem } from "@/lib/storage/open";
import { rawExport } from "@/lib/storage/raw-export";
import { describeOpenProblem } from "@/lib/text/open-problems";

import { saveFile } from "./save-file";

/** Puts the page that explains in the place of everything else. */
export function mountTrouble(root: Element, problem: OpenProblem): void {
  const exportRaw = async () => saveFile("cutscore-raw.json", await rawExport(databaseName));
  render(
    <TroubleScreen
      text={describeOpenProblem(problem)}
      onExport={() => void exportRaw()}
      onRetry={() => location.reload()}
    />,
    root,
  );
}
