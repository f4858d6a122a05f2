import type { BandModel } from "@/lib/screens/home";
import { resultText } from "@/lib/text/diagnostic";
import { tenths } from "@/lib/text/home";

import { percentOf } from "./geometry";

/** Pixels from dot to dot, and from the line to the first: ten fit beside the line at 280 px. */
const step = 10.5;
const first = 9;

/** Ten sittings like today: hollow short of the line, filled past it. */
export function SittingDots({ score }: { readonly score: BandModel }) {
  const passed = tenths(score.pPass);
  const failed = 10 - passed;
  const { scale } = score;
  return (
    <svg class="band dots" height="10" role="img" aria-label={resultText.sittings(passed)}>
      <svg x={percentOf(scale.cut, scale)} overflow="visible">
        {Array.from({ length: 10 }, (_, index) =>
          index < failed ? (
            <circle key={index} class="band__short" cx={-first - index * step} cy="5" r="3.75" />
          ) : (
            <circle
              key={index}
              class="band__past"
              cx={first + (index - failed) * step}
              cy="5"
              r="4.25"
            />
          ),
        )}
      </svg>
    </svg>
  );
}
