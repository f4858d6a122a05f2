import type { SheetReport } from "@/lib/screens/mock-report";
import { mockReportText as text } from "@/lib/text/mock-report";

export interface TimeBarsProps {
  readonly sheets: readonly SheetReport[];
  readonly paceMs: number;
}

const height = 96;
/** Beyond this many times the pace a bar is cut off, or one long question would flatten the rest. */
const most = 3;

/** A bar for each question in its order: filled when right, hollow when not; the line is the pace. */
export function TimeBars({ sheets, paceMs }: TimeBarsProps) {
  const step = 100 / Math.max(1, sheets.length);
  const y = (ms: number) => height * (1 - Math.min(most, ms / paceMs) / most);
  return (
    <svg
      class="band time-bars"
      height={height + 18}
      role="img"
      aria-label={text.timeChart(sheets.length, paceMs)}
    >
      {sheets.map(({ number, ms, outcome }, place) => (
        <rect
          key={number}
          class={outcome === "right" ? "time-bars__right" : "time-bars__other"}
          x={`${place * step + step * 0.15}%`}
          width={`${step * 0.7}%`}
          y={y(ms)}
          height={height - y(ms)}
        />
      ))}
      <line class="band__axis" x2="100%" y1={height} y2={height} />
      <line class="band__line" x2="100%" y1={y(paceMs)} y2={y(paceMs)} />
      <text class="band__label" y={height + 14}>
        1
      </text>
      <text class="band__label" x="100%" y={height + 14} text-anchor="end">
        {sheets.length}
      </text>
      <text class="band__end" x="100%" y={y(paceMs) - 5} text-anchor="end">
        {Math.round(paceMs / 1000)} s
      </text>
    </svg>
  );
}
