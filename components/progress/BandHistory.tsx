import { type BandRow, bandRows } from "@/lib/progress/band-rows";
import type { Sitting } from "@/lib/progress/sittings";
import type { TakenExam } from "@/lib/readiness/exams";
import type { BandPlot } from "@/lib/screens/progress";
import { shortDay } from "@/lib/text/dates";
import { bandText } from "@/lib/text/home";
import { bandPlotText, progressText } from "@/lib/text/progress";
import type { StudyDay } from "@/lib/time/instant";

import { EmptyScale } from "../chart/BandChart";
import { endLabels, scoreLabel } from "../chart/end-labels";
import { Frame } from "../chart/Frame";
import { percentOf, shareOf } from "../chart/geometry";
import { Hill } from "../chart/Hill";
import { SplitBar } from "../chart/SplitBar";

/** Heights in pixels; the score of an exam stands above its row. */
const row = 24;
const above = 14;
const head = 20;
const hill = 100;
/** Sittings and exams drawn above today's hill; older ones stand in the table. */
const most = 10;

/**
 * Time runs down, score runs right, the line stands still: each sitting's band, each real exam
 * against what was predicted for it, then today's hill.
 */
export function BandHistory({ model }: { readonly model: BandPlot }) {
  const { scale, score, sittings, exams } = model;
  if (!score) return <EmptyScale scale={scale} />;
  const before = bandRows(sittings.slice(0, -1), exams);
  const earlier = before.slice(-most);
  const heights = earlier.map(({ kind }) => (kind === "exam" ? row + above : row));
  const topOf = (index: number) => head + sum(heights.slice(0, index));
  const base = topOf(earlier.length) + hill;
  const { ends, crowds } = endLabels(score.band, scale);
  return (
    <>
      <svg
        class="band band--history"
        height={base + 26 + (crowds.min || crowds.max ? 16 : 0)}
        role="img"
        aria-label={describe(score, earlier)}
      >
        <Frame scale={scale} head={head} base={base} crowds={crowds}>
          {earlier.map((one, index) => {
            const place = { scale, top: topOf(index) };
            return one.kind === "sitting" ? (
              <SittingRow key={index} sitting={one.sitting} {...place} />
            ) : (
              <ExamRow key={index} exam={one.exam} {...place} />
            );
          })}
          <Hill model={score} top={base - hill} height={hill} />
          <SplitBar band={score.band} scale={scale} y={base} height={6} />
          <Latest sitting={sittings.at(-1)} y={base - 6} />
        </Frame>
        {ends.map(({ text, x, anchor, dx }) => (
          <text key={text} class="band__end" x={x} dx={dx} y={base + 20} text-anchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      {before.length > most ? (
        <p class="caption">{bandPlotText.older(before.length - most)}</p>
      ) : null}
    </>
  );
}

function describe(score: NonNullable<BandPlot["score"]>, rows: readonly BandRow[]): string {
  const sittings = rows.flatMap((one) => (one.kind === "sitting" ? [one.sitting] : []));
  const exams = rows.flatMap((one) => (one.kind === "exam" ? [one.exam] : []));
  const days = sittings.map(({ day }) => shortDay(day));
  return [
    bandText.describe(
      { ...score, earlier: sittings.map(({ day, band }) => ({ day, band })) },
      days,
    ),
    ...exams.map(bandPlotText.describeExam),
  ].join(" ");
}

interface RowProps {
  readonly scale: BandPlot["scale"];
  readonly top: number;
}

interface LabelProps extends RowProps {
  readonly day: StudyDay;
  /** What it was, and more of it where there is much room. */
  readonly words: readonly [string, string];
  /** Where the row's picture begins. */
  readonly from: number;
}

/** The day, and what it was where there is room for words. */
const RowLabel = ({ day, words, from, scale, top }: LabelProps) => (
  <text class="band__label" y={top + 16}>
    {shortDay(day)}
    {shareOf(from, scale) > 0.36 ? (
      <>
        {words[0] === "" ? null : <tspan dx="10">{words[0]}</tspan>}
        <tspan class="band__form" dx={words[0] === "" ? 10 : undefined}>
          {words[1]}
        </tspan>
      </>
    ) : null}
  </text>
);

/** What the real exam brought, on the band that was predicted for it. */
function ExamRow({ exam, scale, top }: RowProps & { readonly exam: TakenExam }) {
  const { day, score, predicted } = exam;
  const y = top + above;
  const label = score === null ? null : scoreLabel(score, scale);
  const from = Math.min(...(predicted?.band ?? []), score ?? scale.max);
  return (
    <g data-exam={day}>
      <RowLabel day={day} words={bandPlotText.exam(exam)} from={from} scale={scale} top={y} />
      {predicted ? <BandWithEnds band={predicted.band} scale={scale} top={y} /> : null}
      {label && score !== null ? (
        <>
          <circle class="band__real" cx={percentOf(score, scale)} cy={y + 11.5} r="5" />
          <text
            class="band__end band__figure"
            x={label.x}
            dx={label.dx}
            y={y + 3}
            text-anchor={label.anchor}
          >
            {label.text}
          </text>
        </>
      ) : null}
    </g>
  );
}

/** One earlier sitting: its day, what it was, and its band with both ends in figures. */
function SittingRow({ sitting, scale, top }: RowProps & { readonly sitting: Sitting }) {
  const { day, form, answers, band } = sitting;
  const words = ["", progressText.sitting(form, answers)] as const;
  return (
    <g>
      <RowLabel day={day} words={words} from={band[0]} scale={scale} top={top} />
      <BandWithEnds band={band} scale={scale} top={top} />
    </g>
  );
}

/** The figures stand outside of the ends, on a ground of their own where the line is near. */
function BandWithEnds({ band, scale, top }: RowProps & { readonly band: Sitting["band"] }) {
  return (
    <>
      <SplitBar band={band} scale={scale} y={top + 9} height={5} />
      {band.map((score, end) => (
        <text
          key={end}
          class="band__label band__figure"
          x={percentOf(score, scale)}
          dx={end === 0 ? -6 : 6}
          y={top + 16}
          text-anchor={end === 0 ? "end" : "start"}
        >
          {score}
        </text>
      ))}
    </>
  );
}

function Latest({ sitting, y }: { readonly sitting: Sitting | undefined; readonly y: number }) {
  if (!sitting) return null;
  return (
    <text class="band__label band__label--latest" y={y}>
      <tspan class="band__day">{shortDay(sitting.day)}</tspan>
      <tspan class="band__form" dx="10">
        {progressText.sitting(sitting.form, sitting.answers)}
      </tspan>
    </text>
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
