import type { Accommodation } from "@/lib/forms/sitting-time";
import { mockText } from "@/lib/text/mock";

export interface AccommodationFieldsProps {
  readonly value: Accommodation;
  readonly onChange: (value: Accommodation) => void;
}

const factors = [1.25, 1.5, 2];
const plus: Accommodation = { kind: "plus", minutes: 30 };

/** Extra time as test centres grant it, or any other. */
export function AccommodationFields({ value, onChange }: AccommodationFieldsProps) {
  const isOwn = value.kind === "times" && !factors.includes(value.factor);
  const chosen = isOwn ? "own" : nameOf(value);
  const take = (name: string) => onChange(valueOf(name));
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
      {isOwn ? (
        <label class="field">
          <span>{mockText.factor}</span>
          <input
            type="number"
            min="1"
            max="5"
            step="0.05"
            value={value.factor}
            onChange={({ currentTarget }) => {
              const factor = Number(currentTarget.value);
              if (factor >= 1 && factor <= 5) onChange({ kind: "times", factor });
            }}
          />
        </label>
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
