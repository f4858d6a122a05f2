import type { Column, DataTable, Unit } from "@/lib/progress/data-table";
import { planDaysText, planMinutesText, planRecallText } from "@/lib/text/plan";

import type { PlanCalendar, ProjectionPoint, RecallOutlook } from "./plan";

const column = (name: string, unit: Unit = "text"): Column => ({ name, unit });

export function planDaysTable({ days }: PlanCalendar): DataTable {
  const { columns, kinds } = planDaysText;
  return {
    name: "plan-days",
    columns: [
      column(columns.day, "day"),
      column(columns.kind),
      column(columns.cards, "count"),
      column(columns.minutes, "minutes"),
    ],
    rows: days.map(({ day, kind, cards, minutes }) => [
      day,
      kinds[kind],
      Math.round(cards),
      minutes,
    ]),
  };
}

export function planRecallTable({ domains }: RecallOutlook): DataTable {
  const { columns } = planRecallText;
  return {
    name: "plan-recall",
    columns: [
      column(columns.domain),
      column(columns.weight, "share"),
      column(columns.low, "share"),
      column(columns.known, "share"),
      column(columns.high, "share"),
    ],
    rows: domains.map(({ domain, weight, low, recall, high }) => [
      domain.name,
      weight,
      low,
      recall,
      high,
    ]),
  };
}

export function planMinutesTable(points: readonly ProjectionPoint[]): DataTable {
  const { columns } = planMinutesText;
  return {
    name: "plan-minutes",
    columns: [
      column(columns.minutes, "count"),
      column(columns.low, "share"),
      column(columns.known, "share"),
      column(columns.high, "share"),
    ],
    rows: points.map(({ minutes, low, recall, high }) => [minutes, low, recall, high]),
  };
}
