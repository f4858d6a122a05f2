export interface ProgressBarProps {
  readonly done: number;
  readonly of: number;
  readonly label: string;
}

export function ProgressBar({ done, of, label }: ProgressBarProps) {
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
    >
      <div style={{ inlineSize: `${of === 0 ? 0 : (100 * done) / of}%` }} />
    </div>
  );
}
