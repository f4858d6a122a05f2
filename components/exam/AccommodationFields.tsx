import { useState } from "preact/hooks";

import type { Accommodation } from "@/lib/forms/sitting-time";
import { mockText } from "@/lib/text/mock";

import { NumberField } from "./NumberField";

export interface AccommodationFieldsProps {
  readonly value: Accommodation;
  readonly onChange: (value: Accommodation) => void;
}

const factors = [1.25, 1.5, 2];
const plus: Accommodation = { kind: "plus", minutes: 30 };

/** Extra time as test centres grant it, or any other. */
export function AccommodationFields({ value, onChange }: AccommodationFieldsProps) {
  // A factor of one's own may pass by a usual one while it is typed.
  const [isOwn, setOwn] = useState(false);
  const chosen = isOwn ? "own" : nameOf(value);
  const take = (name: string) => {
    setOwn(name === "own");
    onChange(valueOf(name));
  };
  return (
    <div class="form mock-start__extra">
      <label class="field">
        <span>{mockText.extra}</span>
        <select value={chosen} onChange={({ currentTarget }) => take(currentTarget.value)}>
          <option value="none">{mockText.extraNone}</option>
          <option value="plus">{mockText.extraPlus}</option>
          {factors.map((factor) => (
            <option key={factor} value={String(factor)}>
              {mockText.extraTimes(factor)}
            </option>
          ))}
          <option value="own">{mockText.extraOwn}</option>
        </select>
      </label>
      {isOwn && value.kind === "times" ? (
        <NumberField
          label={mockText.factor}
          value={value.factor}
          min={1}
          max={5}
          step={0.05}
          onChange={(factor) => onChange({ kind: "times", factor })}
        />
      ) : null}
    </div>
  );
}

function nameOf(value: Accommodation): string {
  return value.kind === "times" ? String(value.factor) : value.kind;
}

/** A factor of one's own starts where none of the usual ones stands. */
function valueOf(name: string): Accommodation {
  if (name === "none") return { kind: "none" };
  if (name === "plus") return plus;
  return { kind: "times", factor: name === "own" ? 1.75 : Number(name) };
}
