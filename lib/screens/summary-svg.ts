import { fullDay } from "@/lib/text/dates";
import { bandText, sittingsText, verdict } from "@/lib/text/home";
import { mockReportText as text } from "@/lib/text/mock-report";

import type { MockReportModel } from "./mock-report";

/** In pixels of the picture. */
export const summarySize = { width: 1200, height: 630 } as const;

const { width, height } = summarySize;
const margin = 72;
const axisY = 340;
const hillHeight = 130;
const plotWidth = width - 2 * margin;

/** Light colours of the look, fixed: a picture has no theme. */
const colour = {
  page: "#fbfcfb",
  ink: "#141816",
  second: "#4a5450",
  edge: "#7f8984",
  short: "#66706b",
  past: "#007a5e",
  target: "#d8eee5",
};
const sans = "font-family='Segoe UI, Roboto, Inter, Liberation Sans, Arial, sans-serif'";
const serif = "font-family='Palatino Linotype, Palatino, P052, Georgia, serif'";

/** The summary of a report as a picture of its own, without anything from outside it. */
export function summarySvg(model: MockReportModel): string {
  const { band, summary, domains } = model;
  const rows = domains.map(
    ({ domain, right, of, verdict: label }) =>
      `${domain.name}: ${right} of ${of} right. ${text.domainVerdict(label)}.`,
  );
  return [
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='0 0 ${width} ${height}'>`,
    `<rect width='${width}' height='${height}' fill='${colour.page}'/>`,
    line(text.title(fullDay(model.day), model), margin, 72, 22, colour.second),
    `<text x='${margin}' y='122' ${serif} font-size='42' fill='${colour.ink}'>${escaped(verdict(band))}</text>`,
    line(
      `${text.scored(summary.scored)}. ${sittingsText.short(band.pPass)}`,
      margin,
      162,
      22,
      colour.second,
    ),
    ...plot(model),
    ...rows.map((row, place) => line(row, margin, 456 + place * 34, 22, colour.ink)),
    line("Cutscore. Our scale, not AWS’s.", margin, height - 32, 18, colour.second),
    "</svg>",
  ].join("\n");
}

function plot({ band: { scale, band, hill } }: MockReportModel): string[] {
  const x = (score: number) =>
    Math.round(margin + (plotWidth * (score - scale.min)) / (scale.max - scale.min));
  const points = hill.map((value, place) => {
    const score = scale.min + (place * (scale.max - scale.min)) / (hill.length - 1);
    return `${x(score)} ${Math.round(axisY - value * hillHeight)}`;
  });
  const area = `M${points.join("L")}L${x(scale.max)} ${axisY}H${x(scale.min)}z`;
  const cut = x(scale.cut);
  const [low, high] = band;
  const [from, to] = scale.target;
  return [
    `<rect x='${x(from)}' y='${axisY - hillHeight}' width='${x(to) - x(from)}' height='${hillHeight}' fill='${colour.target}'/>`,
    `<clipPath id='short'><rect width='${cut}' height='${height}'/></clipPath>`,
    `<clipPath id='past'><rect x='${cut}' width='${width}' height='${height}'/></clipPath>`,
    `<path d='${area}' clip-path='url(#past)' fill='${colour.past}'/>`,
    `<path d='${area}' clip-path='url(#short)' fill='${colour.short}' fill-opacity='0.25'/>`,
    `<path d='M${points.join("L")}' fill='none' stroke='${colour.ink}' stroke-width='1.5'/>`,
    `<path d='M${margin} ${axisY}H${width - margin}' stroke='${colour.edge}'/>`,
    `<rect x='${x(low)}' y='${axisY + 4}' width='${Math.max(2, x(high) - x(low))}' height='8' fill='${colour.ink}'/>`,
    `<path d='M${cut} ${axisY - hillHeight - 16}V${axisY + 40}' stroke='${colour.ink}' stroke-width='3'/>`,
    line(String(scale.cut), cut + 8, axisY - hillHeight - 2, 18, colour.ink),
    line(String(scale.min), margin, axisY + 30, 18, colour.second),
    line(String(scale.max), width - margin, axisY + 30, 18, colour.second, "end"),
    line(`80 % range ${bandText.range(low, high)}`, margin, axisY + 66, 22, colour.ink),
  ];
}

const line = (
  words: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  anchor: "start" | "end" = "start",
): string =>
  `<text x='${x}' y='${y}' ${sans} font-size='${size}' fill='${fill}' text-anchor='${anchor}'>${escaped(words)}</text>`;

const escaped = (words: string) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
