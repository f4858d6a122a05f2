import type { SchedulerFor } from "@/lib/log/fold-card";
import { daysBetween, studyDayOf } from "@/lib/time/study-day";

import { createMemoryReplay, type MemoryEvent } from "./memory-replay";
import { rangeOfShare, type ShareRange } from "./range-of-share";

/** Reviews whose chance of recall was forecast about alike, and how many were recalled. */
export interface ForecastBin {
  readonly from: number;
  readonly to: number;
  readonly reviews: number;
  /** Mean of the forecasts. */
  readonly forecast: number;
  readonly recalled: ShareRange;
}

export interface MemoryForecast {
  readonly reviews: number;
  /** Mean of all forecasts, and the share recalled; `null` without reviews. */
  readonly forecast: number | null;
  readonly recalled: ShareRange | null;
  /**
   * How far, typically, a forecast lies from what is recalled at such forecasts, from 0 to 1: the
   * root mean square over the bins, without what chance alone would bring.
   */
  readonly off: number;
  /** Those with reviews in them, lowest first. */
  readonly bins: readonly ForecastBin[];
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/**
 * Lives through reviews in the log's order, and keeps what the memory model forecast at each one
 * beside what came of it. A card's first review and a second one on the same day forecast nothing.
 */
export function createForecastReplay(schedulerFor: SchedulerFor) {
  const replay = createMemoryReplay(schedulerFor);
  const tallies = edges.slice(1).map(() => ({ reviews: 0, forecasts: 0, recalled: 0 }));

  function add(event: MemoryEvent): void {
    const before = replay.live(event);
    if (event.type === "forget" || !before) return;
    const elapsed = daysBetween(before.reviewedOn, studyDayOf(event));
    if (elapsed <= 0) return;
    const forecast = schedulerFor(event.wHash).retrievability(before, elapsed);
    tally(forecast, event.grade !== "again");
  }

  function tally(forecast: number, isRecalled: boolean): void {
    const place =
      Math.min(
        tallies.length,
        edges.findIndex((edge) => edge > forecast),
      ) - 1;
    const bin = tallies.at(place)!;
    bin.reviews += 1;
    bin.forecasts += forecast;
    bin.recalled += Number(isRecalled);
  }

  function result(): MemoryForecast {
    const reviews = sum(tallies.map((bin) => bin.reviews));
    const bins = tallies.flatMap((bin, place) => {
      const recalled = rangeOfShare(bin.recalled, bin.reviews);
      if (!recalled) return [];
      const forecast = bin.forecasts / bin.reviews;
      const [from, to] = [edges[place]!, edges[place + 1]!];
      return [{ from, to, reviews: bin.reviews, forecast, recalled }];
    });
    return {
      reviews,
      forecast: reviews === 0 ? null : sum(tallies.map((bin) => bin.forecasts)) / reviews,
      recalled: rangeOfShare(sum(tallies.map((bin) => bin.recalled)), reviews),
      off: offOf(bins, reviews),
      bins,
    };
  }

  return { add, result };
}

function offOf(bins: readonly ForecastBin[], reviews: number): number {
  const squares = bins.map(
    (bin) =>
      bin.reviews * (bin.recalled.share - bin.forecast) ** 2 - bin.forecast * (1 - bin.forecast),
  );
  return Math.sqrt(Math.max(0, sum(squares)) / (reviews || 1));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
