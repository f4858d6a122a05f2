import type { DomainResult } from "@/lib/screens/diagnostic";
import type { BandModel } from "@/lib/screens/home";
import { resultText } from "@/lib/text/diagnostic";
import { bandText } from "@/lib/text/home";

import { DomainShape } from "../ui/DomainShape";
import { SplitBar } from "./SplitBar";

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
          <span class="domain">
            <DomainShape place={domain.place} />
            <span>
              {domain.name}
              {range ? null : (
                <span class="caption domain-rows__none">{resultText.noEvidence}</span>
              )}
            </span>
          </span>
          <span class="caption">
            {range ? bandText.range(...range) : resultText.questions(answers)}
          </span>
          {range ? (
            <svg class="band" height="6" aria-hidden="true">
              <line class="band__hair" x2="100%" y1="3" y2="3" />
              <SplitBar band={range} scale={scale} y={0} height={6} />
            </svg>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
