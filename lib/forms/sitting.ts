import type {
  FixedFormKind,
  FixedFormStartBody,
  SessionFinishBody,
  SessionId,
} from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import type { MockDraft } from "@/lib/study/drafts";

import type { AssembledForm } from "./assemble-form";
import type { CustomFilter } from "./custom-form";
import { blankSheet } from "./sheet";
import { type Accommodation, allowedMinutes } from "./sitting-time";

/** What is chosen before a form begins. */
export interface FormChoice {
  readonly kind: FixedFormKind;
  /** Of a custom form. */
  readonly filter: CustomFilter;
  readonly questions: number;
  readonly accommodation: Accommodation;
  readonly timed: boolean;
}

/** What is worked out when a form is handed in. */
export type FormFigures = Pick<SessionFinishBody, "band" | "pPass" | "model"> & {
  readonly score: number;
};

/** A form with nothing on it yet. */
export const freshDraft = (session: SessionId, questions: number): MockDraft => ({
  session,
  place: 0,
  view: "question",
  sheets: Array.from({ length: questions }, () => blankSheet),
  usedMs: 0,
  paused: false,
  timeHidden: false,
});

/** The event with which a sitting begins; its own id seeds the order of the options. */
export const startOf = (
  id: SessionId,
  { kind, timed, accommodation }: FormChoice,
  { items, unscored, minutes }: AssembledForm,
): FixedFormStartBody => ({
  type: "session-start",
  subject: id,
  session: id,
  form: kind,
  seed: id,
  questions: items.length,
  items,
  unscored,
  minutes: allowedMinutes(minutes, accommodation),
  timed,
});

/** The event with which it ends. */
export function finishOf(
  { id, form, seed }: Session,
  figures: FormFigures,
  usedMs: number,
  timedOut: boolean,
): SessionFinishBody {
  if (form === "diagnostic") throw new Error("bug: a diagnostic is not handed in");
  return {
    type: "session-finish",
    subject: id,
    session: id,
    form,
    seed,
    ...figures,
    usedMs,
    timedOut,
  };
}
