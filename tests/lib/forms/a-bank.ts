import { ConceptId, DomainId, QuestionId, TaskId } from "@/lib/content/pack";
import type { FormQuestion } from "@/lib/forms/form-question";
import { seededRandom } from "@/lib/psychometrics/random";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

/** The domains' weights and the form of a real exam, as its guide publishes them. */
export const bigBlueprint = {
  ...tinyBlueprint,
  form: { questions: 65, scored: 50, minutes: 90, multipleResponseCap: 0.3 },
  domains: [0.24, 0.3, 0.34, 0.12].map((weight, place) => ({
    id: DomainId(`${place + 1}`),
    name: `Domain ${place + 1}`,
    shortName: `D${place + 1}`,
    weight,
    tasks: [1, 2, 3].map((task) => ({
      id: TaskId(`${place + 1}.${task}`),
      title: `Task ${place + 1}.${task}`,
      skills: [],
    })),
  })),
};

/** A bank of `sizes` questions a domain, three on a concept, with difficulties that a seed decides. */
export function aFormBank(sizes: readonly number[], seed = "bank"): FormQuestion[] {
  const random = seededRandom(seed);
  return sizes.flatMap((size, place) =>
    Array.from({ length: size }, (_, number): FormQuestion => {
      const task = `${place + 1}.${(number % 3) + 1}`;
      return {
        id: QuestionId(`tiny:q:${place + 1}-${number}`),
        concept: ConceptId(`tiny:k:${place + 1}-${Math.floor(number / 3)}`),
        task: TaskId(task),
        domain: DomainId(`${place + 1}`),
        pool: "assessment",
        multiple: number % 5 === 0,
        difficulty: 2 * random() + 2 * random() - 2,
      };
    }),
  );
}
