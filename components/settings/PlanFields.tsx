import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import type { Settings } from "@/lib/settings/settings";
import { settingsText as text } from "@/lib/text/settings";
import { StudyDay } from "@/lib/time/instant";

import { Field } from "./Field";
import { RestDays } from "./RestDays";

export interface PlanFieldsProps {
  /** The settings in force, with those that are tried over them. */
  readonly settings: Settings;
  readonly today: StudyDay;
  readonly onTry: (changes: Partial<Settings>) => void;
  /** The effect of what is tried; it stands under the field that was changed last. */
  readonly effect: ComponentChildren;
}

/** What the plan follows; a change is only tried until the learner has seen its effect. */
export function PlanFields({ settings, today, onTry, effect }: PlanFieldsProps) {
  const [last, setLast] = useState<keyof Settings | null>(null);
  const trying =
    <Key extends keyof Settings>(key: Key) =>
    (value: Settings[Key]) => {
      setLast(key);
      onTry({ [key]: value });
    };
  const effectOf = (key: keyof Settings) => (last === key ? effect : null);
  return (
    <>
      <ExamField examDay={settings.examDay} today={today} onChange={trying("examDay")} />
      {effectOf("examDay")}
      <Field label={text.minutes} note={text.minutesNote}>
        <WholeInput
          value={settings.minutesPerDay}
          max={600}
          onChange={(minutes) => trying("minutesPerDay")(minutes ?? settings.minutesPerDay)}
        />
      </Field>
      {effectOf("minutesPerDay")}
      <RestDays
        title={text.restDays}
        note={text.restDaysNote}
        restDays={settings.restDays}
        onChange={trying("restDays")}
      />
      {effectOf("restDays")}
      <Field label={text.pause} note={text.pauseNote}>
        <DateInput
          value={laterThan(today, settings.pausedUntil)}
          min={today}
          onChange={trying("pausedUntil")}
        />
      </Field>
      {effectOf("pausedUntil")}
      <Field label={text.catchUp} note={text.catchUpNote}>
        <WholeInput value={settings.catchUp} max={1000} onChange={trying("catchUp")} />
      </Field>
      {effectOf("catchUp")}
      <details class="advanced">
        <summary>{text.advanced}</summary>
        <RetentionField retention={settings.retention} onChange={trying("retention")} />
        {effectOf("retention")}
      </details>
    </>
  );
}

interface ExamFieldProps {
  readonly examDay: StudyDay | null;
  readonly today: StudyDay;
  readonly onChange: (examDay: StudyDay | null) => void;
}

function ExamField({ examDay, today, onChange }: ExamFieldProps) {
  return (
    <div class="exam-field">
      <Field label={text.exam} note={text.examNote}>
        <DateInput value={examDay} min={today} onChange={onChange} />
      </Field>
      {examDay === null ? null : (
        <button type="button" class="button" onClick={() => onChange(null)}>
          {text.notBooked}
        </button>
      )}
    </div>
  );
}

interface RetentionFieldProps {
  readonly retention: number | null;
  readonly onChange: (retention: number | null) => void;
}

function RetentionField({ retention, onChange }: RetentionFieldProps) {
  return (
    <Field label={text.retention} note={text.retentionNote}>
      <select
        value={retention ?? ""}
        onChange={({ currentTarget: { value } }) => onChange(value === "" ? null : Number(value))}
      >
        <option value="">{text.retentionOwn}</option>
        {retentions.map((share) => (
          <option key={share} value={share}>
            {text.percent(share)}
          </option>
        ))}
      </select>
    </Field>
  );
}

const retentions = [0.75, 0.8, 0.85, 0.9, 0.95];

/** A pause that is over is none. */
const laterThan = (today: StudyDay, day: StudyDay | null) =>
  day !== null && day > today ? day : null;

interface DateInputProps {
  readonly value: StudyDay | null;
  readonly min: StudyDay;
  readonly onChange: (day: StudyDay | null) => void;
}

function DateInput({ value, min, onChange }: DateInputProps) {
  return (
    <input
      type="date"
      min={min}
      value={value ?? ""}
      onChange={(event) => onChange(StudyDay(event.currentTarget.value) || null)}
    />
  );
}

interface WholeInputProps {
  readonly value: number | null;
  readonly max: number;
  readonly onChange: (value: number | null) => void;
}

/** A whole number from 1, or nothing; anything else goes back to what it was. */
function WholeInput({ value, max, onChange }: WholeInputProps) {
  return (
    <input
      type="number"
      min={1}
      max={max}
      value={value ?? ""}
      onChange={({ currentTarget }) => {
        const given = Math.round(currentTarget.valueAsNumber);
        if (currentTarget.value === "") onChange(null);
        else if (given >= 1 && given <= max) onChange(given);
        else currentTarget.value = String(value ?? "");
      }}
    />
  );
}
