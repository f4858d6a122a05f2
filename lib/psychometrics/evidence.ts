/** In milliseconds. */
export const day = 86_400_000;

/** What is known of a learner; storage makes these from its log. Times are in milliseconds. */
export type EvidenceEvent =
  | {
      readonly kind: "answer";
      readonly question: string;
      readonly at: number;
      readonly correct: boolean;
      /** Whether the learner called it a guess; left out where there was no way to say so. */
      readonly guess?: boolean;
      readonly pool: "assessment" | "practice";
      /** 1 at the first answer to this question. */
      readonly nth: number;
    }
  /** "Just starting", "some study", "nearly ready"; the last one counts. */
  | { readonly kind: "self-report"; readonly level: 0 | 1 | 2 }
  /** Cards of a domain as they stand now: `share` of them were seen, at this mean retrievability. */
  | {
      readonly kind: "cards";
      readonly domain: string;
      readonly retrievability: number;
      readonly share: number;
    }
  /** A time at which cards were studied, so that the week does not count as idle. */
  | { readonly kind: "study"; readonly at: number };

export type AnswerEvent = Extract<EvidenceEvent, { kind: "answer" }>;
export type CardsEvent = Extract<EvidenceEvent, { kind: "cards" }>;

export const isAnswer = (event: EvidenceEvent) => event.kind === "answer";
export const isCards = (event: EvidenceEvent) => event.kind === "cards";
export const isSelfReport = (event: EvidenceEvent) => event.kind === "self-report";
