import type { DomainResult } from "@/lib/screens/diagnostic";
import type { BandModel } from "@/lib/screens/home";
import { resultText } from "@/lib/text/diagnostic";
import { bandText } from "@/lib/text/home";

import { DomainShape } from "../ui/DomainShape";
import { xOf } from "./geometry";
import { SplitBar } from "./SplitBar";

const width = 340;

export interface DomainBarsProps {
  readonly domains: readonly DomainResult[];
  readonly scale: BandModel["scale"];
}

/** Each domain's range on the same axis as the whole, so that one line runs through them all. */
export function DomainBars({ domains, scale }: DomainBarsProps) {
  return (
    <ul class="domain-rows">
      {domains.map(({ domain, range, answers }) => (
        <li key={domain.id}>
          <div class="domain-rows__words">
            <span class="domain">
              <DomainShape place={domain.place} />
              {domain.name}
            </span>
            <span class="caption">
              {range ? bandText.range(...range) : resultText.questions(answers)}
            </span>
          </div>
          {range ? null : <span class="caption domain-rows__none">{resultText.noEvidence}</span>}
          <svg class="band" viewBox={`0 0 ${width} 12`} aria-hidden="true">
            {range ? <path d={`M0 6H${width}`} stroke="var(--hair)" /> : null}
            {range ? <SplitBar band={range} scale={scale} width={width} y={3} height={6} /> : null}
            <path d={`M${xOf(scale.cut, scale, width)} -40V14`} class="band__line" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
