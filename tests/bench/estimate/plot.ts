/** A line, or single marks, in the units of the axes. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  /** What ships is drawn solid and dark, the rest dashed. */
  readonly ours: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Half the length of its whisker. */
  readonly error?: number;
}

export interface Axis {
  readonly label: string;
  readonly ticks: readonly number[];
}

export interface Plot {
  readonly title: string;
  readonly answer: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Draws where claim and fact would agree. */
  readonly diagonal?: boolean;
}

const [width, height] = [720, 440];
const frame = { left: 64, right: 480, top: 84, bottom: 380 };

/** A plot as one SVG file; its colours follow the reader's choice of light or dark. */
export function svgOf(plot: Plot): string {
  const at = scalesOf(plot);
  const parts = [
    `<rect width="${width}" height="${height}" class="page"/>`,
    text(24, 32, plot.title, 'class="title"'),
    text(24, 56, plot.answer, 'class="note"'),
    ...axes(plot, at),
    ...(plot.diagonal ? [diagonal(plot, at)] : []),
    ...plot.series.map((series, place) => drawn(series, place, plot, at)),
    ...labels(plot.series, at),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${plot.title} ${plot.answer}`)}">
<style>${style}</style>
${parts.join("\n")}
</svg>
`;
}

const style = `
svg { --page: #fbfcfb; --ink: #141816; --soft: #5e6863; --hair: #dde3e0; --past: #007a5e; }
@media (prefers-color-scheme: dark) {
  svg { --page: #111412; --ink: #ecf0ee; --soft: #97a29d; --hair: #2c3330; --past: #45d0a0; }
}
text { font: 13px system-ui, sans-serif; fill: var(--soft); }
.title { font: 20px Georgia, serif; fill: var(--ink); }
.note { fill: var(--ink); }
.page { fill: var(--page); }
.hair { stroke: var(--hair); }
.ideal { stroke: var(--soft); stroke-dasharray: 2 4; }
.other { stroke: var(--soft); fill: none; stroke-dasharray: 6 4; }
.ours { stroke: var(--past); fill: none; stroke-width: 2.5; }
.mark { stroke-dasharray: none; fill: var(--page); }
.ours.mark { fill: var(--past); }
text.ours { fill: var(--past); stroke: none; font-weight: 600; }
text.other { fill: var(--soft); stroke: none; }`;

type Scales = Readonly<Record<"x" | "y", (value: number) => number>>;

function scalesOf({ x, y }: Plot): Scales {
  const scale = ({ ticks }: Axis, from: number, to: number) => {
    const [low, high] = [ticks[0]!, ticks.at(-1)!];
    return (value: number) => round(from + ((value - low) / (high - low)) * (to - from));
  };
  return { x: scale(x, frame.left, frame.right), y: scale(y, frame.bottom, frame.top) };
}

function axes({ x, y }: Plot, at: Scales): string[] {
  return [
    ...y.ticks.flatMap((tick) => [
      `<path class="hair" d="M${frame.left} ${at.y(tick)}H${frame.right}"/>`,
      text(frame.left - 8, at.y(tick) + 4, `${tick}`, 'text-anchor="end"'),
    ]),
    ...x.ticks.map((tick) => text(at.x(tick), frame.bottom + 20, `${tick}`, middle)),
    text(frame.left, frame.top - 10, y.label),
    text((frame.left + frame.right) / 2, frame.bottom + 44, x.label, middle),
  ];
}

const middle = 'text-anchor="middle"';

function diagonal({ x }: Plot, at: Scales): string {
  const [low, high] = [x.ticks[0]!, x.ticks.at(-1)!];
  return `<path class="ideal" d="M${at.x(low)} ${at.y(low)}L${at.x(high)} ${at.y(high)}"/>`;
}

function drawn({ points, ours }: Series, place: number, { y: axis }: Plot, at: Scales): string {
  const kind = ours ? "ours" : "other";
  const [low, high] = [axis.ticks[0]!, axis.ticks.at(-1)!];
  const line = points.map(({ x, y }) => `${at.x(x)} ${at.y(y)}`).join("L");
  const whiskers = points.flatMap(({ x, y, error }) =>
    error
      ? [`M${at.x(x)} ${at.y(Math.max(low, y - error))}V${at.y(Math.min(high, y + error))}`]
      : [],
  );
  const marks = points.map(({ x, y }) => mark(place, at.x(x), at.y(y), kind));
  return `<path class="${kind}" d="M${line}"/>${whiskers.length > 0 ? `<path class="${kind} mark" d="${whiskers.join("")}"/>` : ""}${marks.join("")}`;
}

/** Shapes tell the lines apart where colours can't. */
function mark(place: number, x: number, y: number, kind: string): string {
  const shapes = [
    `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`,
    `M${x - 5} ${y - 5}h10v10h-10z`,
    `M${x} ${y - 6}l6 10h-12z`,
    `M${x} ${y - 6}l6 6l-6 6l-6 -6z`,
    `M${x} ${y + 6}l6 -10h-12z`,
  ];
  return `<path class="${kind} mark" d="${shapes[place % shapes.length]}"/>`;
}

const lineHeight = 20;

/** Names at the ends of their lines, moved apart where they would lie on each other. */
function labels(series: readonly Series[], at: Scales): string[] {
  const wanted = series
    .map(({ name, points, ours }, place) => ({ name, ours, place, y: at.y(points.at(-1)!.y) }))
    .toSorted((a, b) => a.y - b.y);
  const lowest = frame.bottom - (wanted.length - 1) * lineHeight;
  let above = -Infinity;
  return wanted.map(({ name, ours, place, y }, i) => {
    above = Math.max(above + lineHeight, Math.min(y, lowest + i * lineHeight));
    const kind = ours ? "ours" : "other";
    return `${mark(place, frame.right + 28, above, kind)}${text(frame.right + 42, above + 4, name, `class="${kind}"`)}`;
  });
}

const text = (x: number, y: number, words: string, attributes = "") =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;

const escaped = (words: string) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const round = (value: number) => Math.round(value * 10) / 10;
