import type { ComponentChildren } from "preact";

import type { ExamPhase } from "@/lib/settings/exam-phase";
import type { ExamOutcome } from "@/lib/settings/exam-result";
import type { Settings } from "@/lib/settings/settings";
import { fullDay } from "@/lib/text/dates";
import { examText as text } from "@/lib/text/plan";
import { StudyDay } from "@/lib/time/instant";

import type { PlanActions } from "./PlanScreen";

interface ExamOverProps {
  readonly phase: ExamPhase;
  readonly today: StudyDay;
  readonly mode: Settings["afterPassing"];
  readonly actions: Pick<PlanActions, "sayResult" | "afterPassing" | "tryOut">;
  /** The effect of a next date that is tried. */
  readonly children: ComponentChildren;
}

const outcomes: readonly ExamOutcome[] = ["passed", "failed", "moved"];

/** From the day after the exam: how it went, and what follows from that. */
export function ExamOver({ phase, today, mode, actions, children }: ExamOverProps) {
  switch (phase.kind) {
    case "ask":
      return (
        <Asking title={text.ask} note={text.askNote(fullDay(phase.day))}>
          {outcomes.map((outcome) => (
            <button
              key={outcome}
              type="button"
              class="button"
              onClick={() => actions.sayResult(outcome)}
            >
              {text.outcome(outcome)}
            </button>
          ))}
        </Asking>
      );
    case "passed":
      return <Passed mode={mode} onChoose={actions.afterPassing} />;
    case "again":
      return (
        <>
          <NextDate today={today} onTry={actions.tryOut} />
          {children}
        </>
      );
    case "ahead":
    case "no-date":
      return null;
  }
}

interface AskingProps {
  readonly title: string;
  readonly note: string;
  readonly children: ComponentChildren;
}

function Asking({ title, note, children }: AskingProps) {
  return (
    <section class="exam-over" aria-labelledby="exam-over">
      <h2 class="title" id="exam-over">
        {title}
      </h2>
      <p class="muted">{note}</p>
      <div class="exam-over__ways">{children}</div>
    </section>
  );
}

interface PassedProps {
  readonly mode: Settings["afterPassing"];
  readonly onChoose: (mode: Settings["afterPassing"]) => void;
}

function Passed({ mode, onChoose }: PassedProps) {
  const isArchived = mode === "archive";
  return (
    <Asking title={text.passed} note={isArchived ? text.archived : text.light}>
      <button
        type="button"
        class="button"
        onClick={() => onChoose(isArchived ? "light" : "archive")}
      >
        {isArchived ? text.keepLight : text.archive}
      </button>
    </Asking>
  );
}

interface NextDateProps {
  readonly today: StudyDay;
  readonly onTry: PlanActions["tryOut"];
}

function NextDate({ today, onTry }: NextDateProps) {
  return (
    <Asking title={text.again} note={text.againNote}>
      <label class="field">
        <span class="hidden">{text.nextDate}</span>
        <input
          type="date"
          min={today}
          onChange={({ currentTarget: { value } }) =>
            value === "" ? undefined : onTry({ examDay: StudyDay(value) })
          }
        />
      </label>
      <button type="button" class="button" onClick={() => onTry({ examDay: null })}>
        {text.noDate}
      </button>
    </Asking>
  );
}
