import type { BandModel } from "@/lib/screens/home";
import { resultText } from "@/lib/text/diagnostic";
import { tenths } from "@/lib/text/home";

import { xOf } from "./geometry";

const width = 340;
const step = 15;

/** Ten sittings like today: hollow short of the line, filled past it. */
export function SittingDots({ score }: { readonly score: BandModel }) {
  const passed = tenths(score.pPass);
  const line = xOf(score.scale.cut, score.scale, width);
  const dots = Array.from({ length: 10 }, (_, index) => index < 10 - passed);
  return (
    <svg class="band dots" viewBox={`0 0 ${width} 20`} role="img" aria-label={resultText.sittings(passed)}>
      {dots.map((isShort, index) => {
        const place = index - (10 - passed);
        const x = line + (isShort ? place * step + 5 : place * step + 10);
        return isShort ? (
          <circle key={index} cx={x} cy="10" r="4.5" class="band__short" />
        ) : (
          <circle key={index} cx={x} cy="10" r="5" class="band__past" />
        );
      })}
      <path d={`M${line} -20V20`} class="band__line" />
    </svg>
  );
}
