import type { ComponentChildren } from "preact";

interface FieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

export function Field({ label, note, children }: FieldProps) {
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

export function Check({ label, checked, onChange }: CheckProps) {
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
