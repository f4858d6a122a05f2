import "./settings.css";
import type { SettingsModel } from "@/lib/screens/settings";
import type { SettingKey, Settings } from "@/lib/settings/settings";
import { appText, settingsText as text } from "@/lib/text/settings";

import { clockTime } from "../onboarding/OnboardingScreen";
import { EffectPanel } from "../plan/EffectPanel";
import { Check, Field } from "./Field";
import { PlanFields } from "./PlanFields";

export interface SettingsActions {
  /** Keeps a setting at once. */
  change<Key extends SettingKey>(key: Key, value: Settings[Key]): void;
  /** Shows what settings of the plan would do. */
  tryOut(changes: Partial<Settings>): void;
  apply(): void;
  keepAsItIs(): void;
  undo(): void;
}

export interface SettingsScreenProps {
  readonly model: SettingsModel;
  readonly actions: SettingsActions;
}

const cutoffs = Array.from({ length: 25 }, (_, index) => index * 30);

/** What the plan follows shows its effect first; all else is kept at once. Both can be undone. */
export function SettingsScreen({ model, actions }: SettingsScreenProps) {
  const onChange = actions.change;
  return (
    <main class="page">
      <h1 class="page__title">{text.title}</h1>
      <div class="form">
        <PlanFields
          settings={{ ...model, ...model.trial }}
          today={model.today}
          onTry={actions.tryOut}
          effect={
            model.trial ? (
              <EffectPanel
                effect={model.effect}
                onApply={actions.apply}
                onKeep={actions.keepAsItIs}
              />
            ) : null
          }
        />
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
          <button
            type="button"
            class="button"
            disabled={model.undo === null}
            onClick={actions.undo}
          >
            {model.undo ?? text.undo}
          </button>
        </div>
      </div>
      <p class="caption">{appText.notAffiliated}</p>
    </main>
  );
}
