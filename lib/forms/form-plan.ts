import { countsByWeight } from "@/lib/content/blueprint";
import { domainWeights } from "@/lib/content/domain-weights";
import type { Blueprint, DomainId } from "@/lib/content/pack";

/** How many questions of a domain a form holds. */
export interface DomainCount {
  readonly domain: DomainId;
  readonly scored: number;
  readonly unscored: number;
}

export interface FormPlan {
  readonly questions: number;
  /** Minutes of the exam for as many questions. */
  readonly minutes: number;
  readonly domains: readonly DomainCount[];
}

/**
 * What a form holds: the exam's own number of questions, or half of it. The scored and the unscored
 * questions are each shared out by the domains' weights (largest remainder).
 */
export function formPlan(kind: "full" | "half", { form, domains }: Blueprint): FormPlan {
  const part = kind === "full" ? 1 : 0.5;
  const questions = Math.round(form.questions * part);
  const scored = Math.round((questions * form.scored) / form.questions);
  const weights = domainWeights({ domains });
  const counted = countsByWeight(weights, scored);
  const uncounted = countsByWeight(weights, questions - scored);
  return {
    questions,
    minutes: form.minutes * part,
    domains: domains.map(({ id }) => ({
      domain: id,
      scored: counted.get(id) ?? 0,
      unscored: uncounted.get(id) ?? 0,
    })),
  };
}
