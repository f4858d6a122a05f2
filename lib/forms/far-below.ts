import type { Blueprint, DomainId } from "@/lib/content/pack";
import type { Session } from "@/lib/log/fold-session";
import type { Bank } from "@/lib/psychometrics/bank";
import { estimate } from "@/lib/psychometrics/estimate";
import type { AnswerEvent } from "@/lib/psychometrics/evidence";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import { farBelowFrom } from "@/lib/psychometrics/readiness";

/** What a sitting is judged with. */
export interface Judging {
  readonly bank: Bank;
  readonly blueprint: Blueprint;
  readonly parameters: ModelParameters;
}

/**
 * The domain that most likely lies far below the rest by this sitting alone; `null` while none is
 * likely to. A question left open is wrong, as in the score of the form.
 */
export function domainFarBelow(
  { answers, leftOpen, startedAt }: Session,
  { bank, blueprint, parameters }: Judging,
): DomainId | null {
  const common = { kind: "answer", at: startedAt, pool: "assessment", nth: 1 } as const;
  const events: AnswerEvent[] = [
    ...answers.map(({ question, correct, guess }) => ({ ...common, question, correct, guess })),
    ...leftOpen.map(({ question }) => ({ ...common, question, correct: false })),
  ];
  const { domains } = estimate(events, bank, blueprint, startedAt, parameters);
  const [worst] = domains.toSorted((a, b) => b.pFarBelow - a.pFarBelow);
  return worst && worst.pFarBelow > farBelowFrom ? worst.domain : null;
}
