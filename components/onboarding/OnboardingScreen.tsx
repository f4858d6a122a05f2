import "../settings/settings.css";
import "./onboarding.css";
import { useEffect, useState } from "preact/hooks";

import type { Foresight } from "@/lib/screens/foresight";
import type { Settings } from "@/lib/settings/settings";
import { commonText } from "@/lib/text/common";
import { appText, onboardingText as text } from "@/lib/text/settings";
import { StudyDay } from "@/lib/time/instant";

import { RestDays } from "../settings/RestDays";
import { Mark } from "../ui/Mark";

export type OnboardingAnswers = Pick<
  Settings,
  "examDay" | "minutesPerDay" | "restDays" | "cutoff" | "selfReport"
>;

export interface OnboardingScreenProps {
  readonly today: StudyDay;
  /** What the answers so far lead to; `null` until that is worked out. */
  readonly foresight: Foresight | null;
  readonly onWish: (wishes: Pick<Settings, "examDay" | "minutesPerDay" | "restDays">) => void;
  readonly onStart: (answers: OnboardingAnswers) => void;
}

const minutesOffered = [5, 10, 20, 40];
const cutoffs = [0, 180, 240, 300, 360];

/** Five short questions, none of which must be answered. */
export function OnboardingScreen({ today, foresight, onWish, onStart }: OnboardingScreenProps) {
  const [examDay, setExamDay] = useState<StudyDay | null>(null);
  const [minutesPerDay, setMinutes] = useState(10);
  const [restDays, setRestDays] = useState("");
  const [selfReport, setSelfReport] = useState<Settings["selfReport"]>(null);
  const [cutoff, setCutoff] = useState(240);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is wished for, whoever hears it
  useEffect(() => onWish({ examDay, minutesPerDay, restDays }), [examDay, minutesPerDay, restDays]);
  return (
    <main class="page page--narrow">
      <p class="bar__name">
        <Mark />
        {commonText.product}
      </p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          onStart({ examDay, minutesPerDay, restDays, cutoff, selfReport });
        }}
      >
        <fieldset>
          <h1 class="title">{text.title}</h1>
          <p class="muted">{text.notBooked}</p>
          <div class="row">
            <label class="field">
              <span class="hidden">{text.dateLabel}</span>
              <input
                type="date"
                min={today}
                value={examDay ?? ""}
                onInput={(event) => setExamDay(StudyDay(event.currentTarget.value) || null)}
              />
            </label>
            <Chip
              name="exam"
              label={text.notYet}
              checked={examDay === null}
              onChoose={() => setExamDay(null)}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend class="title">{text.minutesTitle}</legend>
          <div class="row">
            {minutesOffered.map((minutes) => (
              <Chip
                key={minutes}
                name="minutes"
                label={text.minutes(minutes)}
                checked={minutesPerDay === minutes}
                onChoose={() => setMinutes(minutes)}
              />
            ))}
            <label class="field field--short">
              <span class="caption">{text.own}</span>
              <input
                type="number"
                min={1}
                max={600}
                value={minutesPerDay}
                onInput={(event) => {
                  const minutes = event.currentTarget.valueAsNumber;
                  if (minutes >= 1 && minutes <= 600) setMinutes(Math.round(minutes));
                }}
              />
            </label>
          </div>
        </fieldset>
        <RestDays
          title={text.restTitle}
          note={text.restNote}
          restDays={restDays}
          onChange={setRestDays}
        />
        <LeadsTo foresight={foresight} />
        <fieldset>
          <legend class="title">{text.whereTitle}</legend>
          <p class="muted">{text.whereNote}</p>
          <div class="row">
            {text.levels.map((label, level) => (
              <Chip
                key={label}
                name="level"
                label={label}
                checked={selfReport === level}
                onChoose={() => setSelfReport(level as 0 | 1 | 2)}
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend class="title">{text.cutoffTitle}</legend>
          <p class="muted">{text.cutoffNote}</p>
          <div class="row">
            {cutoffs.map((minutes) => (
              <Chip
                key={minutes}
                name="cutoff"
                label={clockTime(minutes)}
                checked={cutoff === minutes}
                onChoose={() => setCutoff(minutes)}
              />
            ))}
          </div>
        </fieldset>
        <div class="row">
          <button type="submit" class="button button--main" data-start>
            {text.start}
          </button>
          <button
            type="button"
            class="button button--quiet"
            onClick={() =>
              onStart({
                examDay: null,
                minutesPerDay: 10,
                restDays: "",
                cutoff: 240,
                selfReport: null,
              })
            }
          >
            {text.skip}
          </button>
        </div>
      </form>
      <p class="caption">{text.privacy}</p>
      <p class="caption">{appText.notAffiliated}</p>
    </main>
  );
}

function LeadsTo({ foresight }: Pick<OnboardingScreenProps, "foresight">) {
  return (
    <section class="leads-to" aria-labelledby="leads-to">
      <h2 class="leads-to__title" id="leads-to">
        {text.leadsTitle}
      </h2>
      <p role="status">{foresight ? text.leads(foresight) : text.leadsWorking}</p>
      <p class="caption">{text.leadsNote}</p>
    </section>
  );
}

export const clockTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

interface ChipProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Chip({ name, label, checked, onChoose }: ChipProps) {
  return (
    <label class="chip">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}
