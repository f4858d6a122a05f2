import { useId } from "preact/hooks";

import type { BandModel } from "@/lib/screens/home";

import { hillAt, hillPaths, percentOf, splitAtCut } from "./geometry";

export interface HillProps {
  readonly model: Pick<BandModel, "hill" | "scale">;
  readonly top: number;
  readonly height: number;
}

/**
 * The density of the score: hatched left of the line, solid right of it.
 * It stretches with the chart; the hatch, drawn in pixels and clipped, does not.
 */
export function Hill({ model, top, height }: HillProps) {
  const id = useId();
  const { scale, hill } = model;
  const { outline, area } = hillPaths(hill);
  const { short, past } = splitAtCut([scale.min, scale.max], scale);
  return (
    <>
      <defs>
        <pattern
          id={`${id}h`}
          class="band__hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M2 0V5" />
        </pattern>
        <clipPath id={id} clipPathUnits="objectBoundingBox">
          <path d={area} />
        </clipPath>
      </defs>
      <g clip-path={`url(#${id})`}>
        <rect {...short} y={top} height={height} fill={`url(#${id}h)`} />
        <rect {...past} y={top} height={height} class="band__past" />
      </g>
      {scale.target.map((score) => (
        <line
          key={score}
          class="band__tick"
          x1={percentOf(score, scale)}
          x2={percentOf(score, scale)}
          y1={top + height * (1 - hillAt(model, score)) + 1}
          y2={top + height}
        />
      ))}
      <svg y={top} width="100%" height={height} viewBox="0 0 1 1" preserveAspectRatio="none">
        <path class="band__outline" d={outline} vector-effect="non-scaling-stroke" />
      </svg>
    </>
  );
}
