import "./settings.css";
import type { ComponentChildren } from "preact";

import { newCardsPerDay } from "@/lib/queue/new-cards-per-day";
import type { SettingsModel } from "@/lib/screens/settings";
import type { SettingKey, Settings } from "@/lib/settings/settings";
import { appText, settingsText as text } from "@/lib/text/settings";
import { StudyDay } from "@/lib/time/instant";

import { clockTime } from "../onboarding/OnboardingScreen";

export interface SettingsScreenProps {
  readonly model: SettingsModel;
  readonly onChange: <Key extends SettingKey>(key: Key, value: Settings[Key]) => void;
  readonly onUndo: () => void;
}

const cutoffs = Array.from({ length: 25 }, (_, index) => index * 30);

/** Every change is kept at once and can be undone. */
export function SettingsScreen({ model, onChange, onUndo }: SettingsScreenProps) {
  return (
    <main class="page">
      <h1 class="page__title">{text.title}</h1>
      <div class="form">
        <Field label={text.exam} note={text.examNote}>
          <input
            type="date"
            value={model.examDay ?? ""}
            onChange={(event) => onChange("examDay", StudyDay(event.currentTarget.value) || null)}
          />
        </Field>
        <Field label={text.minutes} note={text.minutesNote(newCardsPerDay(model.minutesPerDay))}>
          <input
            type="number"
            min={1}
            max={600}
            value={model.minutesPerDay}
            onChange={(event) => {
              const minutes = Math.round(event.currentTarget.valueAsNumber);
              if (minutes >= 1 && minutes <= 600) onChange("minutesPerDay", minutes);
              else event.currentTarget.value = String(model.minutesPerDay);
            }}
          />
        </Field>
        <Field label={text.cutoff} note={text.cutoffNote}>
          <select
            value={model.cutoff}
            onChange={(event) => onChange("cutoff", Number(event.currentTarget.value))}
          >
            {cutoffs.map((minutes) => (
              <option key={minutes} value={minutes}>
                {clockTime(minutes)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.zone}>
          <select
            value={model.zone ?? ""}
            onChange={(event) => onChange("zone", event.currentTarget.value || null)}
          >
            <option value="">{text.zoneOwn(model.systemZone)}</option>
            {model.zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.grades}>
          <select
            value={model.grades}
            onChange={(event) => onChange("grades", event.currentTarget.value === "4" ? 4 : 2)}
          >
            <option value={2}>{text.gradesTwo}</option>
            <option value={4}>{text.gradesFour}</option>
          </select>
        </Field>
        {model.hasNewTab ? (
          <Field label={text.newTab}>
            <select
              value={model.newTab === "on" ? "on" : "off"}
              onChange={(event) =>
                onChange("newTab", event.currentTarget.value === "on" ? "on" : "off")
              }
            >
              <option value="on">{text.newTabOn}</option>
              <option value="off">{text.newTabOff}</option>
            </select>
          </Field>
        ) : null}
        <Check
          label={text.hideScore}
          checked={model.hideScore}
          onChange={(on) => onChange("hideScore", on)}
        />
        <Check label={text.badge} checked={model.badge} onChange={(on) => onChange("badge", on)} />
        <div class="row">
          <button type="button" class="button" disabled={model.undo === null} onClick={onUndo}>
            {model.undo ?? text.undo}
          </button>
        </div>
      </div>
      <p class="caption">{appText.notAffiliated}</p>
    </main>
  );
}

interface FieldProps {
  readonly label: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Field({ label, note, children }: FieldProps) {
  return (
    <label class="field field--wide">
      <span class="field__label">{label}</span>
      {children}
      {note ? <span class="caption">{note}</span> : null}
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
