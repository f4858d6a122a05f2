import type { FunctionComponent } from "preact";

import type { Screen } from "@/lib/study/drafts";

import type { Engine } from "../engine";

/** A page of the full tab that is loaded when it is first gone to. */
export interface Page {
  readonly View: FunctionComponent<{ readonly screen: Screen }>;
  /** Reads what the page shows; called each time that the learner goes to it. */
  enter(screen: Screen): Promise<void>;
  /** Whether it stands alone, without the rail. */
  readonly isBare?: () => boolean;
}

export type LoadPage = () => Promise<{ openPage(engine: Engine): Page }>;

const library = () => import("./library");
const mistakes = () => import("./mistakes");

/** The pages by the kind of screen that they show; one may show several. The study is not among them. */
export const pages: { readonly [Kind in Screen["kind"]]?: LoadPage } = {
  backup: () => import("./backup"),
  concept: library,
  library,
  mistakes,
  "own-cards": () => import("./own-cards"),
  report: () => import("./report"),
  "mistakes-review": mistakes,
  plan: () => import("./plan"),
  practice: () => import("./practice"),
  mock: () => import("./mock"),
  "mock-report": () => import("./mock-report"),
  model: () => import("./model"),
  progress: () => import("./progress"),
  readiness: () => import("./readiness"),
  results: () => import("./results"),
  settings: () => import("./settings"),
};
