import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

import type { CardId } from "@/lib/content/pack";
import type { AnswerSide, ReviewModel } from "@/lib/screens/review";
import { reviewText } from "@/lib/text/review";

import { ItemLinks } from "../ui/ItemLinks";
import { SourceLine } from "../ui/SourceLine";

export interface CardFrontProps {
  readonly front: ReviewModel["front"];
  /** What the gaps held, once shown. */
  readonly gaps: readonly string[] | null;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

/** The question; of a cloze, the sentence with its gaps drawn, and filled in once shown. */
export function CardFront({ front, gaps, heading }: CardFrontProps) {
  let gap = -1;
  return (
    <h1
      class="front"
      tabIndex={-1}
      {...(heading ? { ref: heading } : {})}
      {...{ elementtiming: "first-card" }}
    >
      {front.map((part, index) => {
        if (part !== null) return <span key={index}>{part}</span>;
        gap += 1;
        return gaps === null ? (
          <span key={index} class="gap">
            <span class="hidden">{reviewText.gap}</span>
          </span>
        ) : (
          <mark key={index} class="gap gap--filled">
            {gaps[gap]}
          </mark>
        );
      })}
    </h1>
  );
}

/** Answers longer than this stand in smaller letters. */
const shortAnswer = 44;

/** What the learner asked to see; the focus goes to it, so that it is read out. */
export function CardBack({
  card,
  back,
  isCloze,
}: {
  readonly card: CardId;
  readonly back: AnswerSide;
  readonly isCloze: boolean;
}) {
  const answer = useRef<HTMLHeadingElement>(null);
  const isSmall = isCloze || back.answer.length > shortAnswer;
  useLayoutEffect(() => answer.current?.focus({ preventScroll: true }), []);
  return (
    <section class="back" aria-label={reviewText.answer}>
      <div class="back__rule" />
      <h2
        class={isSmall ? "back__answer back__answer--small" : "back__answer"}
        tabIndex={-1}
        ref={answer}
      >
        {back.answer}
      </h2>
      {back.extra ? <p class="back__extra">{back.extra}</p> : null}
      {back.confusables.length > 0 ? (
        <table class="confusables">
          <caption class="caption">{reviewText.easilyTaken}</caption>
          <tbody>
            {back.confusables.map(({ name, tells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{tells}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <SourceLine source={back.source} />
      <ItemLinks concept={back.concept} item={card} />
    </section>
  );
}
