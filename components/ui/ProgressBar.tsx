export interface ProgressBarProps {
  readonly done: number;
  readonly of: number;
  readonly label: string;
}

/** So many are done that single parts would only blur. */
const mostParts = 30;

/** A thin bar under the top bar, in parts while they are few enough to count. */
export function ProgressBar({
  done,
  of,
  label,
  inParts = false,
}: ProgressBarProps & { readonly inParts?: boolean }) {
  return (
    <div
      class={inParts && of <= mostParts ? "progress progress--parts" : "progress"}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
    >
      {inParts && of <= mostParts ? (
        Array.from({ length: of }, (_, index) => (
          <i
            key={index}
            data-done={index < done || undefined}
            data-now={index === done || undefined}
          />
        ))
      ) : (
        <div style={{ inlineSize: `${of === 0 ? 0 : (100 * done) / of}%` }} />
      )}
    </div>
  );
}
