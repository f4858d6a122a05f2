import type { OwnCard } from "@/lib/cards/own-card";
import { ConceptId, DomainId, TaskId } from "@/lib/content/pack";

/** A basic card of the learner's own, on a concept of the tiny pack. */
export const anOwnCard = (
  rest: { readonly front?: string; readonly back?: string } = {},
): OwnCard => ({
  kind: "basic",
  front: "Which oil smokes least?",
  back: "Paraffin",
  extra: "",
  concept: ConceptId("tiny:k:wick"),
  domain: DomainId("A"),
  task: TaskId("A.1"),
  ...rest,
});
