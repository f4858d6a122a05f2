import { type Question, QuestionId } from "@/lib/content/pack";
import type { DiagnosticPort } from "@/lib/stores/diagnostic-store";
import { anEstimate } from "@/tests/lib/study/an-estimate";
import type { Study } from "@/tests/support/a-study";
import { aQuestion } from "@/tests/support/tiny-pack";

const fiveOptions = ["Wick", "Mantle", "Burner", "Chimney", "Shade"];

/** Forty questions; the first and every fourth after it have two right options, 1 and 3 of five. */
export const bank: readonly Question[] = Array.from({ length: 40 }, (_, place) =>
  aQuestion({
    id: QuestionId(`tiny:q:fake-${String(place).padStart(2, "0")}`),
    ...(place % 4 === 0
      ? {
          type: "multiple-response",
          key: [1, 3],
          options: fiveOptions.map((text) => ({ text, why: "" })),
        }
      : {}),
  }),
);

/** Asks the bank's questions in turn, and gives one and the same band. */
export function aModel(study: Study, questions = bank): DiagnosticPort {
  return {
    clock: () => study.now,
    newId: study.deps.newId,
    question: async (id) => questions.find((question) => question.id === id) ?? null,
    choose: async ({ answers, skipped }) => {
      const asked = new Set([...answers.map(({ question }) => question), ...skipped]);
      return questions.find(({ id }) => !asked.has(id))?.id ?? null;
    },
    isOver: async () => false,
    estimate: async () => anEstimate({ answersUsed: 10 }),
  };
}
