import type { BandModel } from "@/lib/screens/home";
import { StudyDay } from "@/lib/time/instant";

const scale = { min: 100, cut: 700, max: 1000, target: [750, 800] } as const;

/** A skewed bell over the scale, 91 points, 1 at the top. */
function bell(mode: number, left: number, right: number): number[] {
  return Array.from({ length: 91 }, (_, index) => {
    const score = 100 + index * 10;
    const width = score < mode ? left : right;
    return Math.exp(-0.5 * ((score - mode) / width) ** 2);
  });
}

export const closeScore: BandModel = {
  scale,
  band: [680, 820],
  hill: bell(752, 62, 55),
  pastShare: 0.79,
  pPass: 0.63,
  earlier: [
    { day: StudyDay("2026-11-08"), band: [560, 760] },
    { day: StudyDay("2026-11-15"), band: [610, 790] },
    { day: StudyDay("2026-11-22"), band: [650, 800] },
  ],
};

export const insideScore: BandModel = {
  scale,
  band: [610, 790],
  hill: bell(694, 62, 82),
  pastShare: 0.5,
  pPass: 0.4,
  earlier: [{ day: StudyDay("2026-11-08"), band: [560, 760] }],
};

export const shortScore: BandModel = {
  scale,
  band: [510, 680],
  hill: bell(600, 70, 60),
  pastShare: 0.06,
  pPass: 0.08,
  earlier: [],
};

export const pastScore: BandModel = {
  scale,
  band: [740, 860],
  hill: bell(806, 52, 44),
  pastShare: 0.97,
  pPass: 0.9,
  earlier: [],
};
